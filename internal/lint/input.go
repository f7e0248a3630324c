package lint

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// maxFile is the largest file that is read, in bytes. An article has some
// 20 KB; what is far beyond that is not one.
const maxFile = 10 << 20

// Input is one file to check.
type Input struct {
	Path string                 // as shown to users, with forward slashes
	Read func() ([]byte, error) // gives the content, or why there is none

	// Fleeting says that the content will hardly be met again, as that which an
	// editor hands over at every keystroke. A [Cache] keeps nothing of it.
	Fleeting bool
}

// Stdin is an input that reads r once and is shown under the given name. It
// stops waiting for r when ctx ends.
func Stdin(ctx context.Context, name string, r io.Reader) Input {
	type answer struct {
		data []byte
		err  error
	}
	return Input{Path: filepath.ToSlash(name), Fleeting: true, Read: func() ([]byte, error) {
		read := make(chan answer, 1)
		go func() {
			data, err := readLimited(r, 0)
			read <- answer{data, err}
		}()
		select {
		case a := <-read:
			return a.data, a.err
		case <-ctx.Done():
			return nil, errors.New("cannot be read: interrupted")
		}
	}}
}

// ReadFile reads a file that may be anything: what is no regular file, or too
// large, is an error. The error does not name the file.
func ReadFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil && leadsNowhere(path, err):
		return nil, errors.New("is a symbolic link that leads to no file")
	case err != nil:
		return nil, fmt.Errorf("cannot be read: %w", reason(err))
	case info.IsDir():
		return nil, errors.New("is a folder, not a file")
	case !info.Mode().IsRegular():
		// Opening a named pipe would wait for a writer that may never come.
		return nil, errors.New(`is not a regular file: pass its content on standard input, with "-" for the path`)
	case info.Size() > maxFile:
		return nil, tooLarge()
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %w", reason(err))
	}
	defer func() { _ = f.Close() }() // nothing was written that could be lost
	return readLimited(f, int(info.Size()))
}

// leadsNowhere reports whether err is about a symbolic link to nothing or to
// itself.
func leadsNowhere(path string, err error) bool {
	_, lerr := os.Lstat(path)
	return lerr == nil && (errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ELOOP))
}

// readLimited reads all of r, which likely has the given size.
func readLimited(r io.Reader, size int) ([]byte, error) {
	var data bytes.Buffer
	data.Grow(size + bytes.MinRead)
	if _, err := data.ReadFrom(io.LimitReader(r, maxFile+1)); err != nil {
		return nil, fmt.Errorf("cannot be read: %w", reason(err))
	}
	if data.Len() > maxFile {
		return nil, tooLarge()
	}
	return data.Bytes(), nil
}

func tooLarge() error {
	return fmt.Errorf("is larger than %d MB: split it, or leave it out", maxFile>>20)
}

// reason drops the path from a file system error; the caller names it.
func reason(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}
