package schema

import (
	"bytes"
	"fmt"
	"io"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/policylint/policylint/schemas"
)

// compile reads the schema of a kind of document. jsonschema proves it sound
// and resolves its references.
func compile(kind string) (*shape, error) {
	data, err := schemas.JSON(kind)
	if err != nil {
		return nil, err
	}
	return compileJSON("schema:"+kind, data)
}

func compileJSON(name string, data []byte) (*shape, error) {
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft2020
	c.ExtractAnnotations = true
	c.LoadURL = func(url string) (io.ReadCloser, error) {
		return nil, fmt.Errorf("a schema must hold all it needs, so %s is not loaded", url)
	}
	c.RegisterExtension(annotationsKey, nil, annotationsCompiler{})
	if err := c.AddResource(name, bytes.NewReader(data)); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	s, err := c.Compile(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	b := &shaper{made: map[*jsonschema.Schema]*shape{}}
	root := b.shape(s)
	return root, b.err
}

const annotationsKey = "annotations"

// annotations are our own keywords: the words that an author of a schema
// wants faults to be told in. Other validators pass over them.
type annotations struct {
	expected  string            // x-expected: what a value is, "a date such as 2020-05-14"
	keys      string            // x-keys: what the keys of a mapping are, "a language tag such as en"
	needs     string            // x-needs: what a mapping needs where one of several keys will do
	renamedTo string            // x-renamed-to: what a deprecated key is called now
	rule      string            // x-rule: the rule that reports faults of the value instead
	aka       []string          // x-aka: what people call the key by mistake
	instead   map[string]string // x-instead: what people write by mistake, and the listed value they mean
}

// annotationsCompiler lets jsonschema carry the annotations along.
type annotationsCompiler struct{}

func (annotationsCompiler) Compile(_ jsonschema.CompilerContext, m map[string]any) (jsonschema.ExtSchema, error) {
	text := func(key string) string {
		s, _ := m[key].(string)
		return s
	}
	a := &annotations{
		expected:  text("x-expected"),
		keys:      text("x-keys"),
		needs:     text("x-needs"),
		renamedTo: text("x-renamed-to"),
		rule:      text("x-rule"),
	}
	list, _ := m["x-aka"].([]any)
	for _, v := range list {
		if s, ok := v.(string); ok {
			a.aka = append(a.aka, s)
		}
	}
	meant, _ := m["x-instead"].(map[string]any)
	for mistake, v := range meant {
		if s, ok := v.(string); ok {
			if a.instead == nil {
				a.instead = map[string]string{}
			}
			a.instead[mistake] = s
		}
	}
	return a, nil
}

// Validate accepts everything: annotations do not judge values.
func (*annotations) Validate(jsonschema.ValidationContext, any) error { return nil }

// annotationsOf returns the annotations of a schema, never nil.
func annotationsOf(s *jsonschema.Schema) *annotations {
	a, _ := s.Extensions[annotationsKey].(*annotations)
	if a == nil {
		return &annotations{}
	}
	return a
}
