package schema

import (
	"os"
	"path/filepath"
	"testing"
)

// corpus returns the files of the corpus by path.
func corpus(t *testing.T) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, pattern := range []string{"../../corpus/articles/*.yaml", "../../corpus/registry/*.yaml", "../../testdata/articles/*.yaml"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files[path] = data
		}
	}
	if len(files) == 0 {
		t.Fatal("the corpus is not there")
	}
	return files
}
