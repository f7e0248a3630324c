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

// The schemas that are not of one kind of document.
const (
	DocumentKind = "document" // of a document of any kind, as its first key says
	ConfigKind   = "config"   // of a configuration file
)

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

// FileName is what the file with a schema is called.
func FileName(kind string) string {
	name, _, _ := strings.Cut(kind, "/")
	return name + ".schema.json"
}

// JSON returns the schema of a kind, named with its version or without.
func JSON(kind string) ([]byte, error) {
	switch kind {
	case DocumentKind:
		return document()
	case ConfigKind: // it is generated from the rules
		return files.ReadFile(FileName(kind))
	}
	name, _, _ := strings.Cut(kind, "/")
	for _, k := range Kinds() {
		if kind == k || kind == name && strings.HasPrefix(k, name+"/") {
			return files.ReadFile(FileName(kind))
		}
	}
	return nil, fmt.Errorf("no schema for %q: the kinds are %s", kind, strings.Join(Kinds(), ", "))
}
