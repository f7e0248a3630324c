package registry_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/registry"
)

// missing lists what a source of a type lacks under a profile, by the field
// to ask for.
func missing(s *registry.Set, cslType, profile string, fields ...string) string {
	order := []string{"draft", "review", "publish"}
	has := func(f string) bool { return slices.Contains(fields, f) }
	var list []string
	for _, n := range s.FieldsOf(cslType).Needs {
		if slices.Index(order, n.From) <= slices.Index(order, profile) && n.Asked(has) && !n.Met(has) {
			list = append(list, n.AnyOf[0])
		}
	}
	return strings.Join(list, " ")
}

func TestFields(t *testing.T) {
	t.Parallel()
	s := registry.Builtin()
	tests := []struct {
		cslType, profile, fields, want string
	}{
		{"regulation", "review", "authority number issued title", ""},
		{"regulation", "review", "title URL", "authority number issued"},
		{"regulation", "draft", "title", ""},
		{"regulation", "publish", "act", ""},
		{"regulation", "publish", "act URL", "accessed"},
		{"regulation", "publish", "authority number issued title genre URL accessed", ""},
		{"legislation", "review", "title issued jurisdiction", ""},
		{"legislation", "review", "number", "title jurisdiction issued"},
		{"webpage", "review", "title container-title URL issued", ""},
		{"webpage", "review", "title publisher URL accessed", ""},
		{"webpage", "review", "title URL", "container-title issued"},
		{"webpage", "publish", "title container-title URL issued", "accessed"},
		{"webpage", "publish", "title container-title URL issued custom.archive-url", ""},
		{"report", "review", "title container-title issued URL", ""},
		{"report", "publish", "title container-title issued", "publisher"},
		{"article-journal", "review", "title author container-title issued", ""},
		{"article-journal", "publish", "title author container-title issued URL DOI", ""},
		{"article-journal", "review", "title author issued", "container-title"},
		{"treaty", "review", "title event-place issued", ""},
		{"speech", "review", "title author issued", ""},
		{"thesis", "review", "title author issued", "publisher"},
		{"book", "draft", "", "title"},
		{"personal_communication", "review", "author issued", ""},
		{"no such type", "draft", "", "title"},
		{"no such type", "draft", "URL", ""},
	}
	for _, tt := range tests {
		if got := missing(s, tt.cslType, tt.profile, strings.Fields(tt.fields)...); got != tt.want {
			t.Errorf("a %s with %q under %s lacks %q, want %q", tt.cslType, tt.fields, tt.profile, got, tt.want)
		}
	}
}
