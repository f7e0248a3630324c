package main_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// TestFixKilledAtEveryCall kills fix at the first call of the system, at the
// second, and so on to the last that can change a file. Whenever that is, each
// file is the old or the new one as a whole, and a later run mends the rest and
// is not disturbed by what is left lying about.
func TestFixKilledAtEveryCall(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("the program is run again for each of its calls, which takes long")
	}
	need(t, "strace", "Debian: strace")
	binary := release(t)
	const old = "schema: article/v1\nbody:\n  - paragraph: It was adopted [^1].\nfootnotes:\n  - {id: 1, text: a}\n"
	const mended = "schema: article/v1\nbody:\n  - paragraph: It was adopted[^1].\nfootnotes:\n  - {id: 1, text: a}\n"
	states := map[string]int{}
	for _, call := range []string{"openat", "write", "pwrite64", "ftruncate", "fchown", "fchmod", "fsync", "close", "renameat", "unlinkat"} {
		for n := 1; ; n++ {
			s := scratch{t, t.TempDir(), nil}
			s.put("a.yaml", old)
			s.put("b.yaml", old)
			// A thread counts its calls for itself; few of them write.
			cmd := exec.Command("strace", "-f", "-qq", "-o", os.DevNull, "-e", "trace="+call, "-e", fmt.Sprintf("inject=%s:signal=KILL:when=%d", call, n),
				binary, "fix", "--rule", "fn-spacing", "--quiet", s.dir)
			cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "POLICYLINT_CACHE=off")
			out, err := cmd.CombinedOutput()
			state := ""
			for _, file := range []string{"a.yaml", "b.yaml"} {
				switch s.read(file) {
				case old:
					state += "old "
				case mended:
					state += "new "
				default:
					t.Fatalf("killed at %s %d: %s is neither old nor new: %q", call, n, file, s.read(file))
				}
			}
			if status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); ok && (status.Signaled() || status.ExitStatus() == 128+int(syscall.SIGKILL)) {
				left, _ := filepath.Glob(filepath.Join(s.dir, ".policylint-*.tmp"))
				states[fmt.Sprintf("%sand %d temporary files", state, len(left))]++
				s.run(binary, "fix", "--rule", "fn-spacing", "--quiet", s.dir)
				if s.read("a.yaml") != mended || s.read("b.yaml") != mended {
					t.Fatalf("killed at %s %d: the next run does not mend the rest", call, n)
				}
				continue
			}
			if err != nil || state != "new new " {
				t.Fatalf("not killed at %s %d: %v, the files are %s\n%s", call, n, err, state, out)
			}
			break // there are no more calls
		}
	}
	t.Logf("killed with %v", states)
	for _, state := range []string{"old old and 0", "old old and 1", "new old and 0", "new old and 1"} {
		if states[state+" temporary files"] == 0 {
			t.Errorf("no run was killed with the files %s temporary files", state)
		}
	}
}
