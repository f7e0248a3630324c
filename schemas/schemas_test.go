package schemas_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/policylint/policylint/schemas"
)

const base = "https://policylint.github.io/policylint/schemas/"

// TestFiles holds the list of kinds against the files of the folder.
func TestFiles(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("*.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, f := range files {
		if f == "config.schema.json" { // what it is for has a name of its own
			continue
		}
		kinds = append(kinds, strings.TrimSuffix(f, ".schema.json")+"/v1")
	}
	got := slices.Sorted(slices.Values(schemas.Kinds()))
	slices.Sort(kinds)
	if !slices.Equal(got, kinds) {
		t.Errorf("Kinds() = %v, the files are for %v", got, kinds)
	}
}

func TestJSON(t *testing.T) {
	t.Parallel()
	for _, kind := range []string{"article/v1", "article", "acts"} {
		if data, err := schemas.JSON(kind); err != nil || !json.Valid(data) {
			t.Errorf("JSON(%q) = %d bytes, %v; want a schema", kind, len(data), err)
		}
	}
	for _, kind := range []string{"", "article/v2", "artic", "article/", "../article", "acts/v1/"} {
		if _, err := schemas.JSON(kind); err == nil {
			t.Errorf("JSON(%q): want an error", kind)
		}
	}
}

// TestSchemas checks what every schema must be: sound, closed, described in
// every part, and true to its own examples.
func TestSchemas(t *testing.T) {
	t.Parallel()
	for _, kind := range schemas.Kinds() {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			name, _, _ := strings.Cut(kind, "/")
			data, err := schemas.JSON(kind)
			if err != nil {
				t.Fatal(err)
			}
			doc := sound(t, name, data)
			if c := at(doc, "properties", "schema", "const"); c != kind {
				t.Errorf("the key schema wants %v, want %s", c, kind)
			}
		})
	}
}

// TestConfig checks the same of the schema of configuration files.
func TestConfig(t *testing.T) {
	t.Parallel()
	data, err := schemas.JSON(schemas.ConfigKind)
	if err != nil {
		t.Fatal(err)
	}
	sound(t, "config", data)
}

func sound(t *testing.T, name string, data []byte) map[string]any {
	t.Helper()
	doc, compile := decode(t, data), compiler(t, data)
	if want := base + name + ".schema.json"; doc["$id"] != want {
		t.Errorf("$id is %v, want %s", doc["$id"], want)
	}
	described(t, doc, "#", compile)
	defs, _ := doc["$defs"].(map[string]any)
	used(t, data, defs)
	return doc
}

// TestDocument holds the schema of any document against that of each kind: it
// must accept and refuse the same.
func TestDocument(t *testing.T) {
	t.Parallel()
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft2020
	add := func(kind string) {
		data, err := schemas.JSON(kind)
		if err == nil {
			err = c.AddResource("file:///there/"+schemas.FileName(kind), bytes.NewReader(data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	add(schemas.DocumentKind)
	for _, kind := range schemas.Kinds() {
		add(kind)
	}
	document, err := c.Compile("file:///there/" + schemas.FileName(schemas.DocumentKind))
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range schemas.Kinds() {
		data, err := schemas.JSON(kind)
		if err != nil {
			t.Fatal(err)
		}
		for _, example := range decode(t, data)["examples"].([]any) {
			if err := document.Validate(example); err != nil {
				t.Errorf("an example of %s does not fit: %v", kind, err)
			}
			wrong := maps.Clone(example.(map[string]any))
			wrong["no-such-key"] = 1.0
			if document.Validate(wrong) == nil {
				t.Errorf("%s takes an unknown key", kind)
			}
		}
		if document.Validate(map[string]any{"schema": kind}) == nil {
			t.Errorf("%s needs nothing but its name", kind)
		}
	}
	for _, bad := range []any{map[string]any{}, map[string]any{"schema": "article/v2"}, []any{}} {
		if document.Validate(bad) == nil {
			t.Errorf("%v fits", bad)
		}
	}
}

// described checks that every part of a schema has the words an editor shows,
// that its examples fit and that no mapping takes unknown keys, save "custom".
func described(t *testing.T, schema map[string]any, path string, compile func(string) *jsonschema.Schema) {
	t.Helper()
	if schema["examples"] != nil {
		examples(t, compile(path), schema["examples"], path)
	}
	for _, word := range []string{"title", "description"} {
		if s, _ := schema[word].(string); s == "" {
			t.Errorf("%s has no %s", path, word)
		}
	}
	if s, _ := schema["description"].(string); !strings.HasSuffix(s, ".") {
		t.Errorf("%s: the description %q is not a sentence", path, s)
	}
	if _, ok := schema["properties"]; ok && schema["additionalProperties"] != false && !strings.HasSuffix(path, "/custom") {
		t.Errorf("%s takes unknown keys", path)
	}
	for _, keyword := range []string{"properties", "patternProperties", "$defs"} {
		parts, _ := schema[keyword].(map[string]any)
		for name, part := range parts {
			described(t, part.(map[string]any), path+"/"+keyword+"/"+fragment(name), compile)
		}
	}
	if items, ok := schema["items"].(map[string]any); ok {
		described(t, items, path+"/items", compile)
	}
	branches, _ := schema["anyOf"].([]any)
	for i, b := range branches {
		if branch := b.(map[string]any); branch["properties"] != nil { // others only say which keys go together
			described(t, branch, fmt.Sprintf("%s/anyOf/%d", path, i), compile)
		}
	}
	renamed, deprecated := schema["x-renamed-to"], schema["deprecated"]
	if (renamed != nil) != (deprecated == true) {
		t.Errorf("%s: a deprecated key says what it is called now, and no other does", path)
	}
}

// fragment escapes a key as a part of a JSON pointer in an address.
func fragment(key string) string {
	return url.PathEscape(strings.NewReplacer("~", "~0", "/", "~1").Replace(key))
}

// used checks that every definition is referred to.
func used(t *testing.T, data []byte, defs map[string]any) {
	t.Helper()
	for name := range defs {
		if !bytes.Contains(data, []byte(`"#/$defs/`+name+`"`)) {
			t.Errorf("nothing refers to $defs/%s", name)
		}
	}
}

func examples(t *testing.T, s *jsonschema.Schema, list any, path string) {
	t.Helper()
	values, _ := list.([]any)
	for _, v := range values {
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: the example %v does not fit: %v", path, v, err)
		}
	}
}

// TestOtherValidators lets another validator, where it is installed, hold the
// schemas against the meta-schema and the examples against the schemas.
func TestOtherValidators(t *testing.T) {
	t.Parallel()
	tool, err := exec.LookPath("jsonschema")
	if err != nil {
		t.Skip("@sourcemeta/jsonschema is not installed")
	}
	if help, _ := exec.Command(tool, "help").CombinedOutput(); !bytes.Contains(help, []byte("metaschema")) {
		t.Skip("the jsonschema in PATH is another program than @sourcemeta/jsonschema")
	}
	run := func(args ...string) {
		if out, err := exec.Command(tool, args...).CombinedOutput(); err != nil {
			t.Errorf("jsonschema %v: %v\n%s", args, err, out)
		}
	}
	run("metaschema", ".")
	for _, kind := range schemas.Kinds() {
		name, _, _ := strings.Cut(kind, "/")
		file := name + ".schema.json"
		data, err := schemas.JSON(kind)
		if err != nil {
			t.Fatal(err)
		}
		for i, example := range decode(t, data)["examples"].([]any) {
			text, err := json.Marshal(example)
			if err != nil {
				t.Fatal(err)
			}
			instance := filepath.Join(t.TempDir(), fmt.Sprintf("%s-%d.json", name, i))
			if err := os.WriteFile(instance, text, 0o600); err != nil {
				t.Fatal(err)
			}
			run("validate", file, instance)
		}
	}
}

func decode(t *testing.T, data []byte) map[string]any {
	t.Helper()
	var doc map[string]any
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

// compiler returns a function that compiles the part of a schema at a fragment.
func compiler(t *testing.T, data []byte) func(fragment string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft2020
	if err := c.AddResource("mem:schema", bytes.NewReader(data)); err != nil {
		t.Fatal(err)
	}
	return func(fragment string) *jsonschema.Schema {
		t.Helper()
		s, err := c.Compile("mem:schema" + fragment)
		if err != nil {
			t.Fatalf("%#v", err)
		}
		return s
	}
}

func at(v any, keys ...string) any {
	for _, k := range keys {
		m, _ := v.(map[string]any)
		v = m[k]
	}
	return v
}
