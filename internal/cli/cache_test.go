package cli_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/policylint/policylint/internal/cli"
	"github.com/policylint/policylint/internal/report"
)

// workplace is a folder of articles that somebody works on, with a cache.
type workplace struct {
	*testing.T
	dir, cache string
	rng        *rand.Rand
}

func newWorkplace(t *testing.T, seed uint64) *workplace {
	t.Helper()
	w := &workplace{t, t.TempDir(), t.TempDir(), rand.New(rand.NewPCG(seed, 7))}
	w.write(".git/HEAD", "")
	w.write("registry/sites.yaml", siteRegistries[0])
	for i, path := range []string{"../../corpus/articles/kz-foreign-policy-concept-2020.yaml", "../../testdata/articles/kz-foreign-policy-concept-2020.edited.yaml"} {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		w.write(fmt.Sprintf("articles/%d.yaml", i), string(data))
	}
	w.write("drafts/small.yaml", "schema: article/v1\nbody:\n  - paragraph: It was adopted[^7] . See Әділет.\n")
	w.write("broken.yaml", "a: [")
	return w
}

func (w *workplace) write(path, text string) {
	full := filepath.Join(w.dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		w.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
		w.Fatal(err)
	}
}

// said is all that a run says, and how it ends.
func (w *workplace) said(cache string, args ...string) string {
	var stdout, stderr bytes.Buffer
	out := w.TempDir()
	args = append([]string{"check", "."}, args...)
	for _, name := range report.Names() {
		args = append(args, "--format", name)
		if name != "text" {
			args = append(args, "--output", filepath.Join(out, name))
		} else {
			args = append(args, "--output", "-")
		}
	}
	p := process(args...)
	p.Dir, p.Stdout, p.Stderr = w.dir, &stdout, &stderr
	p.Getenv = func(name string) string { return map[string]string{"POLICYLINT_CACHE": cache}[name] }
	code := cli.Run(w.Context(), p)
	said := fmt.Sprintf("exit %d\n%s\n%s", code, stdout.String(), stderr.String())
	for _, name := range report.Names() {
		if data, err := os.ReadFile(filepath.Join(out, name)); err == nil {
			said += "\n" + name + "\n" + string(data)
		}
	}
	return said
}

var siteRegistries = []string{
	"schema: sites/v1\nsites:\n  - {id: mine, name: {en: Mine}, hosts: [mine.kz]}\n",
	"schema: sites/v1\nsites:\n  - {id: mine, name: {en: Mine}, hosts: [www.alternativakz.com]}\n",
	"# moved\nschema: sites/v1\nsites:\n  - {id: mine, name: {en: Mine}, hosts: [mine.kz]}\n",
	"schema: sites/v1\nsites:\n  - {hosts: [mine.kz]}\n",
	"schema: [",
	"schema: article/v1\n",
}

var configurations = []string{
	"",
	"profile: publish\n",
	"profile: draft\n",
	"fail-on: never\nrules: {fn-spacing: off, \"url-*\": info}\n",
	"rules:\n  fn-forbidden-place: {places: [heading]}\n",
	"rules:\n  fn-forbidden-place: {places: [heading, caption]}\n",
	"overrides:\n  - files: [drafts/]\n    profile: publish\n",
	"registries: [registry/sites.yaml]\n",
	"registries: []\n",
	"rules: {no-such-rule: off}\n",
}

// change makes one change somewhere, and says which.
func (w *workplace) change() string {
	one := func(list []string) string { return list[w.rng.IntN(len(list))] }
	switch w.rng.IntN(6) {
	case 0:
		text := one(siteRegistries)
		w.write(one([]string{"registry/sites.yaml", "drafts/registry/more.yaml"}), text)
		return "registry: " + text
	case 1:
		text := one(configurations)
		w.write(".policylint.yaml", text)
		return "configuration: " + text
	case 2:
		_ = os.RemoveAll(filepath.Join(w.dir, one([]string{"drafts/registry", "registry/sites.yaml", ".policylint.yaml", "broken.yaml"})))
		return "something is gone"
	case 3:
		_ = os.Rename(filepath.Join(w.dir, "articles", "0.yaml"), filepath.Join(w.dir, "articles", "9.yaml"))
		return "an article is renamed"
	default:
		files, _ := filepath.Glob(filepath.Join(w.dir, "*", "*.yaml"))
		path := one(files)
		data, err := os.ReadFile(path)
		if err != nil {
			w.Fatal(err)
		}
		lines := bytes.SplitAfter(data, []byte("\n"))
		i := w.rng.IntN(len(lines))
		switch w.rng.IntN(4) {
		case 0:
			lines = slices.Delete(lines, i, i+1)
		case 1:
			lines = slices.Insert(lines, i, lines[i])
		case 2:
			lines[i] = []byte(strings.Replace(string(lines[i]), " ", one([]string{"  ", "[^4] ", " \xff", "\u00a0", " # policylint:ignore fn-spacing -- why\n"}), 1))
		default:
			lines = slices.Insert(lines, 0, []byte("# policylint:ignore-file url-* -- why\n"))
		}
		if err := os.WriteFile(path, bytes.Join(lines, nil), 0o644); err != nil {
			w.Fatal(err)
		}
		return filepath.Base(path) + " is edited"
	}
}

var situations = [][]string{
	nil,
	{"--select", "fn-*,ignore-*"},
	{"--ignore", "url-whitespace"},
	{"--profile", "publish"},
	{"--fail-on", "never"},
	{"--baseline", "baseline.json"},
	{"--jobs", "3"},
}

// TestCacheChangesNothing works on files, the configuration and registries for
// a while. After every change a run without the cache, one that finds in it
// what did not change, and one that finds everything say the same, to the byte
// and in every format.
func TestCacheChangesNothing(t *testing.T) {
	t.Parallel()
	seeds, changes := 4, 15
	if testing.Short() {
		seeds, changes = 2, 4
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := newWorkplace(t, uint64(seed))
			w.said("off", "--write-baseline", "baseline.json")
			w.write("baseline.json", strings.Replace(w.read("baseline.json"), `"fingerprint": "`, `"fingerprint": "0`, 1))
			for range changes {
				what := w.change()
				args := situations[w.rng.IntN(len(situations))]
				want := w.said(w.cache, append([]string{"--no-cache"}, args...)...)
				for _, run := range []string{"a run", "the run after it"} {
					if got := w.said(w.cache, args...); got != want {
						t.Fatalf("%s: %s with %q says\n%s\nwithout a cache it says\n%s", what, run, args, got, want)
					}
				}
			}
		})
	}
}

func (w *workplace) read(path string) string { return read(w.T, filepath.Join(w.dir, path)) }

// TestCacheShared lets several runs use an empty cache at once.
func TestCacheShared(t *testing.T) {
	t.Parallel()
	w := newWorkplace(t, 1)
	want := w.said("off")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 2 {
				if got := w.said(w.cache); got != want {
					t.Errorf("a run beside others says\n%s\nwant\n%s", got, want)
				}
			}
		})
	}
	wg.Wait()
}

// TestCacheUnknownBuild keeps nothing where builds cannot be told apart.
func TestCacheUnknownBuild(t *testing.T) {
	t.Parallel()
	dir, folder := folder(t), t.TempDir()
	p := process("check", "a.yaml")
	p.Dir, p.Build = dir, func() string { return "" }
	p.Getenv = func(name string) string { return map[string]string{"POLICYLINT_CACHE": folder}[name] }
	if code := cli.Run(t.Context(), p); code != 1 {
		t.Errorf("exit code %d, want 1", code)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) > 0 {
		t.Errorf("the cache has %v, error %v", entries, err)
	}
}
