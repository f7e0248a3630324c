package lint

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

// A fingerprint names a finding so that moving it does not change its name and
// changing its text does. It is made of the rule, the path, the structural
// place without list indices, the words of the finding and of the text it
// stands in, and, for the same again, an ordinal: never of a line number, nor
// of the message, which may tell of other places or be worded anew.

// identity is the part of a fingerprint that is known from the file alone.
func (c *check) identity(r *rule.Report, f *finding.Finding) string {
	sum := sha256.New()
	surrounding := c.surrounding(r.Place)
	sum.Write([]byte(strings.Join([]string{f.Rule, structuralPlace(f.Pointer), words(f.Text), ""}, "\x00")))
	sum.Write(surrounding[:])
	return hex.EncodeToString(sum.Sum(nil))
}

// fingerprint turns the identities of findings into fingerprints; stable gives
// paths that do not depend on where the program was started. The list must be
// sorted.
func fingerprint(list []finding.Finding, stable func(string) string) {
	seen := make(map[string]int, len(list))
	for i := range list {
		f := &list[i]
		key := stable(f.Path) + "\x00" + f.Fingerprint
		n := seen[key]
		seen[key] = n + 1
		sum := sha256.Sum256([]byte(key + "\x00" + strconv.Itoa(n)))
		f.Fingerprint = hex.EncodeToString(sum[:16])
	}
}

// digest stands for a text in a fingerprint.
type digest [sha256.Size]byte

// surroundings remembers the digests of texts, since many findings may stand
// in one long text.
type surroundings struct {
	nodes map[*yamldoc.Node]digest
	lines map[int]digest
}

// surrounding returns the digest of the text that a place stands in: that of
// its value, or of its line where it is in none.
func (c *check) surrounding(p rule.Place) digest {
	if n := p.Node; n != nil {
		if n.Kind != yamldoc.Scalar || !n.Place().Span.Contains(p.Span) {
			return digest{}
		}
		return remember(&c.surroundings.nodes, n, func() string { return n.Value })
	}
	line := c.file.Position(p.Span.Start).Line
	return remember(&c.surroundings.lines, line, func() string { return c.file.Text(c.file.Line(line)) })
}

func remember[K comparable](known *map[K]digest, key K, text func() string) digest {
	d, ok := (*known)[key]
	if !ok {
		if *known == nil {
			*known = map[K]digest{}
		}
		d = sha256.Sum256([]byte(words(text())))
		(*known)[key] = d
	}
	return d
}

// words returns a text without its breaks and other blanks, which go when it
// is wrapped anew.
func words(text string) string { return strings.Join(strings.Fields(text), " ") }

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
