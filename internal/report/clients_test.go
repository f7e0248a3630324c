package report_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/outputtest"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/rules"
)

// written writes a result to a file and returns its path.
func written(t *testing.T, format string, res *lint.Result) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report."+format)
	if err := os.WriteFile(file, write(t, format, report.Setting{Version: "1.2.3"}, res), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestSARIFMultitool has Microsoft's validator read the sample and the whole
// catalogue, with its rules for GitHub.
func TestSARIFMultitool(t *testing.T) {
	t.Parallel()
	everything := result(t, sample(), "e.yaml")
	everything.Rules = append(everything.Rules, rules.All()...)
	for name, res := range map[string]*lint.Result{"everything": everything, "clean": result(t, nil)} {
		file := written(t, "sarif", res)
		cmd := outputtest.Command(t, "Sarif.Multitool", "npm: @microsoft/sarif-multitool",
			"validate", file, "--config", filepath.Join("testdata", "sarif-multitool.xml"), "--rule-kind", "Sarif;Gh;Ghas", "--level", "Error;Warning", "--output", file+".out", "--log", "ForceOverwrite")
		cmd.Env = append(os.Environ(), "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")
		out, err := cmd.CombinedOutput()
		if err != nil || !bytes.Contains(out, []byte("1 files scanned")) {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
		for line := range strings.Lines(string(out)) {
			if strings.HasPrefix(line, file+"(") || strings.Contains(line, " error ") {
				t.Errorf("%s: %s", name, line)
			}
		}
	}
}

// TestReviewdog has reviewdog print what it reads: one line for each finding.
func TestReviewdog(t *testing.T) {
	t.Parallel()
	res := result(t, sample(), "lost.yaml")
	dir := repository(t)
	for _, format := range []string{"rdjson", "rdjsonl", "checkstyle", "sarif"} {
		out := reviewdog(t, dir, format, res, "-filter-mode=nofilter")
		want := len(res.Findings) + 1
		if format == "sarif" {
			want-- // reviewdog reads no notifications
		}
		if n := strings.Count(out, "\n"); n != want {
			t.Errorf("%s: reviewdog shows %d lines for %d findings and a problem:\n%s", format, n, len(res.Findings), out)
		}
	}
}

// TestReviewdogFilter has reviewdog show only what is on changed lines: it must
// find the file and the line in its own reading of the repository.
func TestReviewdogFilter(t *testing.T) {
	t.Parallel()
	files := sample()[:2]
	dir := repository(t)
	for _, f := range files {
		put(t, dir, f.path, strings.ReplaceAll(f.content, "URL: ", "url: "))
	}
	git(t, dir, "add", ".")
	git(t, dir, "commit", "-qm", "before")
	for _, f := range files {
		put(t, dir, f.path, f.content)
	}
	res := result(t, files)
	want := 0
	for _, f := range res.Findings {
		if f.Path == files[0].path && f.Start.Line == 4 {
			want++
		}
	}
	for _, format := range []string{"rdjson", "rdjsonl", "checkstyle", "sarif"} {
		out := reviewdog(t, dir, format, res, "-filter-mode=added", "-diff=git diff")
		if n := strings.Count(out, "\n"); want == 0 || n != want {
			t.Errorf("%s: reviewdog shows %d lines for %d findings on the changed line:\n%s", format, n, want, out)
		}
	}
}

func reviewdog(t *testing.T, dir, format string, res *lint.Result, args ...string) string {
	t.Helper()
	cmd := outputtest.Command(t, "reviewdog", "Go: github.com/reviewdog/reviewdog/cmd/reviewdog", append(args, "-f="+format, "-reporter=local", "-name=policylint")...)
	cmd.Dir = dir
	cmd.Stdin = bytes.NewReader(write(t, format, report.Setting{}, res))
	out, err := cmd.Output()
	if err != nil {
		t.Errorf("%s: %v\n%s", format, err, out)
	}
	return string(out)
}

func repository(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	git(t, dir, "init", "-q")
	git(t, dir, "config", "user.name", "Test")
	git(t, dir, "config", "user.email", "test@test.invalid")
	return dir
}

func git(t *testing.T, dir string, args ...string) {
	t.Helper()
	if out, err := exec.Command("git", append([]string{"-C", dir}, args...)...).CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v\n%s", args, err, out)
	}
}

func put(t *testing.T, dir, path, content string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestXMLLint has libxml2 read the XML formats and hold them against schemas.
func TestXMLLint(t *testing.T) {
	t.Parallel()
	for name, res := range results(t) {
		for _, format := range []string{"checkstyle", "junit"} {
			cmd := outputtest.Command(t, "xmllint", "Debian: libxml2-utils", "--noout", "--nonet", "--schema", filepath.Join("testdata", format+".xsd"), written(t, format, res))
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s as %s: %v\n%s", name, format, err, out)
			}
		}
	}
}
