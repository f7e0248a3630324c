package gitdiff

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Past is what a repository held in one of its commits, and what has become of
// the files since.
type Past struct {
	git     git
	root    string
	commit  string
	held    map[string]bool   // the files of the commit, below root, with forward slashes
	changed map[string]bool   // of those, the ones that are no longer the same
	was     map[string]string // the path that a file had in the commit, where git sees that it was renamed
}

// PastAt returns what the repository that a folder belongs to held in the commit
// in which its branch left a revision. The errors are those of [Since].
func PastAt(ctx context.Context, dir, revision string) (*Past, error) {
	g, root, base, err := open(ctx, dir, revision)
	if err != nil {
		return nil, err
	}
	p := &Past{git: g, root: root, commit: base, held: map[string]bool{}, changed: map[string]bool{}, was: map[string]string{}}
	list, err := g.run("-C", root, "ls-tree", "-r", "-z", base)
	if err != nil {
		return nil, err
	}
	for entry := range strings.SplitSeq(list, "\x00") {
		mode, name, _ := strings.Cut(entry, "\t")
		p.held[name] = strings.HasPrefix(mode, "100") // no link, and no other repository
	}
	changes, err := g.diff(base, "--name-status", "-z")
	if err != nil {
		return nil, err
	}
	p.note(changes)
	return p, nil
}

// note takes up what git says has become of the files of the commit.
func (p *Past) note(status string) {
	fields := strings.Split(status, "\x00")
	for i := 0; i+1 < len(fields); i += 2 {
		old := fields[i+1]
		p.changed[old] = true
		if strings.HasPrefix(fields[i], "R") && i+2 < len(fields) {
			i++
			p.was[fields[i+1]] = old
		}
	}
}

// Commit returns the full name of the commit.
func (p *Past) Commit() string { return p.commit }

// Was returns the path that a file of the working tree had in the commit, "" if
// it was not there. Both paths are absolute.
func (p *Past) Was(file string) string {
	rel := below(p.root, file)
	switch {
	case p.was[rel] != "":
		rel = p.was[rel]
	case !p.held[rel]:
		return ""
	}
	return p.full(rel)
}

// Same reports whether a file of the commit is still there as it was.
func (p *Past) Same(file string) bool { return !p.changed[p.below(file)] }

// Files lists the files that the commit held at a path or in a folder of that
// path and below. All paths are absolute.
func (p *Past) Files(at string) []string {
	rel := below(p.root, at)
	var list []string
	for name, file := range p.held {
		if file && (name == rel || rel == "." || strings.HasPrefix(name, rel+"/")) {
			list = append(list, p.full(name))
		}
	}
	slices.Sort(list)
	return list
}

// Read returns the content that files had in the commit, in their order.
func (p *Past) Read(files []string) ([][]byte, error) {
	var ask strings.Builder
	for _, file := range files {
		rel := p.below(file)
		if strings.Contains(rel, "\n") {
			return nil, fmt.Errorf("the path %q has a line break, which git cannot be asked for", rel)
		}
		ask.WriteString(p.commit + ":" + rel + "\n")
	}
	out, err := p.git.feed(ask.String(), "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	answer := []byte(out)
	contents := make([][]byte, 0, len(files))
	for _, file := range files {
		head, rest, _ := bytes.Cut(answer, []byte("\n"))
		fields := strings.Fields(string(head))
		size := -1
		if len(fields) == 3 {
			size, _ = strconv.Atoi(fields[2])
		}
		if size < 0 || size >= len(rest) {
			return nil, fmt.Errorf("git has no content of %q: %s", file, head)
		}
		contents = append(contents, rest[:size:size])
		answer = rest[size+1:]
	}
	return contents, nil
}

func (p *Past) full(rel string) string { return filepath.Join(p.root, filepath.FromSlash(rel)) }

// below is for paths that [Past.full] made: they need not exist any more.
func (p *Past) below(file string) string {
	rel, err := filepath.Rel(p.root, file)
	if err != nil {
		return ""
	}
	return path.Clean(filepath.ToSlash(rel))
}
