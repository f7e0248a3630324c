package rules

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/schemas"
)

// TestTypedKeys holds the keys that yaml-implicit-type leaves alone against
// the schemas: they are those that want a number or a yes or no everywhere,
// or beside a text only because CSL allows one.
func TestTypedKeys(t *testing.T) {
	t.Parallel()
	for _, kind := range schemas.Kinds() {
		data, err := schemas.JSON(kind)
		if err != nil {
			t.Fatal(err)
		}
		var schema any
		if err := json.Unmarshal(data, &schema); err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		eachProperty(schema, func(name string, types []string) {
			text := len(types) == 0 || slices.Contains(types, "string")
			typed := isTyped(&yamldoc.Node{Value: name})
			if !text && !typed && !slices.Contains(types, "object") && !slices.Contains(types, "array") {
				t.Errorf("%s: %q wants %v, which the rule does not know", kind, name, types)
			}
			if text && typed && !slices.Contains(types, "boolean") {
				t.Errorf("%s: %q is a text, and the rule leaves it alone", kind, name)
			}
		})
	}
}

// eachProperty calls f for every property in a schema with its JSON types.
func eachProperty(schema any, f func(name string, types []string)) {
	switch s := schema.(type) {
	case []any:
		for _, x := range s {
			eachProperty(x, f)
		}
	case map[string]any:
		properties, _ := s["properties"].(map[string]any)
		for name, p := range properties {
			property, _ := p.(map[string]any)
			f(name, typesOf(property))
		}
		for _, x := range s {
			eachProperty(x, f)
		}
	}
}

func typesOf(property map[string]any) []string {
	switch x := property["type"].(type) {
	case string:
		return []string{x}
	case []any:
		var list []string
		for _, t := range x {
			list = append(list, t.(string))
		}
		return list
	}
	return nil
}
