// Package schemas holds the JSON Schemas of all kinds of document and of
// configuration files. It is the only package that knows their file names.
package schemas

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed *.schema.json
var files embed.FS

// Kinds lists the kinds of document as their first key names them.
func Kinds() []string {
	return []string{
		"article/v1",
		"acts/v1",
		"boilerplate/v1",
		"events/v1",
		"fields/v1",
		"jurisdictions/v1",
		"organisations/v1",
		"people/v1",
		"sites/v1",
		"terms/v1",
	}
}

// JSON returns the schema of a kind, named with its version or without.
func JSON(kind string) ([]byte, error) {
	name, _, _ := strings.Cut(kind, "/")
	for _, k := range Kinds() {
		if kind == k || kind == name && strings.HasPrefix(k, name+"/") {
			return files.ReadFile(name + ".schema.json")
		}
	}
	return nil, fmt.Errorf("no schema for %q: the kinds are %s", kind, strings.Join(Kinds(), ", "))
}

// Config returns the schema of a configuration file. It is generated from the
// rules.
func Config() ([]byte, error) { return files.ReadFile("config.schema.json") }
