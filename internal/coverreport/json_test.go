package coverreport_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/policylint/policylint/internal/coverreport"
)

// TestJSONContract holds the output, alone and compared, against
// docs/coverage.schema.json, with no key that is not in it.
func TestJSONContract(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../../docs/coverage.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	data = bytes.ReplaceAll(data, []byte(`"type": "object",`), []byte(`"type": "object", "additionalProperties": false,`))
	contract, err := jsonschema.CompileString("contract.json", string(data))
	if err != nil {
		t.Fatal(err)
	}
	base := before(t)
	base.Commit = "0123456789012345678901234567890123456789"
	for name, r := range map[string]*coverreport.Report{
		"alone": coverreport.Survey(sample(t), nil, false), "compared": coverreport.Survey(sample(t), base, false), "nothing": coverreport.Survey(nil, nil, false),
	} {
		var b bytes.Buffer
		if err := r.JSON(&b); err != nil {
			t.Fatal(err)
		}
		var v any
		if err := json.Unmarshal(b.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		if err := contract.Validate(v); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
	}
}

// TestCompared says what has become of each article of the sample.
func TestCompared(t *testing.T) {
	t.Parallel()
	r := coverreport.Survey(sample(t), before(t), false)
	want := map[string]string{"a-parts": "changed", "b-cyrillic": "renamed", "c-bidi": "added", "d-hostile": "same", "e-empty": "same", "two": "same"}
	fresh := map[string]int{"a-parts": 2, "c-bidi": 1}
	for _, a := range r.Articles {
		name := a.Path[len("corpus/") : len(a.Path)-len(".yaml")]
		if a.Change != want[name] || len(a.Fresh) != fresh[name] || (a.Change == "renamed") != (a.Was == "corpus/old.yaml") || (a.Then == nil) != (a.Change == "added") {
			t.Errorf("%s is %s, was %q, %d newly uncited, then %v", a.Path, a.Change, a.Was, len(a.Fresh), a.Then)
		}
	}
	for _, a := range r.Articles {
		for _, c := range a.Fresh {
			if was := map[string]string{"quotation": "cited"}[c.Kind]; c.Was != was {
				t.Errorf("%s: the %s %q was %q, want %q", a.Path, c.Kind, c.Text, c.Was, was)
			}
		}
	}
	if len(r.Deleted) != 1 || r.Deleted[0].Path != "corpus/gone.yaml" || r.Deleted[0].Then.Uncited != 1 {
		t.Errorf("deleted: %+v", r.Deleted)
	}
	if then := r.Total.Then; then.Claims != r.Total.Claims-3+1 {
		t.Errorf("then %d claims, now %d", then.Claims, r.Total.Claims)
	}
}
