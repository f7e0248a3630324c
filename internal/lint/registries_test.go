package lint_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
)

// site is a registry of one site with the id.
func site(id string) string {
	return fmt.Sprintf("schema: sites/v1\nsites:\n  - {id: %s, hosts: [%s.kz]}\n", id, id)
}

const anArticle = "schema: article/v1\nid: a\nlang: en\ntitle: A\nbody: []\n"

// files writes files, by path and content, into a new folder and returns it.
func files(t *testing.T, content map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range content {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestRegistriesFor(t *testing.T) {
	t.Parallel()
	deep := "a/b/c/d/e/f/g/h/i"
	tests := []struct {
		name  string
		files map[string]string
		path  string
		want  []string // ids of the sites that are not built in
		bad   []string // problems
	}{
		{"none", map[string]string{"a.yaml": anArticle}, "a.yaml", nil, nil},
		{"beside the article", map[string]string{"registry/s.yaml": site("x")}, "a.yaml", []string{"x"}, nil},
		{"above", map[string]string{"registry/s.yaml": site("x")}, "articles/2020/a.yaml", []string{"x"}, nil},
		{"the nearest alone", map[string]string{"registry/s.yaml": site("x"), "articles/registry/s.yml": site("y")}, "articles/a.yaml", []string{"y"}, nil},
		{"of a sister folder", map[string]string{"articles/registry/s.yaml": site("x")}, "drafts/a.yaml", nil, nil},
		{"several files and folders", map[string]string{"registry/s.yaml": site("x"), "registry/kz/s.yaml": site("y")}, "a.yaml", []string{"x", "y"}, nil},
		{"of a registry itself", map[string]string{"registry/s.yaml": site("x"), "registry/t.yaml": site("y")}, "registry/s.yaml", []string{"x", "y"}, nil},
		{"for a file that does not exist", map[string]string{"registry/s.yaml": site("x")}, "<stdin>", []string{"x"}, nil},
		{"not above the repository", map[string]string{"registry/s.yaml": site("x"), "repo/.git/HEAD": "", "repo/a.yaml": anArticle}, "repo/a.yaml", nil, nil},
		{"at the root of the repository", map[string]string{"registry/s.yaml": site("x"), ".git/HEAD": ""}, "articles/a.yaml", []string{"x"}, nil},
		{"in a worktree", map[string]string{"registry/s.yaml": site("x"), "repo/.git": "gitdir: …"}, "repo/a.yaml", nil, nil},
		{"eight folders up", map[string]string{"a/b/registry/s.yaml": site("x")}, deep + "/a.yaml", []string{"x"}, nil},
		{"nine folders up", map[string]string{"a/registry/s.yaml": site("x")}, deep + "/a.yaml", nil, nil},
		{"a file of that name", map[string]string{"registry": site("x")}, "a.yaml", nil, nil},
		{"not YAML", map[string]string{"registry/s.txt": site("x")}, "a.yaml", nil, nil},
		{"articles on registries", map[string]string{"registry/s.yaml": site("x"), "articles/registry/a.yaml": anArticle}, "articles/registry/a.yaml", []string{"x"}, nil},
		{"a registry of other things", map[string]string{"registry/config.yml": "version: 0.1\nstorage: {{ .Values }}\n", "a.yaml": anArticle}, "a.yaml", nil, nil},
		{"a kind without a view", map[string]string{"registry/t.yaml": "schema: terms/v1\nterms: []\n", "a.yaml": anArticle}, "a.yaml", nil, nil},

		{"no valid YAML", map[string]string{"registry/s.yaml": "schema: sites/v1\nsites: [\n"}, "a.yaml", nil,
			[]string{"registry/s.yaml: the registry cannot be used: 2:8: "}},
		{"one good file, one bad", map[string]string{"registry/s.yaml": site("x"), "registry/t.yaml": "schema: [\n"}, "a.yaml", []string{"x"},
			[]string{"registry/t.yaml: the registry cannot be used: 1:9: "}},
		{"a bad file, and a good one above", map[string]string{"registry/s.yaml": site("x"), "b/registry/t.yaml": "schema: [\n"}, "b/a.yaml", []string{"x"},
			[]string{"b/registry/t.yaml: the registry cannot be used: 1:9: "}},
		{"another version", map[string]string{"registry/s.yaml": "schema: sites/v2\nsites: []\n"}, "a.yaml", nil,
			[]string{`registry/s.yaml: the registry cannot be used: its schema is "sites/v2", and this policylint reads "sites/v1"`}},
		{"no version", map[string]string{"registry/s.yaml": "schema: sites\nsites: []\n"}, "a.yaml", nil,
			[]string{`registry/s.yaml: the registry cannot be used: its schema is "sites", and this policylint reads "sites/v1"`}},
		{"an entry without id", map[string]string{"registry/s.yaml": site("x") + "  - {hosts: [y.kz]}\n"}, "a.yaml", []string{"x"},
			[]string{`registry/s.yaml: the registry cannot be used as a whole: 4:5: the entry has no "id", so it is left out`}},
		{"several bad entries", map[string]string{"registry/s.yaml": site("x") + "  - {}\n  - {}\n  - {}\n"}, "a.yaml", []string{"x"},
			[]string{`registry/s.yaml: the registry cannot be used as a whole: 4:5: the entry has no "id", so it is left out (and 2 more entries are left out: check the file itself)`}},
		{"one id twice", map[string]string{"registry/s.yaml": site("x"), "registry/t.yaml": site("x")}, "a.yaml", []string{"x"},
			[]string{`registry/t.yaml: the registry cannot be used as a whole: 3:5: "x" is already in registry/s.yaml, so this entry is left out`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := files(t, tt.files)
			if _, ok := tt.files["repo/a.yaml"]; !ok {
				// The search must not leave the test's folder.
				_ = os.MkdirAll(filepath.Join(dir, ".git"), 0o755)
			}
			set, problems := lint.NewRegistries(dir).For(tt.path)
			var added []string
			for _, s := range set.Sites() {
				if !registry.IsBuiltin(s.File()) {
					added = append(added, s.ID)
				}
			}
			if slices.Sort(added); !slices.Equal(added, tt.want) {
				t.Errorf("sites %q, want %q", added, tt.want)
			}
			if set.Site("adilet") == nil {
				t.Error("what is built in must always be there")
			}
			if len(problems) != len(tt.bad) {
				t.Fatalf("problems %q, want %q", problems, tt.bad)
			}
			for i, p := range problems {
				if got := p.Path + ": " + p.Message; !strings.HasPrefix(got, tt.bad[i]) {
					t.Errorf("problem %q, want %q", got, tt.bad[i])
				}
			}
		})
	}
}

func TestRegistriesAreRelative(t *testing.T) {
	t.Parallel()
	dir := files(t, map[string]string{".git/HEAD": "", "registry/s.yaml": site("x"), "deep/er/a.yaml": anArticle, "other/b.yaml": anArticle})
	for path, want := range map[string]string{ // from the folder "deep"
		"a.yaml":                              "../registry/s.yaml",
		"er/a.yaml":                           "../registry/s.yaml",
		"../other/b.yaml":                     "../registry/s.yaml",
		"er/../../other/b.yaml":               "../registry/s.yaml",
		filepath.Join(dir, "other", "b.yaml"): filepath.ToSlash(filepath.Join(dir, "registry", "s.yaml")),
	} {
		set, problems := lint.NewRegistries(filepath.Join(dir, "deep")).For(path)
		if origins := set.Origins(registry.Sites); len(problems) > 0 || !slices.Equal(origins, []string{"built-in:sites.yaml", want}) {
			t.Errorf("%s: origins %q, problems %v; want %s", path, origins, problems, want)
		}
	}
}

func TestRegistriesAreShared(t *testing.T) {
	t.Parallel()
	dir := files(t, map[string]string{".git/HEAD": "", "registry/s.yaml": site("x")})
	r := lint.NewRegistries(dir)
	one, _ := r.For("a/1.yaml")
	for _, path := range []string{"a/2.yaml", "b/c/3.yaml", "4.yaml"} {
		if other, _ := r.For(path); other != one {
			t.Errorf("%s has a set of its own", path)
		}
	}
}

func TestRegistryLinkIsNotFollowed(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("symbolic links need a privilege on Windows")
	}
	dir := files(t, map[string]string{"secret/s.yaml": site("secret"), "repo/.git/HEAD": ""})
	if err := os.Symlink("../secret", filepath.Join(dir, "repo", "registry")); err != nil {
		t.Fatal(err)
	}
	if set, problems := lint.NewRegistries(dir).For("repo/a.yaml"); set.Site("secret") != nil || len(problems) > 0 {
		t.Errorf("the link was followed, problems %v", problems)
	}
}

// needy is a rule that speaks wherever it is run.
func needy(needs ...registry.Kind) *rule.Rule {
	return &rule.Rule{ID: "needy", Severity: finding.Warning, Needs: needs, Check: func(p *rule.Pass) {
		p.Report(p.Article.ID.Place(), "run under %s", p.Profile)
	}}
}

func TestNeeds(t *testing.T) {
	t.Parallel()
	acts := "schema: acts/v1\nacts: []\n"
	tests := []struct {
		name  string
		rule  *rule.Rule
		files map[string]string
		bare  bool // without any registries
		cfg   lint.Config
		want  int
	}{
		{"no needs", needy(), nil, false, lint.Config{}, 1},
		{"no needs and no registries", needy(), nil, true, lint.Config{}, 1},
		{"built in", needy(registry.Sites), nil, false, lint.Config{}, 1},
		{"no registries", needy(registry.Sites), nil, true, lint.Config{}, 0},
		{"missing", needy(registry.Acts), nil, false, lint.Config{}, 0},
		{"one of two missing", needy(registry.Sites, registry.Acts), nil, false, lint.Config{}, 0},
		{"in the corpus", needy(registry.Sites, registry.Acts), map[string]string{"registry/acts.yaml": acts}, false, lint.Config{}, 1},
		{"a warning in a draft", needy(), nil, false, lint.Config{Profile: rule.Draft}, 0},
		{"a warning in print", needy(), nil, false, lint.Config{Profile: rule.Publish}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := files(t, tt.files)
			_ = os.MkdirAll(filepath.Join(dir, ".git"), 0o755)
			cfg := tt.cfg
			cfg.Rules, cfg.Schemas = []*rule.Rule{tt.rule}, schema.New()
			if !tt.bare {
				cfg.Registries = lint.NewRegistries(dir).For
			}
			result, err := lint.Run(t.Context(), cfg, []lint.Input{articleInput("a.yaml")}, nil)
			if err != nil || len(result.Findings) != tt.want || len(result.Problems) > 0 {
				t.Errorf("findings %v, problems %v, error %v; want %d findings", result.Findings, result.Problems, err, tt.want)
			}
			reasons, _ := lint.Why(&cfg, articleInput("a.yaml"))
			if len(reasons) != 1 || reasons[0].Active != (tt.want > 0) {
				t.Errorf("reasons %+v disagree with what was run", reasons)
			}
		})
	}
}

func articleInput(path string) lint.Input {
	return lint.Input{Path: path, Read: func() ([]byte, error) { return []byte(anArticle), nil }}
}

// TestBrokenRegistry has many files share a registry that cannot be read: it
// is told once, and the files are checked all the same.
func TestBrokenRegistry(t *testing.T) {
	t.Parallel()
	dir := files(t, map[string]string{".git/HEAD": "", "registry/s.yaml": "schema: [\n"})
	var inputs []lint.Input
	for i := range 20 {
		inputs = append(inputs, articleInput(fmt.Sprintf("%d/a.yaml", i)))
	}
	cfg := lint.Config{Rules: []*rule.Rule{needy(registry.Sites)}, Schemas: schema.New(), Jobs: 4, Registries: lint.NewRegistries(dir).For}
	result, err := lint.Run(t.Context(), cfg, inputs, nil)
	if err != nil || len(result.Problems) != 1 || result.Problems[0].Path != "registry/s.yaml" {
		t.Errorf("problems %v, error %v", result.Problems, err)
	}
	if len(result.Files) != 20 || len(result.Findings) != 20 {
		t.Errorf("%d files, %d findings; want 20", len(result.Files), len(result.Findings))
	}
}

// TestRelatedInRegistry lets a rule point at what a registry says.
func TestRelatedInRegistry(t *testing.T) {
	t.Parallel()
	dir := files(t, map[string]string{".git/HEAD": "", "registry/s.yaml": site("x")})
	r := &rule.Rule{ID: "pointing", Severity: finding.Warning, Check: func(p *rule.Pass) {
		p.Report(p.Article.ID.Place(), "see there").
			Relate(p.Registries.Site("x").Place(), "what the corpus says").
			Relate(p.Registries.Site("adilet").Place(), "what is built in").
			Relate(p.Article.Lang.Place(), "what the article says")
	}}
	cfg := lint.Config{Rules: []*rule.Rule{r}, Schemas: schema.New(), Registries: lint.NewRegistries(dir).For}
	result, err := lint.Run(t.Context(), cfg, []lint.Input{articleInput("a.yaml")}, nil)
	if err != nil || len(result.Findings) != 1 {
		t.Fatalf("findings %v, error %v", result.Findings, err)
	}
	var got []string
	for _, rel := range result.Findings[0].Related {
		got = append(got, fmt.Sprintf("%s:%d:%d %s", rel.Path, rel.Start.Line, rel.Start.Column, rel.Message))
	}
	want := []string{"registry/s.yaml:3:10 what the corpus says", "a.yaml:3:7 what the article says"}
	if !slices.Equal(got, want) {
		t.Errorf("related %q, want %q", got, want)
	}
}
