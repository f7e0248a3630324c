package schemas

import "encoding/json"

// document returns the schema of a document of any kind, for editors that want
// one schema for a whole folder. It leads to the schemas of the kinds, which
// must lie beside it.
func document() ([]byte, error) {
	type object = map[string]any
	kinds := Kinds()
	choices := make([]object, len(kinds))
	for i, kind := range kinds {
		choices[i] = object{
			"if":   object{"required": []string{"schema"}, "properties": object{"schema": object{"const": kind}}},
			"then": object{"$ref": FileName(kind)},
		}
	}
	data, err := json.MarshalIndent(object{
		"$schema":     "https://json-schema.org/draft/2020-12/schema",
		"title":       "Document",
		"description": "An article, or a registry of what articles cite.",
		"type":        "object",
		"required":    []string{"schema"},
		"properties": object{"schema": object{
			"title":       "Kind of document",
			"description": "What the file is, and which version of its schema it follows. It stands first in the file.",
			"enum":        kinds,
		}},
		"allOf": choices,
	}, "", "  ")
	return append(data, '\n'), err
}
