package fix

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
)

// Diff returns the difference of two texts of one file in the unified format,
// as git apply and patch take it; nothing if there is none.
func Diff(path string, before, after []byte) []byte {
	d := diff.Diff(diffName("a", path), before, diffName("b", path), after)
	_, d, _ = bytes.Cut(d, []byte("\n")) // a line that names the command
	return d
}

// diffName writes a path as git does: with a folder that is stripped, and
// quoted if it has characters that would end it.
func diffName(side, path string) string {
	name := side + "/" + strings.TrimPrefix(path, "/")
	if strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == 0x7f }) {
		return strconv.Quote(name)
	}
	return name
}
