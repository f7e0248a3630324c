package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
)

// output is a format and where it goes.
type output struct {
	format report.Format
	file   string // "" for the standard output
}

type outputs []output

// outputs pairs formats and files in the order of their flags.
func (p *program) outputs(c *urfave.Context, fails func(*finding.Finding) bool) (outputs, error) {
	formats, files := c.StringSlice("format"), c.StringSlice("output")
	if len(formats) == 0 {
		formats = []string{"text"}
	}
	if len(files) > len(formats) {
		return nil, usage("--output is given %d times and --format %d times: each output needs its format", len(files), len(formats))
	}
	var list outputs
	for i, name := range formats {
		o := output{}
		if i < len(files) && files[i] != "-" {
			o.file = files[i]
			if err := p.writable("--output", o.file); err != nil {
				return nil, err
			}
		}
		setting, err := p.setting(c, o.file == "")
		if err != nil {
			return nil, err
		}
		setting.Fails = fails
		var ok bool
		if o.format, ok = report.New(name, setting); !ok {
			return nil, unknown("format", name, report.Names())
		}
		if j := slices.IndexFunc(list, func(other output) bool { return p.samePlace(other.file, o.file) }); j >= 0 {
			return nil, usage("the formats %s and %s go to the same place: give each an --output of its own", formats[j], name)
		}
		list = append(list, o)
	}
	return list, nil
}

func (p *program) setting(c *urfave.Context, stdout bool) (report.Setting, error) {
	color, err := p.color(c, stdout)
	setting := report.Setting{Color: color, Quiet: c.Bool("quiet"), Version: currentVersion(debug.ReadBuildInfo())}
	if stdout {
		setting.Columns = p.StdoutColumns
	}
	return setting, err
}

// writable refuses a file that cannot be written, before the work is done.
func (p *program) writable(flag, file string) error {
	full := p.locate(file)
	if info, err := os.Stat(filepath.Dir(full)); err != nil || !info.IsDir() {
		return usage("%s %q: there is no folder %q", flag, file, filepath.Dir(file))
	}
	if info, err := os.Stat(full); file == "" || err == nil && info.IsDir() {
		return usage("%s %q: is a folder, not a file", flag, file)
	}
	return nil
}

func (p *program) samePlace(a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	return p.locate(a) == p.locate(b)
}

// spare refuses to overwrite a file that is to be checked.
func (list outputs) spare(inputs []lint.Input, locate func(string) string) error {
	for _, o := range list {
		for _, in := range inputs {
			if o.file != "" && locate(o.file) == locate(filepath.FromSlash(in.Path)) {
				return usage("--output %q is one of the files to check", o.file)
			}
		}
	}
	return nil
}

// write writes the files first: they must be whole even if the reader of the
// standard output has seen enough.
func (p *program) write(list outputs, result *lint.Result) error {
	for _, o := range list {
		if o.file != "" {
			if err := writeFile(p.locate(o.file), o.format, result); err != nil {
				return &failure{exitProblem, fmt.Sprintf("cannot write the output: %s", err)}
			}
		}
	}
	for _, o := range list {
		if o.file == "" {
			return writeFailure(o.format.Write(p.Stdout, result))
		}
	}
	return nil
}

func writeFile(path string, format report.Format, result *lint.Result) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := format.Write(f, result); err != nil {
		_ = f.Close() // the first error says more
		return err
	}
	return f.Close()
}
