package cache

import (
	"cmp"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// The bounds of a shard, and so of the cache, which has 256 of them.
const (
	maxShard = 1 << 20             // bytes
	maxAge   = 30 * 24 * time.Hour // since an entry was last used
)

// Temporary files are not named as entries are.
const (
	tempPrefix = "new-"
	maxTempAge = time.Hour // an older one was left behind by a run that was killed
)

// Prune removes the entries that have not been used for long, and the oldest of
// those that are too many. It looks where this run has written: nowhere else
// has anything been added.
func (c *Cache) Prune() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for shard := range c.written {
		c.prune(filepath.Join(c.folder, shard))
	}
	clear(c.written)
}

func (c *Cache) prune(shard string) {
	list := entries(shard)
	slices.SortFunc(list, func(a, b fs.FileInfo) int {
		return cmp.Or(b.ModTime().Compare(a.ModTime()), cmp.Compare(a.Name(), b.Name()))
	})
	size := int64(0)
	for _, info := range list {
		age := c.now.Sub(info.ModTime())
		size += info.Size()
		if size > maxShard || age > maxAge || isTemp(info.Name()) && age > maxTempAge {
			_ = os.Remove(filepath.Join(shard, info.Name()))
		}
	}
}

// entries lists what the cache has put into a shard, unfinished entries among
// them, and nothing else.
func entries(shard string) []fs.FileInfo {
	var list []fs.FileInfo
	files, _ := os.ReadDir(shard) // what cannot be read has no entries for us
	for _, f := range files {
		if !isTemp(f.Name()) && !isEntry(f.Name(), filepath.Base(shard)) {
			continue
		}
		if info, err := f.Info(); err == nil && info.Mode().IsRegular() {
			list = append(list, info)
		}
	}
	return list
}

func isTemp(name string) bool { return strings.HasPrefix(name, tempPrefix) }

func isEntry(name, shard string) bool {
	_, err := hex.DecodeString(name)
	return err == nil && len(name) == nameDigits && strings.HasPrefix(name, shard)
}

// shards lists the folders of entries.
func shards(folder string) []string {
	var list []string
	files, _ := os.ReadDir(folder)
	for _, f := range files {
		if _, err := hex.DecodeString(f.Name()); err == nil && f.IsDir() && len(f.Name()) == shardDigits {
			list = append(list, filepath.Join(folder, f.Name()))
		}
	}
	return list
}

// Size returns how many entries the cache in a folder has, and their bytes.
func Size(folder string) (count int, bytes int64) {
	for _, shard := range shards(folder) {
		for _, info := range entries(shard) {
			count++
			bytes += info.Size()
		}
	}
	return count, bytes
}

// Clean removes the cache in a folder: what the cache has put there and nothing
// else. A folder that then has something left stays.
func Clean(folder string) error {
	for _, shard := range shards(folder) {
		for _, info := range entries(shard) {
			if err := remove(filepath.Join(shard, info.Name())); err != nil {
				return err
			}
		}
		_ = os.Remove(shard) // fails where something is left
	}
	tag := filepath.Join(folder, tagName)
	if text, err := os.ReadFile(tag); err == nil && string(text) == tagText {
		if err := remove(tag); err != nil {
			return err
		}
	}
	_ = os.Remove(folder)
	return nil
}

// remove removes a file; another run may have done so before.
func remove(path string) error {
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return err
	}
	return nil
}
