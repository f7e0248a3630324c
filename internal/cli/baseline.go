package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/suppress"
)

func baselineFlag() urfave.Flag {
	return &urfave.StringFlag{Name: "baseline", Usage: "report only what the baseline `FILE` does not know"}
}

func writeBaselineFlag() urfave.Flag {
	return &urfave.StringFlag{Name: "write-baseline", Usage: "write what is found to the baseline `FILE`, and report nothing of it"}
}

// baseline is the file of findings that are known.
type baseline struct {
	*program
	file    string // as the user named it
	write   bool
	old     []byte // its content, nil where it does not exist
	entries []suppress.Entry
}

// baseline reads the baseline that the user named, nil if none is named.
func (p *program) baseline(c *urfave.Context) (*baseline, error) {
	b := &baseline{program: p, file: c.String("baseline")}
	if c.IsSet("write-baseline") {
		b.file, b.write = c.String("write-baseline"), true
	}
	switch {
	case !b.write && !c.IsSet("baseline"):
		return nil, nil
	case b.write && c.IsSet("baseline"):
		return nil, usage("--write-baseline writes a baseline and applies it: leave --baseline out")
	case b.write && c.IsSet("new-from"):
		return nil, usage("--write-baseline takes up all findings: it does not go with --new-from")
	case b.write && slices.Contains(c.Args().Slice(), stdinPath):
		return nil, usage("a baseline is for files: --write-baseline does not go with the standard input")
	case b.file == "":
		return nil, usage("the baseline has no file name")
	}
	var err error
	b.old, err = lint.ReadFile(b.locate(b.file))
	if errors.Is(err, fs.ErrNotExist) && b.write {
		return b, p.writable("--write-baseline", b.file)
	}
	if err == nil {
		b.entries, err = suppress.ReadBaseline(b.old)
	}
	if err != nil {
		return nil, usage("%q: %s", b.file, err)
	}
	return b, nil
}

// apply takes out of a result what the baseline knows, and notes what it knows
// in vain. A baseline that is to be written knows all findings of the result
// and, as before, those of what was not looked at.
func (b *baseline) apply(result *lint.Result, loader *config.Loader, quiet bool) error {
	if b == nil {
		return nil
	}
	stable, looked := b.stablePaths(), b.looked(result, loader)
	if b.write {
		if len(result.Problems) > 0 {
			b.complain("the baseline %q is not written: it would lack what could not be checked", b.file)
			return nil
		}
		b.entries = slices.DeleteFunc(b.entries, looked)
		for i := range result.Findings {
			b.entries = append(b.entries, suppress.EntryOf(&result.Findings[i], stable(result.Findings[i].Path)))
		}
		if err := b.save(); err != nil {
			return &failure{exitProblem, fmt.Sprintf("cannot write the baseline: %s", err)}
		}
		if !quiet {
			b.complain("%q now knows %s", b.file, count(len(b.entries), "finding"))
		}
	}
	fresh, known, gone := suppress.Known(b.entries, result.Findings)
	result.Findings = fresh
	result.Suppressed += known
	for _, e := range gone {
		if looked(e) {
			result.Stale = append(result.Stale, e)
		}
	}
	return nil
}

// looked returns whether the run would have found what an entry stands for: its
// rule was run on its file, or one of them is no more.
func (b *baseline) looked(result *lint.Result, loader *config.Loader) func(suppress.Entry) bool {
	checked := map[string]string{} // by stable path
	stable := b.stablePaths()
	for _, path := range result.Files {
		checked[stable(path)] = path
	}
	root, settings, registries := b.root(), settingsOf(loader), b.registries(loader)
	return func(e suppress.Entry) bool {
		path, ok := checked[e.Path]
		if !ok {
			_, err := os.Lstat(filepath.Join(root, filepath.FromSlash(e.Path)))
			return errors.Is(err, fs.ErrNotExist)
		}
		s := settings(path)
		i := slices.IndexFunc(s.Rules, func(r config.Rule) bool { return r.ID == e.Rule })
		if i < 0 {
			return true
		}
		set, _ := registries(path)
		return s.Runs(&s.Rules[i]) && len(s.Rules[i].Missing(set)) == 0 && !slices.Contains(result.Unparsed, path)
	}
}

func (b *baseline) save() error {
	data, err := suppress.WriteBaseline(b.entries)
	if err != nil {
		return err
	}
	if b.old != nil {
		return fix.Write(b.locate(b.file), b.old, data)
	}
	return os.WriteFile(b.locate(b.file), data, 0o644)
}

// stablePaths returns what gives the path of a file from the root of the
// repository, so that it is the same wherever the program is started.
func (p *program) stablePaths() func(string) string {
	root := p.root()
	return func(path string) string {
		full, err := filepath.Abs(p.locate(filepath.FromSlash(path)))
		if err != nil {
			return path
		}
		rel, err := filepath.Rel(root, full)
		if err != nil { // on another drive
			return path
		}
		return filepath.ToSlash(rel)
	}
}

// root returns the root of the repository that the program runs in; without
// one it is the folder of the nearest configuration file, or the program's own.
func (p *program) root() string {
	dir, err := filepath.Abs(p.Dir)
	if err != nil {
		return p.Dir
	}
	for _, mark := range []string{".git", config.Name} {
		for folder := dir; ; folder = filepath.Dir(folder) {
			if _, err := os.Lstat(filepath.Join(folder, mark)); err == nil {
				return folder
			}
			if folder == filepath.Dir(folder) {
				break
			}
		}
	}
	return dir
}
