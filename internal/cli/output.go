package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
)

// output is a way to write a result and where it goes.
type output[R any] struct {
	format string
	write  func(io.Writer, R) error
	file   string // "" for the standard output
}

type outputs[R any] []output[R]

// outputs are those of a check.
func (p *program) outputs(c *urfave.Context, fails func(*finding.Finding) bool) (outputs[*lint.Result], error) {
	return newOutputs(p, c, func(name string, stdout bool) (func(io.Writer, *lint.Result) error, error) {
		setting, err := p.setting(c, stdout)
		if err != nil {
			return nil, err
		}
		setting.Fails = fails
		format, ok := report.New(name, setting)
		if !ok {
			return nil, unknown("format", name, report.Names())
		}
		return format.Write, nil
	})
}

// newOutputs pairs formats and files in the order of their flags. A format is
// asked for by its name, and told whether it goes to the standard output.
func newOutputs[R any](p *program, c *urfave.Context, format func(name string, stdout bool) (func(io.Writer, R) error, error)) (outputs[R], error) {
	formats, files := c.StringSlice("format"), c.StringSlice("output")
	if len(formats) == 0 {
		formats = []string{"text"}
	}
	if len(files) > len(formats) {
		return nil, usage("--output is given %d times and --format %d times: each output needs its format", len(files), len(formats))
	}
	var list outputs[R]
	for i, name := range formats {
		o := output[R]{format: name}
		if i < len(files) && files[i] != "-" {
			o.file = files[i]
			if err := p.writable("--output", o.file); err != nil {
				return nil, err
			}
		}
		var err error
		if o.write, err = format(name, o.file == ""); err != nil {
			return nil, err
		}
		if j := slices.IndexFunc(list, func(other output[R]) bool { return p.samePlace(other.file, o.file) }); j >= 0 {
			return nil, usage("the formats %s and %s go to the same place: give each an --output of its own", list[j].format, name)
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
func (list outputs[R]) spare(inputs []lint.Input, locate func(string) string) error {
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
func (list outputs[R]) write(p *program, result R) error {
	for _, o := range list {
		if o.file != "" {
			if err := writeFile(p.locate(o.file), func(w io.Writer) error { return o.write(w, result) }); err != nil {
				return &failure{exitProblem, fmt.Sprintf("cannot write the output: %s", err)}
			}
		}
	}
	for _, o := range list {
		if o.file == "" {
			return writeFailure(o.write(p.Stdout, result))
		}
	}
	return nil
}

func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		_ = f.Close() // the first error says more
		return err
	}
	return f.Close()
}
