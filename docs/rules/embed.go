// Package ruledocs holds the generated pages of the rules, for the explain
// command and for formats that carry help.
package ruledocs

import (
	"embed"
	"io/fs"
)

//go:embed *.md
var pages embed.FS

// Page returns the Markdown page of a rule, and false if there is none.
func Page(id string) (string, bool) {
	data, err := fs.ReadFile(pages, id+".md")
	return string(data), err == nil
}

// URL returns the address at which the page of a rule is published.
func URL(id string) string {
	return "https://policylint.github.io/policylint/rules/" + id
}
