package config

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
)

// glob is a pattern over paths, as in a .gitignore file: "*", "?" and "[a-z]"
// stand for characters of a name, "**" for any folders. What names a folder
// holds for all in it, and what has no slash for names at any depth.
type glob struct {
	parts  []string
	folder bool // ends in a slash: only for what is in a folder of that name
	origin Origin
}

const anyFolders = "**"

func parseGlob(text string) (glob, error) {
	var g glob
	rest, anchored := strings.CutPrefix(text, "./")
	if after, ok := strings.CutPrefix(rest, "/"); ok {
		rest, anchored = after, true
	}
	rest, g.folder = strings.CutSuffix(rest, "/")
	switch {
	case rest == "" || rest == ".":
		return g, errors.New(`it names nothing: "**" stands for all files`)
	case strings.HasPrefix(rest, "!"):
		return g, errors.New("a glob says what it is for; it cannot take something out with \"!\"")
	case strings.Contains(rest, `\`):
		return g, errors.New("folders are separated by \"/\"")
	case strings.ContainsAny(rest, "{}"):
		return g, errors.New("there are no braces in globs: write several")
	}
	g.parts = strings.Split(rest, "/")
	for _, p := range g.parts {
		if _, err := path.Match(p, ""); err != nil {
			return g, fmt.Errorf("%q is no pattern: a \"[\" is not closed", p)
		}
		if p == "" || p == "." {
			return g, errors.New("it has a folder without a name")
		}
	}
	if !anchored && len(g.parts) == 1 {
		g.parts = append([]string{anyFolders}, g.parts...)
	}
	g.parts = slices.CompactFunc(g.parts, func(a, b string) bool { return a == anyFolders && b == anyFolders })
	return g, nil
}

// match reports whether the glob holds for the path of a file, which is
// relative and has forward slashes.
func (g glob) match(file string) bool {
	names := strings.Split(file, "/")
	// reached[i]: the first i parts can stand for the names so far.
	reached, next := make([]bool, len(g.parts)+1), make([]bool, len(g.parts)+1)
	reached[0] = true
	for n, name := range names {
		clear(next)
		for i, part := range g.parts {
			if i > 0 && g.parts[i-1] == anyFolders && reached[i-1] {
				reached[i] = true // for no folder at all
			}
			switch {
			case !reached[i]:
			case part == anyFolders:
				next[i] = next[i] || name != ".."
			case matchName(part, name):
				next[i+1] = true
			}
		}
		reached, next = next, reached
		if g.complete(reached) && (!g.folder || n < len(names)-1) {
			return true
		}
	}
	return false
}

// complete reports whether the parts can stand for all names so far.
func (g glob) complete(reached []bool) bool {
	last := len(g.parts) - 1
	return reached[last+1] || g.parts[last] == anyFolders && reached[last]
}

func matchName(part, name string) bool {
	if name == ".." {
		return part == ".."
	}
	ok, _ := path.Match(part, name)
	return ok
}
