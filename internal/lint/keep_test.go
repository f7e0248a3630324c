package lint_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/policylint/policylint/internal/cache"
	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/ruletest"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/rules"
)

// counting is a cache that counts what it finds and what it is given.
type counting struct {
	lint.Cache
	found, saved int
}

func (c *counting) Load(key [sha256.Size]byte, into any) bool {
	ok := c.Cache.Load(key, into)
	if ok {
		c.found++
	}
	return ok
}

func (c *counting) Save(key [sha256.Size]byte, value any) {
	c.saved++
	c.Cache.Save(key, value)
}

func opened(folder string) *counting {
	return &counting{Cache: cache.Open(folder, "test", time.Unix(0, 0))}
}

// examples is every example of every rule, and the articles.
func examples(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	archives, _ := filepath.Glob("../../testdata/rules/*.txtar")
	articles, _ := filepath.Glob("../../corpus/*/*.yaml")
	if len(archives) < 50 || len(articles) == 0 {
		t.Fatalf("%d archives and %d articles", len(archives), len(articles))
	}
	for _, name := range append(archives, articles...) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(name) == ".yaml" {
			all[filepath.ToSlash(name)] = string(data)
			continue
		}
		a, err := ruletest.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range a.Examples {
			all[filepath.Base(name)+"/"+e.Name] = string(e.Data)
		}
	}
	return all
}

// TestKept checks all examples without a cache, with an empty one and with one
// that knows them: the results are the same to the last field.
func TestKept(t *testing.T) {
	t.Parallel()
	all := examples(t)
	builtin := registry.Builtin()
	cfg := lint.Config{
		Rules: rules.All(), Schemas: schema.New(), Jobs: 1, Profile: rule.Publish,
		Registries: func(path string) (*registry.Set, []lint.Problem) {
			return builtin, []lint.Problem{{Path: "registry/x.yaml", Message: "is missed by " + path}}
		},
		Digest: func(string) [sha256.Size]byte { return [sha256.Size]byte{} },
	}
	run := func(c lint.Cache) *lint.Result {
		with := cfg
		with.Cache = c
		result, err := lint.Run(t.Context(), with, memory(all), nil)
		if err != nil {
			t.Fatal(err)
		}
		result.Rules = nil // functions do not compare
		return result
	}
	folder := t.TempDir()
	cold, warm := opened(folder), opened(folder)
	want := run(nil)
	if got := run(cold); !reflect.DeepEqual(got, want) {
		t.Error("an empty cache gives another result")
	}
	got := run(warm)
	if len(got.Findings) != len(want.Findings) {
		t.Fatalf("%d findings, want %d", len(got.Findings), len(want.Findings))
	}
	for i := range got.Findings {
		if !reflect.DeepEqual(got.Findings[i], want.Findings[i]) {
			t.Fatalf("got %#v,\nwant %#v", got.Findings[i], want.Findings[i])
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Error("a full cache gives another result")
	}
	if cold.found != 0 || cold.saved != len(all) || warm.found != len(all) || warm.saved != 0 {
		t.Errorf("of %d files the cold run found %d and saved %d, the warm one %d and %d", len(all), cold.found, cold.saved, warm.found, warm.saved)
	}
}

// TestKeptFor tells what makes a check new, and what does not.
func TestKeptFor(t *testing.T) {
	t.Parallel()
	type option struct {
		Words []string `option:"words"`
		Max   int      `option:"max"`
	}
	r := &rule.Rule{ID: "r", Severity: finding.Error, Target: rule.Files, Options: option{}, Check: func(p *rule.Pass) {
		o := rule.OptionsOf[option](p)
		p.Report(yamldoc.At(source.Span{}), "%s %s %v %d", p.File().Path(), p.File().Bytes(), o.Words, o.Max)
	}}
	type situation struct {
		path, text string
		registries byte
		change     func(*config.Settings)
	}
	base := situation{path: "a.yaml", text: "x: y"}
	options := func(o option) func(*config.Settings) {
		return func(s *config.Settings) { s.Rules[0].Values = o }
	}
	tests := []struct {
		name string
		situation
		known bool
	}{
		{"the same", base, true},
		{"another text", situation{path: "a.yaml", text: "x: z"}, false},
		{"another path", situation{path: "b.yaml", text: "x: y"}, false},
		{"path and text that read the same", situation{path: "a.yamlx", text: ": y"}, false},
		{"other registries", situation{path: "a.yaml", text: "x: y", registries: 1}, false},
		{"another profile", situation{"a.yaml", "x: y", 0, func(s *config.Settings) { s.Profile.Get = rule.Draft }}, false},
		{"another severity", situation{"a.yaml", "x: y", 0, func(s *config.Settings) { s.Rules[0].Severity.Get = finding.Info }}, false},
		{"off", situation{"a.yaml", "x: y", 0, func(s *config.Settings) { s.Rules[0].Severity.Get = finding.Off }}, false},
		{"an option", situation{"a.yaml", "x: y", 0, options(option{Max: 1})}, false},
		{"an option with two words", situation{"a.yaml", "x: y", 0, options(option{Words: []string{"a", "b"}})}, false},
		{"an option with one like them", situation{"a.yaml", "x: y", 0, options(option{Words: []string{"a b"}})}, false},
		{"set elsewhere", situation{"a.yaml", "x: y", 0, func(s *config.Settings) {
			s.Rules[0].Severity.Origin = config.Origin{Path: "f", Line: 3}
			s.Files = []string{"f"}
		}}, true},
		{"another threshold", situation{"a.yaml", "x: y", 0, func(s *config.Settings) { s.FailOn.Get = finding.Info }}, true},
	}
	folder := t.TempDir()
	run := func(s situation, today time.Time) (*lint.Result, *counting) {
		settings := config.Default([]*rule.Rule{r}, nil, rule.Review)
		if s.change != nil {
			s.change(settings)
		}
		c := opened(folder)
		cfg := lint.Config{
			Rules: []*rule.Rule{r}, Schemas: schema.New(), Jobs: 1, Cache: c, Today: today,
			Settings: func(string) *config.Settings { return settings },
			Digest:   func(string) [sha256.Size]byte { return [sha256.Size]byte{s.registries} },
		}
		result, err := lint.Run(t.Context(), cfg, memory(map[string]string{s.path: s.text}), nil)
		if err != nil {
			t.Fatal(err)
		}
		return result, c
	}
	day := time.Date(2026, 3, 6, 23, 0, 0, 0, time.UTC)
	run(base, day)
	for _, tt := range tests {
		if _, c := run(tt.situation, day); (c.found == 1) != tt.known {
			t.Errorf("%s: known is %v, want %v", tt.name, c.found == 1, tt.known)
		}
	}
}

// TestKeptDays tells on which days a check holds that was made on another.
func TestKeptDays(t *testing.T) {
	t.Parallel()
	const yesterday, today, tomorrow = 99, 100, 101
	r := &rule.Rule{ID: "r", Severity: finding.Error, Target: rule.Files, Check: func(p *rule.Pass) {
		due, err := strconv.Atoi(strings.TrimPrefix(string(p.File().Bytes()), "due: "))
		if err == nil && p.Today.Before(dates.Day(due)) {
			p.Report(yamldoc.At(source.Span{}), "%d is still to come", due)
		}
	}}
	folder := t.TempDir()
	run := func(text string, on dates.Day, c lint.Cache) *lint.Result {
		cfg := lint.Config{
			Rules: []*rule.Rule{r}, Schemas: schema.New(), Jobs: 1, Cache: c, Today: time.Unix(0, 0).UTC().AddDate(0, 0, int(on)),
			Digest: func(string) [sha256.Size]byte { return [sha256.Size]byte{} },
		}
		result, err := lint.Run(t.Context(), cfg, memory(map[string]string{"a.yaml": text}), nil)
		if err != nil {
			t.Fatal(err)
		}
		return result
	}
	for _, tt := range []struct {
		text  string
		on    dates.Day
		known bool // after a check of today
	}{
		{"no: date", today, true},
		{"no: date", tomorrow, true},
		{"no: date", yesterday, false},
		{"due: 99", tomorrow, true},
		{"due: 100", today, true},
		{"due: 100", tomorrow, true},
		{"due: 100", yesterday, false},
		{"due: 101", today, true},
		{"due: 101", tomorrow, false},
		{"due: 900", tomorrow, false},
	} {
		run(tt.text, today, opened(folder))
		c := opened(folder)
		got, want := run(tt.text, tt.on, c), run(tt.text, tt.on, nil)
		if (c.saved == 0) != tt.known {
			t.Errorf("%q on day %d: known is %v, want %v", tt.text, tt.on, c.saved == 0, tt.known)
		}
		if !reflect.DeepEqual(got.Findings, want.Findings) {
			t.Errorf("%q on day %d: got %v, want %v", tt.text, tt.on, got.Findings, want.Findings)
		}
	}
}

// TestNotKept does not keep what may be otherwise the next time, or will not be
// asked for.
func TestNotKept(t *testing.T) {
	t.Parallel()
	digest := func(string) [sha256.Size]byte { return [sha256.Size]byte{} }
	tests := []struct {
		name   string
		in     lint.Input
		digest func(string) [sha256.Size]byte
	}{
		{"a fault of a rule", memory(map[string]string{"a.yaml": "xZ"})[0], digest},
		{"a file that cannot be read", lint.Input{Path: "a.yaml", Read: func() ([]byte, error) { return nil, os.ErrPermission }}, digest},
		{"the standard input", lint.Stdin(t.Context(), "a.yaml", strings.NewReader("x")), digest},
		{"registries that are not told apart", memory(map[string]string{"a.yaml": "x"})[0], nil},
	}
	for _, tt := range tests {
		c := opened(t.TempDir())
		cfg := noX(1)
		cfg.Cache, cfg.Digest = c, tt.digest
		if _, err := lint.Run(t.Context(), cfg, []lint.Input{tt.in}, nil); err != nil {
			t.Fatal(err)
		}
		if c.saved > 0 {
			t.Errorf("%s: is kept", tt.name)
		}
	}
}

// TestKeyIsWhole fails when a rule can see more than before, or a run can be
// told more. Make what is new part of the key in keep.go if it can change a
// finding, and then add it here.
func TestKeyIsWhole(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		of   reflect.Type
		want []string
	}{
		{reflect.TypeFor[rule.Input](), []string{
			"Stream", "Doc", "NonASCII", "Article", "Schema", "Ignores", // made of the file, by the program
			"Registries", "Acts", // the digest of the registries, and the file
			"Profile", // the digest of the settings
			"Today",   // tells for which days an outcome holds
		}},
		{reflect.TypeFor[rule.Setting](), []string{"Rule", "Severity", "Options"}}, // the digest of the settings
		{reflect.TypeFor[lint.Config](), []string{
			"Rules", "Schemas", // parts of the program
			"Today",              // likewise
			"Jobs", "StablePath", // change no outcome of a file
			"Settings", "Profile", "Options", // the digest of the settings
			"Registries", "Cache", "Digest",
		}},
	} {
		var fields []string
		for i := range tt.of.NumField() {
			fields = append(fields, tt.of.Field(i).Name)
		}
		if !slices.Equal(fields, tt.want) {
			t.Errorf("%v has the fields %q, and the key is known to be right for %q", tt.of, fields, tt.want)
		}
	}
}

// TestRegistriesDigest changes registries: their digest changes whenever what
// is found does.
func TestRegistriesDigest(t *testing.T) {
	t.Parallel()
	dir := files(t, map[string]string{".git/HEAD": "", "registry/s.yaml": site("x"), "facts/s.yaml": site("y"), "a.yaml": anArticle, "in/b.yaml": anArticle})
	edit := func(path, text string) func() {
		return func() {
			full := filepath.Join(dir, filepath.FromSlash(path))
			if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	remove := func(path string) func() {
		return func() {
			if err := os.RemoveAll(filepath.Join(dir, filepath.FromSlash(path))); err != nil {
				t.Fatal(err)
			}
		}
	}
	steps := []struct {
		name              string
		do                func()
		for1, for2, named bool // what changes: a.yaml, in/b.yaml, the named ones
	}{
		{"nothing", func() {}, false, false, false},
		{"an article", edit("a.yaml", anArticle+"lead: x\n"), false, false, false},
		{"an entry", edit("registry/s.yaml", site("z")), true, true, false},
		{"a comment, which moves places", edit("registry/s.yaml", "# why\n"+site("z")), true, true, false},
		{"a second file", edit("registry/deep/t.yml", site("w")), true, true, false},
		{"no registry", edit("registry/note.txt", "x"), false, false, false},
		{"a broken file", edit("registry/t.yaml", "schema: ["), true, true, false},
		{"a nearer folder", edit("in/registry/s.yaml", site("v")), false, true, false},
		{"the folder is gone", remove("registry"), true, true, false},
		{"another file is named", edit("facts/s.yaml", site("u")), false, false, true},
		{"what is named is gone", remove("facts"), false, false, true},
	}
	look := func() (one, two, named string) {
		r := lint.NewRegistries(dir)
		r.Of([]string{"facts"}) // in any order with the digest
		return fmt.Sprintf("%x", r.Digest("a.yaml")), fmt.Sprintf("%x", r.Digest("in/b.yaml")), fmt.Sprintf("%x", r.DigestOf([]string{"facts"}))
	}
	one, two, named := look()
	for _, s := range steps {
		s.do()
		nextOne, nextTwo, nextNamed := look()
		for _, c := range []struct {
			what          string
			changed, want bool
		}{{"a.yaml", nextOne != one, s.for1}, {"in/b.yaml", nextTwo != two, s.for2}, {"facts", nextNamed != named, s.named}} {
			if c.changed != c.want {
				t.Errorf("%s: the digest for %s changes: %v, want %v", s.name, c.what, c.changed, c.want)
			}
		}
		one, two, named = nextOne, nextTwo, nextNamed
	}
}
