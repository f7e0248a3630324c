package cli

import (
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// Process is all that the command line sees of the process it runs in.
type Process struct {
	Args   []string // the program's name, then what the user typed
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	Getenv func(string) string
	Now    func() time.Time
	Dir    string // where relative paths start; "" for the working directory

	CacheDir string        // the user's folder for what can be made anew; "" for none
	Build    func() string // tells one build of the program from another; "" where it cannot

	StdoutColumns  int  // how wide the terminal on Stdout is; 0 for no terminal
	StderrTerminal bool // Stderr is a terminal
}

// System returns the process that the program really runs in.
func System() Process {
	caches, _ := os.UserCacheDir() // without one nothing is kept
	return Process{
		Args:           os.Args,
		Stdin:          os.Stdin,
		Stdout:         os.Stdout,
		Stderr:         os.Stderr,
		Getenv:         os.Getenv,
		Now:            time.Now,
		CacheDir:       caches,
		Build:          build,
		StdoutColumns:  columns(os.Stdout),
		StderrTerminal: columns(os.Stderr) > 0,
	}
}

// usualColumns is taken for the width of a terminal that does not tell it.
const usualColumns = 100

// columns returns how wide the terminal behind a file is, 0 for no terminal.
func columns(f *os.File) int {
	fd := int(f.Fd())
	if !term.IsTerminal(fd) {
		return 0
	}
	if n, _, err := term.GetSize(fd); err == nil && n > 0 {
		return n
	}
	return usualColumns
}
