package config

import "testing"

func TestGlob(t *testing.T) {
	t.Parallel()
	tests := []struct {
		glob string
		yes  []string
		no   []string
	}{
		{"drafts/**", []string{"drafts/a.yaml", "drafts/x/y/a.yaml"}, []string{"a.yaml", "corpus/drafts/a.yaml", "drafts-2/a.yaml", "../drafts/a.yaml"}},
		{"drafts/", []string{"drafts/a.yaml", "corpus/drafts/x/a.yaml"}, []string{"drafts", "corpus/drafts", "draft/a.yaml"}},
		{"drafts", []string{"drafts/a.yaml", "corpus/drafts/a.yaml", "drafts"}, []string{"drafts.yaml", "a/draftsx/b.yaml"}},
		{"/drafts", []string{"drafts/a.yaml"}, []string{"corpus/drafts/a.yaml"}},
		{"./drafts", []string{"drafts/a.yaml"}, []string{"corpus/drafts/a.yaml"}},
		{"*.yaml", []string{"a.yaml", "x/y/a.yaml"}, []string{"a.yml", "a.yaml.txt"}},
		{"/*.yaml", []string{"a.yaml"}, []string{"x/a.yaml"}},
		{"corpus/*/a.yaml", []string{"corpus/x/a.yaml"}, []string{"corpus/a.yaml", "corpus/x/y/a.yaml"}},
		{"corpus/**/a.yaml", []string{"corpus/a.yaml", "corpus/x/a.yaml", "corpus/x/y/a.yaml"}, []string{"a.yaml", "corpus/x/b.yaml", "corpus"}},
		{"**/ru/**", []string{"ru/a.yaml", "x/ru/y/a.yaml"}, []string{"x/rus/a.yaml"}},
		{"**/ru/*.yaml", []string{"ru/a.yaml", "x/ru/a.yaml"}, []string{"ru/x/a.yaml", "ru/a.yml"}},
		{"**", []string{"a.yaml", "x/y/a.yaml"}, nil},
		{"**/**/a.yaml", []string{"a.yaml", "x/a.yaml"}, []string{"a.yml"}},
		{"*", []string{"a.yaml", "x/y/a.yaml"}, nil},
		{"20??-*.yaml", []string{"2020-a.yaml", "x/2021-.yaml"}, []string{"202-a.yaml"}},
		{"[a-c]*.yaml", []string{"a.yaml", "ca.yaml"}, []string{"d.yaml"}},
		{"../shared/**", []string{"../shared/a.yaml"}, []string{"shared/a.yaml", "x/shared/a.yaml"}},
		{"*/a.yaml", []string{"x/a.yaml"}, []string{"../a.yaml", "a.yaml"}},
		{"**/a.yaml", []string{"x/a.yaml"}, []string{"../a.yaml"}},
		{"Әділет/*.yaml", []string{"Әділет/a.yaml"}, []string{"әділет/a.yaml"}},
	}
	for _, tt := range tests {
		g, err := parseGlob(tt.glob)
		if err != nil {
			t.Errorf("%q: %v", tt.glob, err)
			continue
		}
		for _, p := range tt.yes {
			if !g.match(p) {
				t.Errorf("%q must match %q", tt.glob, p)
			}
		}
		for _, p := range tt.no {
			if g.match(p) {
				t.Errorf("%q must not match %q", tt.glob, p)
			}
		}
	}
}

func TestGlobRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "/", "./", ".", "!drafts", `drafts\*`, "a/[b", "[", "a//b", "a/./b", "{a,b}.yaml"} {
		if _, err := parseGlob(text); err == nil {
			t.Errorf("%q must be refused", text)
		}
	}
}
