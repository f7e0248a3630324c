package coverreport_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/outputtest"
)

// TestPageInBrowser uses the page in Chromium as readers do: it loads nothing
// and complains of nothing, shows notes, walks, filters, fits on a phone, and
// axe finds no violation.
func TestPageInBrowser(t *testing.T) {
	t.Parallel()
	outputtest.NodeModule(t, "playwright-core")
	outputtest.NodeModule(t, "axe-core")
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		outputtest.Missing(t, "chromium is not installed (Debian: chromium)")
	}
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, page(t, sample(t), before(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := outputtest.Command(t, "node", "npm: playwright-core", filepath.Join("testdata", "browser.js"), file, chromium).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for line := range strings.Lines(string(out)) {
		if regexp.MustCompile(`^[A-Z]{3}`).MatchString(line) || strings.Contains(line, "axe finds") && !strings.Contains(line, "axe finds nothing") {
			t.Errorf("the browser: %s", line)
		}
	}
	golden(t, "browser.out", out)
}
