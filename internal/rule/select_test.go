package rule_test

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/rule"
)

func catalogue() []*rule.Rule {
	return []*rule.Rule{
		{ID: "enc-mojibake", Category: rule.Encoding},
		{ID: "fn-undefined", Category: rule.Footnotes},
		{ID: "fn-unused", Category: rule.Footnotes},
		{ID: "ibid-ambiguous", Category: rule.Ibid},
		{ID: "short-form-unresolved", Category: rule.Ibid},
	}
}

func TestSelect(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name              string
		selected, ignored []string
		want              string
	}{
		{"all", nil, nil, "enc-mojibake fn-undefined fn-unused ibid-ambiguous short-form-unresolved"},
		{"one", []string{"fn-unused"}, nil, "fn-unused"},
		{"order is that of the catalogue", []string{"fn-unused", "enc-mojibake"}, nil, "enc-mojibake fn-unused"},
		{"each once", []string{"fn-unused", "fn-*", "fn-unused"}, nil, "fn-undefined fn-unused"},
		{"pattern", []string{"fn-un?s*"}, nil, "fn-unused"},
		{"category", []string{"ibid-and-short-forms"}, nil, "ibid-ambiguous short-form-unresolved"},
		{"ignored", nil, []string{"fn-*", "enc-mojibake"}, "ibid-ambiguous short-form-unresolved"},
		{"ignored wins", []string{"fn-*"}, []string{"fn-unused"}, "fn-undefined"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			rules, err := rule.Select(catalogue(), tt.selected, tt.ignored)
			if err != nil {
				t.Fatal(err)
			}
			if ids := ids(rules); ids != tt.want {
				t.Errorf("got %s, want %s", ids, tt.want)
			}
		})
	}
}

func TestSelectRefused(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name              string
		selected, ignored []string
		want              string
	}{
		{"misspelt", []string{"fn-unusd"}, nil, `unknown rule "fn-unusd": did you mean "fn-unused"?`},
		{"misspelt among good ones", []string{"fn-unused", "fn-undefinde"}, nil, `unknown rule "fn-undefinde": did you mean "fn-undefined"?`},
		{"misspelt category", []string{"footnotes-references"}, nil, `unknown rule "footnotes-references": did you mean "footnote-references"?`},
		{"misspelt where ignored", nil, []string{"enc_mojibake"}, `unknown rule "enc_mojibake": did you mean "enc-mojibake"?`},
		{"unlike any", []string{"spelling"}, nil, `unknown rule "spelling"`},
		{"a part of a name", []string{"fn"}, nil, `unknown rule "fn"`},
		{"pattern without rules", []string{"url-*"}, nil, `no rule matches "url-*"`},
		{"broken pattern", []string{"fn-[a"}, nil, `no rule matches "fn-[a"`},
		{"empty", []string{""}, nil, `unknown rule ""`},
		{"nothing left", []string{"fn-*"}, []string{"fn-*"}, "no rule is left"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			rules, err := rule.Select(catalogue(), tt.selected, tt.ignored)
			if err == nil || err.Error() != tt.want {
				t.Errorf("got %s, error %v; want %s", ids(rules), err, tt.want)
			}
		})
	}
}

func ids(list []*rule.Rule) string {
	var b strings.Builder
	for i, r := range list {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(r.ID)
	}
	return b.String()
}
