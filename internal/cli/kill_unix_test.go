//go:build unix

package cli_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestFixKilled kills the program at random moments while it mends files. Each
// is then the old or the new one, and a later run mends the rest and is not
// disturbed by what is left lying about.
func TestFixKilled(t *testing.T) {
	t.Parallel()
	binary := filepath.Join(t.TempDir(), "policylint")
	if out, err := exec.Command("go", "build", "-o", binary, "../../cmd/policylint").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	const files = 30
	old := "schema: article/v1\nbody:\n" + strings.Repeat("  - paragraph: It was adopted [^1].\n", 40) + "footnotes:\n  - {id: 1, text: a}\n"
	mended := strings.ReplaceAll(old, "adopted [", "adopted[")
	rng := rand.New(rand.NewPCG(1, 1))
	rounds := 15
	if testing.Short() {
		rounds = 4
	}
	half, litter := 0, 0
	for range rounds {
		dir := t.TempDir()
		for i := range files {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%02d.yaml", i)), []byte(old), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		cmd := exec.Command(binary, "fix", "--rule", "fn-spacing", "--quiet", dir)
		cmd.Env = append(os.Environ(), "POLICYLINT_CACHE="+filepath.Join(dir, ".cache"))
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		waitForFirst(filepath.Join(dir, "00.yaml"), mended)
		time.Sleep(time.Duration(rng.IntN(60)) * time.Millisecond)
		_ = cmd.Process.Kill() // it may be over
		_ = cmd.Wait()
		done := 0
		for i := range files {
			switch content := read(t, filepath.Join(dir, fmt.Sprintf("%02d.yaml", i))); content {
			case mended:
				done++
			case old:
			default:
				t.Fatalf("file %d is neither old nor new: %q", i, content)
			}
		}
		if done > 0 && done < files {
			half++
		}
		left, _ := filepath.Glob(filepath.Join(dir, ".policylint-*.tmp"))
		litter += len(left)
		if out, err := exec.Command(binary, "fix", "--rule", "fn-spacing", dir).CombinedOutput(); err != nil {
			t.Fatalf("the next run: %v\n%s", err, out)
		}
		for i := range files {
			if read(t, filepath.Join(dir, fmt.Sprintf("%02d.yaml", i))) != mended {
				t.Fatalf("file %d is not mended by the next run", i)
			}
		}
	}
	t.Logf("%d of %d runs were killed half-way, %d temporary files were left", half, rounds, litter)
	if half == 0 {
		t.Error("no run was killed half-way")
	}
}

// waitForFirst waits until a file has a content, or long enough.
func waitForFirst(path, content string) {
	for range 2000 {
		if data, err := os.ReadFile(path); err == nil && string(data) == content {
			return
		}
		time.Sleep(time.Millisecond)
	}
}
