package outputtest

import (
	"bytes"
	"os"
	"testing"
)

// Golden holds an output against a file, or writes the file anew.
func Golden(t *testing.T, file string, got []byte, update bool) {
	t.Helper()
	if update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (write it with -update and read the difference):\n%s", file, got)
	}
}
