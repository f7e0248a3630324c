package lint

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/finding"
)

// fingerprint gives every finding a name that survives moving it: it is made
// of the rule, the path, the structural place without list indices, the text
// and, for the same again, an ordinal; never of a line number. The list must
// be sorted.
func fingerprint(list []finding.Finding) {
	seen := make(map[string]int, len(list))
	for i := range list {
		f := &list[i]
		key := strings.Join([]string{f.Rule, f.Path, structuralPlace(f.Pointer), f.Text, f.Message}, "\x00")
		n := seen[key]
		seen[key] = n + 1
		sum := sha256.Sum256([]byte(key + "\x00" + strconv.Itoa(n)))
		f.Fingerprint = hex.EncodeToString(sum[:16])
	}
}

// structuralPlace drops the list indices from a JSON pointer.
func structuralPlace(pointer string) string {
	parts := strings.Split(pointer, "/")
	for i, p := range parts {
		if _, err := strconv.Atoi(p); err == nil {
			parts[i] = "-"
		}
	}
	return strings.Join(parts, "/")
}
