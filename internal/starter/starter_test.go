package starter

import (
	"encoding/json"
	"path"
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// TestQuote writes texts as YAML and reads them back.
func TestQuote(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"corpus": "corpus", "a/b-c.d": "a/b-c.d", "v0.1.0": "v0.1.0", "^corpus/": "^corpus/",
		"no": "'no'", "True": "'True'", "it's": "'it''s'", "0123456": "'0123456'", "1e5": "'1e5'",
		"a: b": "'a: b'", "a #b": "'a #b'", "- a": "'- a'", "": "''", "әділ": "'әділ'", "~": "'~'", "y": "'y'", ".5": "'.5'",
	} {
		if got := quote(s); got != want {
			t.Errorf("quote(%q) = %s, want %s", s, got, want)
		}
		var back any
		if err := yaml.Unmarshal([]byte("x: "+quote(s)), &back); err != nil || back.(map[string]any)["x"] != s {
			t.Errorf("%q is read back as %v, error %v", s, back, err)
		}
	}
}

func TestPattern(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		corpus   []string
		yes, not []string
	}{
		{[]string{"corpus"}, []string{"corpus/a.yaml", "corpus/b/a.yaml"}, []string{"corpus.yaml", "x/corpus/a.yaml", "corpus2/a.yaml"}},
		{[]string{"a.b/", "c (d)"}, []string{"a.b/x", "c (d)/x"}, []string{"aXb/x", "c d/x", "x/c (d)/x"}},
	} {
		re := regexp.MustCompile(Options{Corpus: tt.corpus}.Pattern())
		for _, s := range tt.yes {
			if !re.MatchString(s) {
				t.Errorf("%v does not match %q", re, s)
			}
		}
		for _, s := range tt.not {
			if re.MatchString(s) {
				t.Errorf("%v matches %q", re, s)
			}
		}
	}
}

func TestCheckCorpus(t *testing.T) {
	t.Parallel()
	for folder, want := range map[string]bool{
		"corpus": true, "a/b": true, "my articles": true, "мақалалар": true, "a/../b": true,
		"": false, ".": false, "..": false, "../a": false, "/a": false, "a/../..": false, "a\nb": false, " a": false, "a ": false, "${{ x }}": false,
	} {
		if err := CheckCorpus(folder); (err == nil) != want {
			t.Errorf("CheckCorpus(%q) = %v", folder, err)
		}
	}
}

// TestFiles looks at all files for what none of them may lack: they are read as
// what they are, and what is to be added by hand is part of them.
func TestFiles(t *testing.T) {
	t.Parallel()
	files, err := Files(Options{Corpus: []string{"corpus", "more [x]"}, Revision: "v1.2.3", GitHub: true, GitLab: true})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, f := range files {
		if seen[f.Path] {
			t.Errorf("%s is there twice", f.Path)
		}
		seen[f.Path] = true
		var value any
		if path.Ext(f.Path) == ".json" {
			err = json.Unmarshal([]byte(f.Text), &value)
		} else {
			err = yaml.Unmarshal([]byte(f.Text), &value)
		}
		if err != nil || value == nil || !strings.HasSuffix(f.Text, "\n") {
			t.Errorf("%s: %v\n%s", f.Path, err, f.Text)
		}
		if !strings.Contains(f.Text, f.Part) || !strings.Contains(f.Part, f.Mark) {
			t.Errorf("%s: the part %q, and its mark %q, are not all in it", f.Path, f.Part, f.Mark)
		}
	}
	without, err := Files(Options{Corpus: []string{"corpus"}, Revision: "v1.2.3"})
	if err != nil || len(without) != len(files)-2 {
		t.Errorf("without CI there are %d files, with it %d, error %v", len(without), len(files), err)
	}
}
