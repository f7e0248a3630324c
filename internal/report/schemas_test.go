package report_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/rules"
)

// schemaOf compiles a schema in testdata. A strict one refuses keys that it
// does not name.
func schemaOf(t *testing.T, name, part string, strict bool) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if strict {
		data = bytes.ReplaceAll(data, []byte(`"additionalProperties": true`), []byte(`"additionalProperties": false`))
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat = true
	if err := c.AddResource("https://test.invalid/"+name, bytes.NewReader(data)); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("https://test.invalid/" + name + part)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSchemas holds the JSON of other people's formats against their schemas.
func TestSchemas(t *testing.T) {
	t.Parallel()
	formats := map[string]*jsonschema.Schema{
		"sarif":  schemaOf(t, "sarif-2.1.0.schema.json", "", false),
		"gitlab": schemaOf(t, "gitlab.schema.json", "", false),
		"rdjson": schemaOf(t, "rdf.schema.json", "", true),
	}
	for name, res := range results(t) {
		for format, schema := range formats {
			data := write(t, format, report.Setting{Version: "1.2.3"}, res)
			if err := schema.Validate(decode[any](t, data)); err != nil {
				t.Errorf("%s as %s: %#v", name, format, err)
			}
		}
		line := schemaOf(t, "rdf.schema.json", "#/properties/diagnostics/items", true)
		for data := range strings.Lines(string(write(t, "rdjsonl", report.Setting{}, res))) {
			if err := line.Validate(decode[any](t, []byte(data))); err != nil {
				t.Errorf("%s as rdjsonl: %#v", name, err)
			}
		}
	}
}

// TestSchemasBite breaks what the formats write: the schemas must see it.
func TestSchemasBite(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ format, schema, from, to string }{
		{"sarif", "sarif-2.1.0.schema.json", `"startColumn": 20`, `"startColumn": 0`},
		{"sarif", "sarif-2.1.0.schema.json", `"utf16CodeUnits"`, `"utf8Bytes"`},
		{"sarif", "sarif-2.1.0.schema.json", `"level": "note"`, `"level": "info"`},
		{"gitlab", "gitlab.schema.json", `"minor"`, `"warning"`},
		{"rdjson", "rdf.schema.json", `"diagnostics"`, `"results"`},
		{"rdjson", "rdf.schema.json", `"line": 3`, `"line": "3"`},
	} {
		data := string(write(t, tt.format, report.Setting{}, result(t, sample())))
		schema := schemaOf(t, tt.schema, "", tt.format == "rdjson")
		if err := schema.Validate(decode[any](t, []byte(data))); err != nil {
			t.Fatalf("%s: %#v", tt.format, err)
		}
		if schema.Validate(decode[any](t, []byte(strings.Replace(data, tt.from, tt.to, 1)))) == nil {
			t.Errorf("%s: %s in the place of %s is not seen", tt.format, tt.to, tt.from)
		}
	}
}

// TestSARIFForGitHub holds the whole catalogue, and the sample, against what
// GitHub asks for beyond the schema.
func TestSARIFForGitHub(t *testing.T) {
	t.Parallel()
	everything := result(t, sample(), "e.yaml")
	everything.Rules = append(everything.Rules, rules.All()...)
	log := decode[sarifLog](t, write(t, "sarif", report.Setting{Version: "1.2.3"}, everything))
	run := log.Runs[0]
	if run.Tool.Driver.Name != "policylint" || run.Tool.Driver.SemanticVersion != "1.2.3" || run.ColumnKind != "utf16CodeUnits" {
		t.Errorf("driver %+v, column kind %q", run.Tool.Driver, run.ColumnKind)
	}
	if len(run.Tool.Driver.Rules) != len(everything.Rules) {
		t.Errorf("%d rules, want the whole catalogue of %d", len(run.Tool.Driver.Rules), len(everything.Rules))
	}
	for _, r := range run.Tool.Driver.Rules {
		for what, text := range map[string]string{
			"name": r.Name, "short description": r.ShortDescription.Text, "full description": r.FullDescription.Text, "help": r.Help.Text,
			"level": r.DefaultConfiguration.Level, "precision": r.Properties.Precision, "severity": r.Properties.ProblemSeverity,
		} {
			if limit := map[string]int{"name": 255, "help": 20000}[what]; text == "" || len([]rune(text)) > max(limit, 1024) || limit == 255 && len(text) > limit {
				t.Errorf("%s: the %s %q is empty or too long", r.ID, what, text)
			}
		}
		if r.ID != "sample-rule" && !strings.Contains(r.Help.Markdown, "## Reported\n") || strings.Contains(r.Help.Markdown, "<!--") {
			t.Errorf("%s: the page is not its help: %q", r.ID, r.Help.Markdown)
		}
		if n := len(r.Properties.Tags); n == 0 || n > 10 || r.Properties.Tags[0] == "" {
			t.Errorf("%s: tags %q", r.ID, r.Properties.Tags)
		}
	}
	prints := map[string]bool{}
	for _, r := range run.Results {
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID || r.Message.Text == "" || len(r.Locations) != 1 {
			t.Errorf("result %+v", r)
		}
		uri := r.Locations[0].PhysicalLocation.ArtifactLocation.URI
		if strings.ContainsAny(uri, "\\ \x1b") || strings.HasPrefix(uri, "/") || strings.HasPrefix(uri, "./") {
			t.Errorf("the address %q is not relative to the root", uri)
		}
		if mark := r.PartialFingerprints["primaryLocationLineHash"]; mark == "" || prints[mark] {
			t.Errorf("the fingerprint %q is there twice", mark)
		} else {
			prints[mark] = true
		}
	}
	notes := run.Invocations[0]
	if notes.ExecutionSuccessful || len(notes.ToolExecutionNotifications) != 1 {
		t.Errorf("a file that could not be checked leaves %+v", notes)
	}
}

// TestSARIFLimit keeps the worst of more results than GitHub takes.
func TestSARIFLimit(t *testing.T) {
	t.Parallel()
	const limit = 25000
	res := &lint.Result{}
	for i := range limit + 100 {
		f := finding.Finding{Rule: "r", Severity: finding.Info, Path: "a.yaml", Message: "m"}
		f.Start.Line, f.Start.UTF16, f.Span.Start = i+1, 1, i
		f.End = f.Start
		if i%50 == 0 {
			f.Severity = finding.Error
		}
		res.Findings = append(res.Findings, f)
	}
	run := decode[sarifLog](t, write(t, "sarif", report.Setting{}, res)).Runs[0]
	errs, last := 0, 0
	for _, r := range run.Results {
		if r.Level == "error" {
			errs++
		}
		line := r.Locations[0].PhysicalLocation.Region.StartLine
		if line <= last {
			t.Fatalf("line %d stands behind line %d", line, last)
		}
		last = line
	}
	if len(run.Results) != limit || errs != res.Count(finding.Error) {
		t.Errorf("%d results, %d of %d errors", len(run.Results), errs, res.Count(finding.Error))
	}
	notes := run.Invocations[0].ToolExecutionNotifications
	if len(notes) != 1 || !strings.Contains(notes[0].Message.Text, "100 findings left out") {
		t.Errorf("what is left out is not said: %+v", notes)
	}
}
