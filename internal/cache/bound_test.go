package cache

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestBounded fills a shard beyond its bound, run by run. The newest entries
// stay; since every entry is in a shard, the cache is bounded too.
func TestBounded(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	day := time.Date(2020, time.June, 1, 12, 0, 0, 0, time.UTC)
	text := strings.Repeat("x", 200<<10)
	var keys []Key
	for i := 0; len(keys) < 20; i++ {
		c := Open(folder, "build", day.Add(time.Duration(len(keys))*time.Hour))
		key := sha256.Sum256([]byte(fmt.Sprint(i)))
		if !strings.HasPrefix(c.name(key), "00") {
			continue
		}
		keys = append(keys, key)
		c.Save(key, text)
		c.Prune()
		size := int64(0)
		for _, info := range entries(filepath.Join(folder, "00")) {
			size += info.Size()
		}
		if size > maxShard {
			t.Fatalf("after %d entries the shard has %d bytes", len(keys), size)
		}
		if err := os.Chtimes(c.path(c.name(key)), c.now, c.now); err != nil {
			t.Fatal(err)
		}
	}
	last := Open(folder, "build", day)
	for i, key := range keys {
		var got string
		if kept := last.Load(key, &got) && got == text; kept != (i >= len(keys)-5) {
			t.Errorf("entry %d of %d is kept: %v", i, len(keys), kept)
		}
	}
}
