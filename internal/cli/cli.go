// Package cli is the command line: it turns arguments into work for the
// packages below, and their results into output and an exit code.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"syscall"

	urfave "github.com/urfave/cli/v2"
)

// The exit codes.
const (
	exitClean    = 0 // nothing at or above --fail-on
	exitFindings = 1 // something at or above it
	exitUsage    = 2 // wrong usage or configuration
	exitProblem  = 3 // something could not be checked or written
)

// Run runs the command that the arguments name and returns the exit code.
// When ctx ends, it stops soon and returns the code for a problem.
func Run(ctx context.Context, p Process) (code int) {
	defer func() {
		if r := recover(); r != nil {
			p.complain("internal fault: %v\n%s", r, debug.Stack())
			code = exitProblem
		}
	}()
	err := (&program{p}).run(ctx)
	if err == nil {
		return exitClean
	}
	var f *failure
	if !errors.As(err, &f) {
		f = &failure{exitProblem, err.Error()}
	}
	if f.message != "" {
		p.complain("%s", f.message)
	}
	return f.code
}

// complain writes to the standard error stream. Nobody is left to tell if that
// fails.
func (p Process) complain(format string, args ...any) {
	_, _ = fmt.Fprintf(p.Stderr, "policylint: "+format+"\n", args...)
}

// failure is why the program does not end with exit code 0.
type failure struct {
	code    int
	message string // for the standard error stream; "" where all is said
}

func (f *failure) Error() string { return f.message }

// usage is a failure of the one who typed the command.
func usage(format string, args ...any) error {
	return &failure{exitUsage, fmt.Sprintf(format, args...)}
}

// program is one run of the command line.
type program struct {
	Process
}

// commands lists all commands, in the order of the help text.
func (p *program) commands() []*urfave.Command {
	return []*urfave.Command{
		p.checkCommand(),
		p.fixCommand(),
		p.initCommand(),
		p.coverageCommand(),
		p.rulesCommand(),
		p.explainCommand(),
		p.actCommand(),
		p.configCommand(),
		p.schemaCommand(),
		p.cacheCommand(),
		p.versionCommand(),
	}
}

func (p *program) run(ctx context.Context) error {
	app := &urfave.App{
		Name:                      "policylint",
		Usage:                     "checks policy articles and their sources",
		UsageText:                 "policylint COMMAND [FLAG…] [ARGUMENT…]",
		Description:               description,
		Commands:                  p.commands(),
		HideHelp:                  true, // the library's own help flag is a shared variable
		HideVersion:               true,
		DisableSliceFlagSeparator: true,
		Reader:                    p.Stdin,
		Writer:                    p.Stdout,
		ErrWriter:                 p.Stderr,
		// Without these two the library would print on its own and end the process.
		ExitErrHandler: func(*urfave.Context, error) {},
		OnUsageError:   usageError,
	}
	for _, c := range app.Commands {
		c.HideHelp = true
		c.OnUsageError = usageError
	}
	line, err := parse(app.Commands, p.Args[min(1, len(p.Args)):])
	switch {
	case err != nil:
		return err
	case line.help:
		return p.help(app, line.command)
	default:
		return app.RunContext(ctx, append([]string{app.Name, line.command}, line.args...))
	}
}

func usageError(_ *urfave.Context, err error, _ bool) error { return usage("%s", err) }

// print writes to the standard output.
func (p *program) print(s string) error {
	_, err := io.WriteString(p.Stdout, s)
	return writeFailure(err)
}

// writeFailure judges an error of writing to the standard output. A reader
// that has seen enough, such as head, is no failure.
func writeFailure(err error) error {
	if err == nil || errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) {
		return nil
	}
	return &failure{exitProblem, fmt.Sprintf("cannot write to the standard output: %s", err)}
}
