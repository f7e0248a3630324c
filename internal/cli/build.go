package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"runtime/debug"
)

// build tells one build of the program from another: by what the Go tool wrote
// into it, where that settles what it was made of, or else by its very bytes.
func build() string {
	if info, ok := debug.ReadBuildInfo(); ok && settled(info) {
		return info.String() + version + commit
	}
	return executableDigest()
}

// settled reports whether two builds with the same information are made of the
// same sources: those of a commit or of a published version, and of published
// versions of all else.
func settled(info *debug.BuildInfo) bool {
	for _, dep := range info.Deps {
		if dep.Replace != nil {
			dep = dep.Replace
		}
		if dep.Sum == "" {
			return false
		}
	}
	revision, modified := "", ""
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			revision = s.Value
		case "vcs.modified":
			modified = s.Value
		}
	}
	return info.Main.Sum != "" || revision != "" && modified == "false"
}

// executableDigest returns a digest of the program, "" where it cannot be read.
func executableDigest() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer func() { _ = f.Close() }() // nothing was written
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return ""
	}
	return hex.EncodeToString(sum.Sum(nil))
}
