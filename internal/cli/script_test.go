package cli_test

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/policylint/policylint/internal/cli"
)

var update = flag.Bool("update", false, "write the expected output in testdata/cli anew")

// TestScripts runs the scenarios in testdata/cli. Beside the commands of
// testscript they may use
//
//	policylint ARG… [< FILE] => CODE   run it, with a file as standard input
//	append FILE TIMES TEXT             add a text with Go escapes to a file
//	size FILE BYTES                    make a file of that size, without content
//	mkfifo FILE                        make a named pipe
//
// The variable COLUMNS makes the standard output a terminal of that width.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                "../../testdata/cli",
		UpdateScripts:      *update,
		RequireUniqueNames: true,
		Setup:              func(e *testscript.Env) error { return os.Mkdir(filepath.Join(e.WorkDir, ".git"), 0o755) }, // nothing above counts
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"policylint": runPolicylint,
			"append":     appendText,
			"size":       setSize,
			"mkfifo":     makePipe,
		},
		Condition: func(name string) (bool, error) { return name == "root" && os.Getuid() == 0, nil },
	})
}

func runPolicylint(ts *testscript.TestScript, neg bool, args []string) {
	usage := "usage: policylint ARG… [< FILE] => CODE"
	if neg || len(args) < 2 || args[len(args)-2] != "=>" {
		ts.Fatalf("%s", usage)
	}
	want, err := strconv.Atoi(args[len(args)-1])
	ts.Check(err)
	args = args[:len(args)-2]
	var stdin io.Reader = strings.NewReader("")
	if i := slices.Index(args, "<"); i >= 0 {
		stdin, args = strings.NewReader(ts.ReadFile(args[i+1])), args[:i]
	}
	p := process(args...)
	p.Stdin, p.Getenv, p.Dir = stdin, ts.Getenv, ts.MkAbs(".")
	p.StdoutColumns, _ = strconv.Atoi(ts.Getenv("COLUMNS"))
	p.Stdout, p.Stderr = ts.Stdout(), ts.Stderr()
	if code := cli.Run(context.Background(), p); code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

// process is a process without a terminal, on a fixed day.
func process(args ...string) cli.Process {
	return cli.Process{
		Args:   append([]string{"policylint"}, args...),
		Stdin:  strings.NewReader(""),
		Stdout: &bytes.Buffer{},
		Stderr: &bytes.Buffer{},
		Getenv: func(string) string { return "" },
		Now:    func() time.Time { return time.Date(2020, time.June, 1, 12, 0, 0, 0, time.UTC) },
		Build:  func() string { return "test" },
	}
}

func appendText(ts *testscript.TestScript, _ bool, args []string) {
	times, err := strconv.Atoi(args[1])
	ts.Check(err)
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[2], `"`, `\"`) + `"`)
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	ts.Check(err)
	_, err = f.WriteString(strings.Repeat(text, times))
	ts.Check(err)
	ts.Check(f.Close())
}

func setSize(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), nil, 0o644))
	ts.Check(os.Truncate(ts.MkAbs(args[0]), size))
}
