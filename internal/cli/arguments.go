package cli

import (
	"slices"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/suggest"
)

// commandLine is what the user typed, in the order the library understands:
// it takes everything behind the first path for a path.
type commandLine struct {
	command string   // "" for the program itself
	args    []string // flags, then "--", then paths
	help    bool
}

// parse reads the arguments without the program's name.
func parse(commands []*urfave.Command, args []string) (commandLine, error) {
	if len(args) == 0 {
		return commandLine{}, usage("name a command: %s; policylint --help says more", suggest.Either(names(commands)))
	}
	name, rest := args[0], args[1:]
	switch name {
	case "--help", "-h":
		return commandLine{help: true}, nil
	case "help":
		if len(rest) == 0 {
			return commandLine{help: true}, nil
		}
		name, rest = rest[0], []string{"--help"}
	case "--version":
		name = "version"
	}
	i := slices.IndexFunc(commands, func(c *urfave.Command) bool { return c.Name == name })
	if i < 0 {
		return commandLine{}, unknownCommand(commands, name)
	}
	line, err := reorder(commands[i].Flags, rest)
	line.command = name
	return line, err
}

func unknownCommand(commands []*urfave.Command, name string) error {
	if strings.HasPrefix(name, "-") {
		return usage("the flag %q stands before the command: write policylint COMMAND %s", name, name)
	}
	if strings.ContainsAny(name, `./\`) {
		return usage("unknown command %q: to check it, write policylint check %s", name, name)
	}
	return unknown("command", name, names(commands))
}

// reorder puts flags before paths. Behind "--" everything is a path; "-" is
// one anywhere.
func reorder(known []urfave.Flag, args []string) (commandLine, error) {
	var flags, paths []string
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			paths = append(paths, args[i+1:]...)
			break
		}
		if !strings.HasPrefix(arg, "-") || arg == "-" {
			paths = append(paths, arg)
			continue
		}
		name, value, hasValue := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-"), "=")
		if name == "help" || name == "h" {
			return commandLine{help: true}, nil
		}
		f := lookUp(known, name)
		if f == nil {
			return commandLine{}, unknownFlag(known, arg)
		}
		switch {
		case !needsValue(f) && hasValue:
			return commandLine{}, usage("the flag --%s takes no value", name)
		case !needsValue(f):
			flags = append(flags, "--"+name)
			continue
		case !hasValue:
			if i++; i == len(args) || strings.HasPrefix(args[i], "--") {
				return commandLine{}, usage("the flag --%s needs a value", name)
			}
			value = args[i]
		}
		flags = append(flags, "--"+name+"="+value)
	}
	return commandLine{args: append(append(flags, "--"), paths...)}, nil
}

func lookUp(known []urfave.Flag, name string) urfave.Flag {
	for _, f := range known {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

func needsValue(f urfave.Flag) bool {
	_, isBool := f.(*urfave.BoolFlag)
	return !isBool
}

func unknownFlag(known []urfave.Flag, arg string) error {
	name, _, _ := strings.Cut(arg, "=")
	candidates := []string{"--help"}
	for _, f := range known {
		candidates = append(candidates, "--"+f.Names()[0])
	}
	return unknown("flag", name, candidates)
}

// unknown is the failure for a word that is none of a closed set.
func unknown(what, word string, known []string) error {
	return usage("%s", suggest.Unknown(what, word, known))
}

// oneOf returns a failure unless the word is one of a closed set.
func oneOf(what, word string, known []string) error {
	if slices.Contains(known, word) {
		return nil
	}
	return unknown(what, word, known)
}

func names(commands []*urfave.Command) []string {
	var list []string
	for _, c := range commands {
		list = append(list, c.Name)
	}
	return list
}
