package cli

import (
	"os"
	"path/filepath"
	"slices"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/lint"
)

// The path that stands for the standard input, and how that is shown.
const (
	stdinPath = "-"
	stdinName = "<stdin>"
)

// usualCorpus is the folder that is checked when no path is given and no
// configuration says otherwise.
const usualCorpus = "corpus"

// inputs lists what is to be checked, but for what the configuration leaves
// out, and makes sure that there are settings for each of them.
func (p *program) inputs(c *urfave.Context, loader *config.Loader) ([]lint.Input, error) {
	paths, err := p.paths(c, loader)
	if err != nil {
		return nil, err
	}
	named := c.Args().Present()
	files := slices.DeleteFunc(slices.Clone(paths), func(path string) bool { return named && path == stdinPath })
	inputs, err := lint.Inputs(p.Dir, files)
	if err != nil {
		return nil, usage("%s", err)
	}
	name := c.String("stdin-filename")
	switch {
	case len(files) < len(paths) && name == "":
		inputs = append(inputs, lint.Stdin(c.Context, stdinName, p.Stdin))
	case len(files) < len(paths):
		inputs = append(inputs, lint.Stdin(c.Context, name, p.Stdin))
	case name != "":
		return nil, usage(`--stdin-filename needs the path "-", which stands for the standard input`)
	}
	told := append(slices.Clone(files), name)
	if c.Bool("quiet") {
		told = nil
	}
	return p.configured(inputs, loader, told)
}

// paths lists the paths that the user named, or those of the corpus.
func (p *program) paths(c *urfave.Context, loader *config.Loader) ([]string, error) {
	if c.Args().Present() {
		return c.Args().Slice(), nil
	}
	return p.corpus(loader)
}

// corpus lists the paths that are checked when none are named.
func (p *program) corpus(loader *config.Loader) ([]string, error) {
	configured, err := loader.Corpus()
	if err != nil {
		return nil, configFailure(err)
	}
	for _, path := range configured.Get {
		if _, err := os.Stat(p.locate(path)); err != nil {
			return nil, usage("%s: the corpus %q does not exist", configured.Origin, path)
		}
	}
	if len(configured.Get) > 0 {
		return configured.Get, nil
	}
	if info, err := os.Stat(p.locate(usualCorpus)); err != nil || !info.IsDir() {
		return nil, usage("no path is given and there is no folder %q here: name the files or folders to check", usualCorpus)
	}
	return []string{usualCorpus}, nil
}

// configured makes sure that there are settings for all inputs, and drops those
// that the configuration leaves out; a user who named one of them is told.
func (p *program) configured(inputs []lint.Input, loader *config.Loader, told []string) ([]lint.Input, error) {
	var kept []lint.Input
	for _, in := range inputs {
		if _, err := loader.For(in.Path); err != nil {
			return nil, configFailure(err)
		}
		origin, ignored, err := loader.Ignored(in.Path)
		switch {
		case err != nil:
			return nil, configFailure(err)
		case !ignored:
			kept = append(kept, in)
		case slices.ContainsFunc(told, func(path string) bool { return lint.ShownPath(path) == in.Path }):
			p.complain("%q is left out: %s", in.Path, origin)
		}
	}
	return kept, nil
}

// locate returns the path under which the file system finds what the user
// named.
func (p *program) locate(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(p.Dir, path)
}
