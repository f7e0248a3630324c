package report_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/internal/suppress"
)

// contract compiles docs/json.schema.json or a part of it. A strict contract
// refuses keys that it does not name.
func contract(t *testing.T, part string, strict bool) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile("../../docs/json.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if strict {
		data = bytes.ReplaceAll(data, []byte(`"type": "object",`), []byte(`"type": "object", "additionalProperties": false,`))
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("contract.json", bytes.NewReader(data)); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("contract.json" + part)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func decode[T any](t *testing.T, data []byte) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatalf("%v in %q", err, data)
	}
	return v
}

func results(t *testing.T) map[string]*lint.Result {
	t.Helper()
	stale := result(t, []sampleFile{{path: "a.yaml"}})
	stale.Stale = []suppress.Entry{{Path: "a.yaml", Rule: "x", Fingerprint: "1", Message: "an \x1b[1m“x”"}, {Path: "b.yaml", Rule: "y", Fingerprint: "2"}}
	return map[string]*lint.Result{
		"sample": result(t, sample(), "e.yaml"),
		"stale":  stale,
		"clean":  result(t, []sampleFile{{path: "a.yaml"}}),
		"empty":  {},
	}
}

func TestJSONContract(t *testing.T) {
	t.Parallel()
	schema := contract(t, "", true)
	for name, res := range results(t) {
		data := write(t, "json", report.Setting{}, res)
		if !utf8.Valid(data) {
			t.Errorf("%s: not UTF-8", name)
		}
		if err := schema.Validate(decode[any](t, data)); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
		if bytes.Contains(data, []byte("null")) {
			t.Errorf("%s: a value is null", name)
		}
	}
}

// TestJSONContractBites takes each key of the sample away in turn: the
// contract must miss it.
func TestJSONContractBites(t *testing.T) {
	t.Parallel()
	schema := contract(t, "", false)
	res := result(t, sample()[:1], "e.yaml")
	res.Stale = []suppress.Entry{{Path: "a.yaml", Rule: "x", Fingerprint: "1", Message: "x"}}
	whole := decode[any](t, write(t, "json", report.Setting{}, res))
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, key := range slices.Collect(maps.Keys(v)) {
				value := v[key]
				delete(v, key)
				if schema.Validate(whole) == nil {
					t.Errorf("the contract does not miss %q", key)
				}
				v[key] = value
				walk(value)
			}
		case []any:
			for _, item := range v {
				walk(item)
			}
		}
	}
	walk(whole)
}

// TestJSONLines holds the lines against the contract and against the document
// of the same result.
func TestJSONLines(t *testing.T) {
	t.Parallel()
	schema := contract(t, "#/$defs/line", false)
	for name, res := range results(t) {
		whole := decode[map[string]any](t, write(t, "json", report.Setting{}, res))
		got := map[string]any{"version": nil, "findings": []any{}, "problems": []any{}, "stale": []any{}, "summary": nil}
		for line := range strings.Lines(string(write(t, "jsonl", report.Setting{}, res))) {
			entry := decode[map[string]any](t, []byte(line))
			if err := schema.Validate(entry); err != nil {
				t.Errorf("%s: %#v", name, err)
			}
			if got["summary"] != nil {
				t.Errorf("%s: a line follows the summary", name)
			}
			kind := entry["type"]
			delete(entry, "type")
			switch kind {
			case "finding":
				got["findings"] = append(got["findings"].([]any), entry)
			case "problem":
				got["problems"] = append(got["problems"].([]any), entry)
			case "stale":
				got["stale"] = append(got["stale"].([]any), entry)
			case "summary":
				got["version"] = entry["version"]
				delete(entry, "version")
				got["summary"] = entry
			}
		}
		if !reflect.DeepEqual(got, whole) {
			t.Errorf("%s: the lines say %v, the document %v", name, got, whole)
		}
	}
}

// TestJSONKeepsText decodes what was encoded: nothing is escaped away.
func TestJSONKeepsText(t *testing.T) {
	t.Parallel()
	data := write(t, "json", report.Setting{}, result(t, sample()))
	for _, want := range []string{"Әділет", "<b>&amp; markup</b>"} {
		if !bytes.Contains(data, []byte(want)) {
			t.Errorf("%q is not readable in the output", want)
		}
	}
}
