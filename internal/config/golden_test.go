package config_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
	"golang.org/x/tools/txtar"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

var update = flag.Bool("update", false, "write want.txt in testdata/config anew")

const archives = "../../testdata/config/*.txtar"

type placement struct {
	Position string   `option:"position" doc:"where it stands" enum:"before,after"`
	Places   []string `option:"places" doc:"where it must not stand" enum:"title,lead"`
}

type depth struct {
	Words  int    `option:"words" doc:"how many words"`
	Strict bool   `option:"strict" doc:"whether to be strict"`
	Host   string `option:"host" doc:"which host"`
}

// catalogue is a small one that does not change when real rules do.
func catalogue() []*rule.Rule {
	return []*rule.Rule{
		{ID: "fn-order", Category: rule.Footnotes, Severity: finding.Error, Summary: "notes are out of order"},
		{ID: "fn-placement", Category: rule.Footnotes, Severity: finding.Warning, Summary: "a marker stands elsewhere", Options: placement{"after", []string{"title"}}},
		{ID: "url-depth", Category: rule.Links, Severity: finding.Info, Summary: "an address is not deep", Options: depth{Words: 4}},
		{ID: "url-plain", Category: rule.Links, Severity: finding.Warning, Summary: "an address is not safe"},
	}
}

// TestGolden asks what holds for files. The comment of an archive says for
// which: a line "for PATH [FLAG=VALUE…]" each; want.txt has the answers.
func TestGolden(t *testing.T) {
	t.Parallel()
	list, err := filepath.Glob(archives)
	if err != nil || len(list) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range list {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			dir := unpack(t, archive)
			var got strings.Builder
			for line := range strings.Lines(string(archive.Comment)) {
				if question, ok := strings.CutPrefix(strings.TrimSpace(line), "for "); ok {
					fmt.Fprintf(&got, "for %s\n%s\n", question, answer(t, dir, strings.Fields(question)))
				}
			}
			compare(t, name, archive, got.String())
		})
	}
}

func compare(t *testing.T, name string, archive *txtar.Archive, got string) {
	t.Helper()
	last := len(archive.Files) - 1
	if archive.Files[last].Name != "want.txt" {
		t.Fatal("the last file must be want.txt")
	}
	if *update {
		archive.Files[last].Data = []byte(got)
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := string(archive.Files[last].Data); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// unpack writes the files of an archive into a folder of their own, the root of
// a repository.
func unpack(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		full := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// answer says what holds for a path under flags.
func answer(t *testing.T, dir string, question []string) string {
	t.Helper()
	setup := config.Setup{Rules: catalogue(), Dir: dir, Read: lint.ReadFile}
	for _, f := range question[1:] {
		name, value, _ := strings.Cut(f, "=")
		switch name {
		case "--select":
			setup.Flags.Select = strings.Split(value, ",")
		case "--ignore":
			setup.Flags.Ignore = strings.Split(value, ",")
		case "--profile":
			p := rule.Profile(value)
			setup.Flags.Profile = &p
		case "--fail-on":
			s, err := config.ParseThreshold(value)
			if err != nil {
				t.Fatal(err)
			}
			setup.Flags.FailOn = &s
		case "--config":
			setup.File = value
		case "--dir":
			setup.Dir = filepath.Join(dir, value)
		default:
			t.Fatalf("unknown flag %q", f)
		}
	}
	loader, err := config.NewLoader(setup)
	if err != nil {
		return "  refused: " + err.Error() + "\n"
	}
	if question[0] == "corpus" {
		corpus, err := loader.Corpus()
		return fmt.Sprintf("  %q (%s), %v\n", corpus.Get, corpus.Origin, err)
	}
	origin, ignored, err := loader.Ignored(question[0])
	if ignored {
		return fmt.Sprintf("  ignored (%s)\n", origin)
	}
	settings, err2 := loader.For(question[0])
	if fmt.Sprint(err) != fmt.Sprint(err2) {
		t.Errorf("two answers: %v and %v", err, err2)
	}
	if err != nil {
		return "  " + strings.ReplaceAll(err.Error(), "\n", "\n  ") + "\n"
	}
	return render(settings)
}

// render tells what differs from the defaults.
func render(s *config.Settings) string {
	var b strings.Builder
	say := func(o config.Origin, format string, args ...any) {
		if o != (config.Origin{}) {
			fmt.Fprintf(&b, "  "+format+" (%s)\n", append(args, o)...)
		}
	}
	fmt.Fprintf(&b, "  files %q\n", s.Files)
	say(s.Profile.Origin, "profile %s", s.Profile.Get)
	say(s.FailOn.Origin, "fail-on %s", s.FailOn.Get)
	say(s.Registries.Origin, "registries %q", s.Registries.Get)
	for i := range s.Rules {
		r := &s.Rules[i]
		say(r.Severity.Origin, "%s %s", r.ID, r.Severity.Get)
		for _, o := range r.Set {
			say(o.Origin, "%s %s: %s", r.ID, o.Name, o.Get)
		}
		if !s.Runs(r) && r.Severity.Get != finding.Off {
			fmt.Fprintf(&b, "  %s left out\n", r.ID)
		}
	}
	return b.String()
}

// TestSchemaAgrees holds the configuration files of all archives against the
// JSON Schema: what is refused for what it says does not fit, all else does.
func TestSchemaAgrees(t *testing.T) {
	t.Parallel()
	data, err := config.Schema(catalogue())
	if err != nil {
		t.Fatal(err)
	}
	schema, err := jsonschema.CompileString("config.schema.json", string(data))
	if err != nil {
		t.Fatal(err)
	}
	list, err := filepath.Glob(archives)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range list {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if f.Name == "want.txt" || strings.Contains(string(f.Data), "beyond the schema") {
				continue
			}
			fits := schema.Validate(plain(t, f)) == nil
			if refused := strings.Contains(string(f.Data), "refused"); fits == refused {
				t.Errorf("%s: %s: it fits the schema: %v, and is refused: %v", name, f.Name, fits, refused)
			}
		}
	}
}

func plain(t *testing.T, f txtar.File) any {
	t.Helper()
	s := yamldoc.Parse(source.NewFile(f.Name, f.Data))
	if s.Broken || len(s.Docs) != 1 {
		return map[string]any{}
	}
	text, err := json.Marshal(s.Docs[0].Root.Plain())
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return v
}
