package fix

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Temporary files are hidden, so that no check takes them for articles.
const (
	tempPrefix = ".policylint-"
	tempSuffix = ".tmp"
)

// maxTempAge is when a temporary file was left behind by a run that was killed.
const maxTempAge = time.Hour

// Write puts new content into a file that has the old one. Whatever happens,
// the file has one or the other as a whole. A symbolic link stays, and what it
// leads to is written. Mode and, where the system lets us, owner stay. A file
// that no longer has the old content, or may not be written, is an error
// without the path.
func Write(path string, before, after []byte) error {
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return reason(err)
	}
	info, err := os.Stat(target)
	switch {
	case err != nil:
		return reason(err)
	case !info.Mode().IsRegular():
		return errors.New("it is not a regular file")
	case info.Mode().Perm()&0o222 == 0:
		return errors.New("it is read-only")
	}
	if folder, err := os.Stat(filepath.Dir(target)); err == nil && folder.Mode().Perm()&0o222 == 0 {
		return errors.New("its folder is read-only")
	}
	if f, err := os.OpenFile(target, os.O_WRONLY, 0); err != nil {
		return reason(err) // a rename would not ask
	} else if err := f.Close(); err != nil {
		return reason(err)
	}
	temp, err := writeTemp(target, after, info)
	if err != nil {
		return reason(err)
	}
	if err := replace(target, temp, before); err != nil {
		_ = os.Remove(temp) // the first error says more
		return err
	}
	syncFolder(filepath.Dir(target))
	removeStale(filepath.Dir(target), target)
	return nil
}

// writeTemp writes a file next to another, with its mode and owner, and makes
// sure that it is on the disk.
func writeTemp(target string, content []byte, like fs.FileInfo) (name string, err error) {
	f, err := os.CreateTemp(filepath.Dir(target), tempPrefix+"*"+tempSuffix)
	if err != nil {
		return "", err
	}
	defer func() {
		if closeErr := f.Close(); err == nil {
			err = closeErr
		}
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	if _, err := f.Write(content); err != nil {
		return "", err
	}
	keepOwner(f, like)
	if err := f.Chmod(like.Mode()); err != nil {
		return "", err
	}
	return f.Name(), f.Sync()
}

// replace puts one file in the place of another that still has the content
// that was read.
func replace(target, temp string, before []byte) error {
	now, err := os.ReadFile(target)
	if err != nil {
		return reason(err)
	}
	if !bytes.Equal(now, before) {
		return errors.New("it has changed in the meantime")
	}
	return reason(os.Rename(temp, target))
}

// removeStale removes what killed runs left in a folder. A file that is much
// older than one just written belongs to no run that is still going on.
func removeStale(folder, justWritten string) {
	info, err := os.Stat(justWritten)
	if err != nil {
		return
	}
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), tempPrefix) || !strings.HasSuffix(e.Name(), tempSuffix) {
			continue
		}
		if old, err := e.Info(); err == nil && old.Mode().IsRegular() && info.ModTime().Sub(old.ModTime()) > maxTempAge {
			_ = os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}

// reason drops paths, such as those of temporary files, from an error.
func reason(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path) && path.Op == "open" && strings.Contains(path.Path, tempPrefix):
		return fmt.Errorf("its folder cannot be written: %w", path.Err)
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	default:
		return err
	}
}
