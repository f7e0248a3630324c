package rules_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	ruledocs "github.com/policylint/policylint/docs/rules"
	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/rulepage"
	"github.com/policylint/policylint/rules"
	"github.com/policylint/policylint/schemas"
)

// TestPagesAreCurrent fails when a rule or an example has changed and its
// page has not: run "go generate ./...".
func TestPagesAreCurrent(t *testing.T) {
	t.Parallel()
	for _, r := range rules.All() {
		a := load(t, filepath.Join(archives, r.ID+".txtar"))
		page, ok := ruledocs.Page(r.ID)
		if !ok || page != rulepage.Markdown(r, a) {
			t.Errorf("docs/rules/%s.md is stale: run go generate ./...", r.ID)
		}
	}
	if index, _ := ruledocs.Page("index"); index != rulepage.Index(rules.All()) {
		t.Error("docs/rules/index.md is stale: run go generate ./...")
	}
}

// TestConfigSchemaIsCurrent fails when a rule or its options have changed and
// the JSON Schema of configuration files has not.
func TestConfigSchemaIsCurrent(t *testing.T) {
	t.Parallel()
	want, err := config.Schema(rules.All())
	if err != nil {
		t.Fatal(err)
	}
	if got, err := schemas.JSON(schemas.ConfigKind); err != nil || !bytes.Equal(got, want) {
		t.Errorf("schemas/config.schema.json is stale: run go generate ./... (%v)", err)
	}
}

// TestRegistryIsComplete fails when a file of a rule is not in the registry.
func TestRegistryIsComplete(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join(archives, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(rules.All()) {
		t.Errorf("%d rules in the registry, %d txtar files: run go generate ./...", len(rules.All()), len(files))
	}
	if _, err := os.Stat("registry.gen.go"); err != nil {
		t.Error(err)
	}
}
