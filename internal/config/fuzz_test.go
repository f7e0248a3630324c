package config

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

// FuzzRead reads anything as a configuration file: it is either refused with
// places in the file, or gives settings.
func FuzzRead(f *testing.F) {
	list, err := filepath.Glob("../../testdata/config/*.txtar")
	if err != nil || len(list) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, name := range list {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(data).Files {
			f.Add(file.Data)
		}
	}
	all := []*rule.Rule{
		{ID: "fn-order", Category: rule.Footnotes, Severity: finding.Error},
		{ID: "url-depth", Category: rule.Links, Severity: finding.Info, Options: struct {
			Words  int      `option:"words"`
			Strict bool     `option:"strict"`
			Hosts  []string `option:"hosts" enum:"a,b"`
			Mode   string   `option:"mode" enum:"a,b"`
		}{4, true, nil, "a"}},
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, faults := read(all, "/x/"+Name, Name, data)
		if (got == nil) != (len(faults) > 0) {
			t.Fatalf("a file %v and faults %v", got, faults)
		}
		for _, fault := range faults {
			if fault.Path != Name || fault.Line < 1 || fault.Column < 1 || fault.Message == "" {
				t.Errorf("fault %+v has no place or message", fault)
			}
		}
		if got == nil {
			return
		}
		l, err := NewLoader(Setup{Rules: all, Dir: "/x"})
		if err != nil {
			t.Fatal(err)
		}
		settings := (&chain{files: []*file{got}}).settings(l, "/x/drafts/a.yaml")
		if len(settings.Rules) != len(all) {
			t.Errorf("settings for %d rules, want %d", len(settings.Rules), len(all))
		}
	})
}
