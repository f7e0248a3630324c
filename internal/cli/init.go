package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/internal/starter"
	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/schemas"
)

// Where a repository can have its CI.
const (
	ciGitHub = "github"
	ciGitLab = "gitlab"
	ciBoth   = "both"
	ciNone   = "none"
)

func ciKinds() []string { return []string{ciGitHub, ciGitLab, ciBoth, ciNone} }

func (p *program) initCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "init",
		Usage:     "writes what a repository needs: configuration, hooks, CI, editor",
		ArgsUsage: "[FOLDER…]",
		Description: `FOLDER holds the articles; without one it is "` + usualCorpus + `". The files are written into
the working folder, the root of the repository. A file that is there already is
never changed: what to add to it by hand is printed.`,
		Flags: []urfave.Flag{
			&urfave.StringFlag{Name: "ci", Value: ciBoth, Usage: "write the job for `WHERE`: " + suggest.Either(ciKinds())},
			&urfave.BoolFlag{Name: "dry-run", Usage: "say what would be written, and write nothing"},
		},
		Action: p.init,
	}
}

// init writes the files that are not there.
func (p *program) init(c *urfave.Context) error {
	ci := c.String("ci")
	if err := oneOf("value of --ci", ci, ciKinds()); err != nil {
		return err
	}
	o := starter.Options{GitHub: ci == ciGitHub || ci == ciBoth, GitLab: ci == ciGitLab || ci == ciBoth}
	for _, folder := range c.Args().Slice() {
		folder = filepath.ToSlash(filepath.Clean(folder))
		if err := starter.CheckCorpus(folder); err != nil {
			return usage("%s", err)
		}
		o.Corpus = append(o.Corpus, folder)
	}
	if len(o.Corpus) == 0 {
		o.Corpus = []string{usualCorpus}
	}
	if err := p.atRoot(); err != nil {
		return err
	}
	var release bool
	o.Revision, release = revision(debug.ReadBuildInfo())
	files, err := starter.Files(o)
	if err != nil {
		return err
	}
	s := &setup{program: p, dry: c.Bool("dry-run")}
	for _, f := range files {
		s.file(f)
	}
	s.next(o, release)
	if err := p.print(s.out.String()); err != nil || !s.failed {
		return err
	}
	return &failure{code: exitProblem}
}

// atRoot refuses to write into a folder of a repository that is not its root:
// neither hooks nor CI would find the files.
func (p *program) atRoot() error {
	dir, err := filepath.Abs(p.Dir)
	if err != nil {
		return err
	}
	for above := dir; above != filepath.Dir(above); {
		if _, err := os.Lstat(filepath.Join(above, ".git")); err == nil {
			if above == dir {
				return nil
			}
			return usage("this is not the root of the repository: run policylint init in %s", above)
		}
		above = filepath.Dir(above)
	}
	return nil // no repository yet
}

// released is a version that has a tag.
var released = regexp.MustCompile(`^\d+\.\d+\.\d+(-rc\.\d+)?$`)

// revision is the revision of this policylint in its repository, and whether it
// is a release.
func revision(info *debug.BuildInfo, ok bool) (string, bool) {
	if v := currentVersion(info, ok); released.MatchString(v) {
		return "v" + v, true
	}
	return "main", false
}

// setup is one run of the command init.
type setup struct {
	*program
	dry    bool
	failed bool
	out    strings.Builder
}

// file writes a file, or says what to do about the one that is there.
func (s *setup) file(f starter.File) {
	full := s.locate(filepath.FromSlash(f.Path))
	var err error
	if s.dry {
		err = unwritten(full)
	} else {
		err = create(full, f.Text)
	}
	switch {
	case err == nil && s.dry:
		s.say("would be written: %s", f.Path)
	case err == nil:
		s.say("written: %s", f.Path)
	case errors.Is(err, fs.ErrExist):
		s.there(f, full)
	default:
		s.failed = true
		s.say("cannot be written: %s: %s", f.Path, report.Printable(err.Error()))
	}
}

// unwritten says why create would not write a file, as far as that can be told.
func unwritten(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	return nil
}

// create writes a file that is not there. It never touches one that is.
func create(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		_ = os.Remove(path) // it was not there, and half of it is no use
	}
	return err
}

// there says what to do about a file that is there already.
func (s *setup) there(f starter.File, full string) {
	old, _ := os.ReadFile(full) // what cannot be read is not as it should be
	switch {
	case strings.ReplaceAll(string(old), "\r\n", "\n") == f.Text: // git may have changed the line ends
		s.say("is there: %s", f.Path)
	case f.Mark != "" && bytes.Contains(old, []byte(f.Mark)):
		s.say("left alone: %s, which has it already", f.Path)
	case f.Anew != "":
		s.say("left alone: %s, which is of another policylint: %s", f.Path, f.Anew)
	case f.Part == "":
		s.say("left alone: %s", f.Path)
	default:
		s.say("left alone: %s; to be added by hand:\n\n%s", f.Path, f.Part)
	}
}

// next says what is left to do.
func (s *setup) next(o starter.Options, release bool) {
	if !release {
		s.complain("this is no release, so the hooks and jobs take the branch main: set a release in its place")
	}
	folder := o.Corpus[0]
	if info, err := os.Stat(s.locate(filepath.FromSlash(folder))); err != nil || !info.IsDir() {
		s.complain("there is no folder %q yet: put the articles there, or name their folder in %s", folder, config.Name)
	}
	up := strings.Repeat("../", strings.Count(folder, "/")+1)
	s.say(`
Visual Studio Code checks and explains keys as you type. Another editor with the
YAML language server does where the first line of a file names the schema; in
%s that is

# yaml-language-server: $schema=%s%s`, folder, up, o.Schema(schemas.DocumentKind))
}

func (s *setup) say(format string, args ...any) { fmt.Fprintf(&s.out, format+"\n", args...) }
