package lint

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// maxFile is the largest file that is read, in bytes. An article has some
// 20 KB; what is far beyond that is not one.
const maxFile = 50 << 20

// Input is one file to check.
type Input struct {
	Path string // as shown to users, with forward slashes
	Read func() ([]byte, error)
}

// Stdin is an input that reads r once and is shown under the given name.
func Stdin(name string, r io.Reader) Input {
	return Input{Path: filepath.ToSlash(name), Read: func() ([]byte, error) { return readLimited(r) }}
}

// Inputs lists the files to check for the given paths. A file is taken as it
// is; a folder stands for the .yaml and .yml files below it, without hidden
// folders and symbolic links to folders. A path that does not exist, or a
// folder without such files, is an error.
func Inputs(paths []string) ([]Input, error) {
	var files []string
	for _, p := range paths {
		info, err := os.Stat(p)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil, fmt.Errorf("no such file or folder: %s", p)
		case err != nil:
			return nil, fmt.Errorf("cannot look at %s: %w", p, reason(err))
		case !info.IsDir():
			files = append(files, filepath.Clean(p))
			continue
		}
		found, err := yamlFiles(p)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("no .yaml or .yml file in folder %s", p)
		}
		files = append(files, found...)
	}
	slices.Sort(files)
	files = slices.Compact(files)
	inputs := make([]Input, len(files))
	for i, f := range files {
		inputs[i] = Input{Path: filepath.ToSlash(f), Read: func() ([]byte, error) { return readFile(f) }}
	}
	return inputs, nil
}

func yamlFiles(root string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("cannot look into %s: %w", path, reason(err))
		}
		hidden := strings.HasPrefix(entry.Name(), ".") && path != root
		if entry.IsDir() {
			if hidden {
				return filepath.SkipDir
			}
			return nil
		}
		ext := strings.ToLower(filepath.Ext(path))
		if !hidden && (ext == ".yaml" || ext == ".yml") {
			files = append(files, path)
		}
		return nil
	})
	return files, err
}

func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("cannot be read: %w", reason(err))
	case info.IsDir():
		return nil, errors.New("is a folder, not a file")
	case !info.Mode().IsRegular():
		return nil, errors.New("is not a regular file")
	case info.Size() > maxFile:
		return nil, tooLarge()
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %w", reason(err))
	}
	defer f.Close()
	return readLimited(f)
}

func readLimited(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %w", reason(err))
	}
	if len(data) > maxFile {
		return nil, tooLarge()
	}
	return data, nil
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
