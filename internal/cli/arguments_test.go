package cli

import (
	"flag"
	"io"
	"slices"
	"strings"
	"testing"

	urfave "github.com/urfave/cli/v2"
)

// known is a command with a flag of each sort.
func known() []urfave.Flag {
	return []urfave.Flag{
		&urfave.StringSliceFlag{Name: "format"},
		&urfave.StringFlag{Name: "fail-on"},
		&urfave.BoolFlag{Name: "quiet"},
	}
}

func TestReorder(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, args, want string }{
		{"nothing", "", "--"},
		{"paths", "a b", "-- a b"},
		{"flags first", "--quiet --format json a", "--quiet --format=json -- a"},
		{"flags last", "a --format json b --quiet", "--format=json --quiet -- a b"},
		{"order of flags stays", "--format json a --format text", "--format=json --format=text -- a"},
		{"with equals sign", "a --format=json", "--format=json -- a"},
		{"empty value", "a --format=", "--format= -- a"},
		{"value with equals sign", "--format a=b", "--format=a=b --"},
		{"one dash", "a -format json -quiet", "--format=json --quiet -- a"},
		{"value that begins with a dash", "--format -x", "--format=-x --"},
		{"standard input", "- --quiet", "--quiet -- -"},
		{"standard output as value", "--format -", "--format=- --"},
		{"behind the separator", "a -- --quiet --format", "-- a --quiet --format"},
		{"second separator is a path", "-- a --", "-- a --"},
		{"help", "a --help", "help"},
		{"short help", "-h --no-such-flag", "help"},
		{"help behind the separator is a path", "-- --help", "-- --help"},

		{"unknown", "a --colour", `unknown flag "--colour": want --help, --format, --fail-on or --quiet`},
		{"misspelt", "a --formt=json", `unknown flag "--formt": did you mean "--format"?`},
		{"help comes too late", "--quit --help", `unknown flag "--quit": did you mean "--quiet"?`},
		{"no value", "a --format", "the flag --format needs a value"},
		{"flag for a value", "--format --quiet a", "the flag --format needs a value"},
		{"separator for a value", "--format -- a", "the flag --format needs a value"},
		{"value for a switch", "--quiet=true", "the flag --quiet takes no value"},
		{"nameless", "--=a", `unknown flag "--": want --help, --format, --fail-on or --quiet`},
		{"three dashes", "---quiet", `unknown flag "---quiet": did you mean "--quiet"?`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			line, err := reorder(known(), strings.Fields(tt.args))
			got := strings.Join(line.args, " ")
			switch {
			case err != nil:
				got = err.Error()
			case line.help:
				got = "help"
			}
			if got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// FuzzReorder holds the new order against the standard library: it must take
// all of it, see the same paths, and have nothing left to reorder.
func FuzzReorder(f *testing.F) {
	for _, s := range []string{"", "a --format json b", "--quiet - -- --format", "--format=x -quiet", "--format", "-- -- --", "--= ---", "a -h"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		args := strings.Split(s, " ")
		line, err := reorder(known(), args)
		if err != nil || line.help {
			return
		}
		again, err := reorder(known(), line.args)
		if err != nil || !slices.Equal(again.args, line.args) {
			t.Fatalf("%q becomes %q, and that %q (%v)", args, line.args, again.args, err)
		}
		set := flag.NewFlagSet("", flag.ContinueOnError)
		set.SetOutput(io.Discard)
		for _, k := range known() {
			if err := k.Apply(set); err != nil {
				t.Fatal(err)
			}
		}
		if err := set.Parse(line.args); err != nil {
			t.Fatalf("%q becomes %q: %v", args, line.args, err)
		}
		separator := slices.Index(line.args, "--")
		if paths := line.args[separator+1:]; !slices.Equal(set.Args(), paths) {
			t.Fatalf("%q becomes %q: the paths are %q", args, line.args, set.Args())
		}
		rest := args // what is not a path was a flag, its value or the separator
		for _, path := range set.Args() {
			i := slices.Index(rest, path)
			if i < 0 {
				t.Fatalf("%q becomes %q: the path %q comes from nowhere", args, line.args, path)
			}
			rest = rest[i+1:]
		}
	})
}
