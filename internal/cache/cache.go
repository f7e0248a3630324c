// Package cache keeps values in a folder from one run of a program to the next.
// It may lose a value at any time, and never gives a wrong one: an entry that
// is cut short, changed or of another build counts as none.
package cache

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// Key stands for all that a value depends on.
type Key = [sha256.Size]byte

// Cache is a folder of values. Any number of programs and goroutines may use
// the folder at once.
type Cache struct {
	folder string
	build  string
	now    time.Time

	full    atomic.Bool // nothing can be written
	mu      sync.Mutex
	written map[string]bool // the shards that got an entry
}

// Open returns the cache in a folder, which need not exist. Only values that
// were saved under the same build are found. Now tells how old entries are.
func Open(folder, build string, now time.Time) *Cache {
	return &Cache{folder: folder, build: build, now: now, written: map[string]bool{}}
}

// An entry lies in one of 256 folders, its shard, that is named by the first
// two digits of the entry's name.
const (
	shardDigits = 2
	nameDigits  = 2 * sha256.Size
)

// maxIdle is how old the time of an entry that is used may grow: an hour is
// enough to tell which entries are old.
const maxIdle = time.Hour

// name is the name of the entry for a key. It stands for the build as well, so
// that the entries of two builds never meet.
func (c *Cache) name(key Key) string {
	sum := sha256.New()
	sum.Write(key[:])
	sum.Write([]byte(c.build))
	return hex.EncodeToString(sum.Sum(nil))
}

func (c *Cache) path(name string) string { return filepath.Join(c.folder, name[:shardDigits], name) }

// Load reads the value for a key into what a pointer points to, and reports
// whether there is one. Without one nothing is changed.
func (c *Cache) Load(key Key, into any) bool {
	name := c.name(key)
	path := c.path(name)
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxEntry {
		return false
	}
	data, err := os.ReadFile(path)
	if err != nil || !decode(name, data, into) {
		return false
	}
	if c.now.Sub(info.ModTime()) > maxIdle {
		_ = os.Chtimes(path, c.now, c.now) // that it cannot be used longer is no harm
	}
	return true
}

// Save keeps a value for a key, if that can be done.
func (c *Cache) Save(key Key, value any) {
	if c.full.Load() {
		return
	}
	name := c.name(key)
	data, ok := encode(name, value)
	if !ok {
		return
	}
	path := c.path(name)
	if err := c.write(path, data); err != nil {
		c.full.Store(true)
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.written[name[:shardDigits]] = true
}

// write makes a file that is there as a whole or not at all.
func (c *Cache) write(path string, data []byte) error {
	if err := c.makeFolder(filepath.Dir(path)); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), tempPrefix+"*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // the first error says more
	}
	return err
}

// makeFolder makes the folder of a shard, for its user alone: an entry quotes
// what was checked. The folder of the cache is marked, so that backups pass it
// over.
func (c *Cache) makeFolder(shard string) error {
	if _, err := os.Stat(shard); err == nil {
		return nil
	}
	if err := os.MkdirAll(shard, 0o700); err != nil {
		return err
	}
	tag := filepath.Join(c.folder, tagName)
	if _, err := os.Stat(tag); err == nil {
		return nil
	}
	return os.WriteFile(tag, []byte(tagText), 0o600)
}

// The mark of a folder that can be made anew; see https://bford.info/cachedir/.
const (
	tagName = "CACHEDIR.TAG"
	tagText = "Signature: 8a477f597d28d172789f06886806bc55\n# Results of policylint. To empty the folder: policylint cache clean\n"
)
