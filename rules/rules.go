// Package rules is the catalogue: one file per rule, named by its id, and
// nothing else but what several of them share.
package rules

//go:generate go run ../internal/gen/registry
//go:generate go run ../internal/gen/pages
//go:generate go run ../internal/gen/configschema

import "strings"

// andList writes a list as a sentence does: "a", "a and b", "a, b and c".
func andList(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " and " + list[last]
}
