//go:build !unix

package fix

import (
	"io/fs"
	"os"
)

// keepOwner does nothing: files have no owner here, or inherit their folder's.
func keepOwner(*os.File, fs.FileInfo) {}

// syncFolder does nothing: folders cannot be synced here.
func syncFolder(string) {}
