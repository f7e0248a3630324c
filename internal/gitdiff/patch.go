package gitdiff

import (
	"fmt"
	"strconv"
	"strings"
)

// parse reads a patch without context and returns the lines that are new, by
// path.
func parse(patch string) (map[string][]Range, error) {
	files := map[string][]Range{}
	path, removed, added := "", 0, 0 // of a hunk: lines still to come
	for line := range strings.SplitSeq(patch, "\n") {
		switch {
		case removed > 0 && strings.HasPrefix(line, "-"):
			removed--
		case added > 0 && strings.HasPrefix(line, "+"):
			added--
		case strings.HasPrefix(line, "+++ "):
			name, err := unquote(strings.TrimPrefix(line, "+++ "))
			if err != nil {
				return nil, err
			}
			path = strings.TrimPrefix(name, "b/")
		case strings.HasPrefix(line, "@@ "):
			first, count, err := hunk(line)
			if err != nil {
				return nil, err
			}
			removed, added = count[0], count[1]
			if added > 0 {
				files[path] = append(files[path], Range{first, first + added - 1})
			}
		}
	}
	return files, nil
}

// binaries reads git's counts of changed lines and returns the files that it
// takes for binary, whose lines it does not count.
func binaries(numstat string) []string {
	var list []string
	fields := strings.Split(numstat, "\x00")
	for i := 0; i < len(fields); i++ {
		path, ok := strings.CutPrefix(fields[i], "-\t-\t")
		if counts := strings.SplitN(fields[i], "\t", 3); len(counts) == 3 && counts[2] == "" && i+2 < len(fields) {
			path = fields[i+2] // behind a renamed file its two names follow
			i += 2
		}
		if ok {
			list = append(list, path)
		}
	}
	return list
}

// hunk reads "@@ -1,2 +3,4 @@": the first line of the new text, and how many
// lines are removed and added. A count that is left out is 1.
func hunk(line string) (first int, count [2]int, err error) {
	fields := strings.Fields(line)
	if len(fields) < 3 {
		return 0, count, fmt.Errorf("git printed the hunk %q", line)
	}
	for i, field := range fields[1:3] {
		start, length, ok := strings.Cut(field[1:], ",")
		count[i] = 1
		if ok {
			count[i], err = strconv.Atoi(length)
		}
		if err == nil {
			first, err = strconv.Atoi(start)
		}
		if err != nil {
			return 0, count, fmt.Errorf("git printed the hunk %q", line)
		}
	}
	return first, count, nil
}

// unquote returns a path as it is: git puts one with unusual characters in
// quotes, and a tab behind one with a space.
func unquote(name string) (string, error) {
	name = strings.TrimSuffix(name, "\t")
	if !strings.HasPrefix(name, `"`) {
		return name, nil
	}
	path, err := strconv.Unquote(name)
	if err != nil {
		return "", fmt.Errorf("git printed the path %s", name)
	}
	return path, nil
}
