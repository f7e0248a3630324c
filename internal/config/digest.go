package config

import (
	"crypto/sha256"
	"fmt"
)

// Digest stands for all that a check can see of the settings: settings with
// equal digests find the same. Where a value was set, and what becomes of a
// finding, is not among it.
func (s *Settings) Digest() [sha256.Size]byte {
	sum := sha256.New()
	_, _ = fmt.Fprintf(sum, "%q\n", s.Profile.Get) // a sum takes all
	for i := range s.Rules {
		r := &s.Rules[i]
		_, _ = fmt.Fprintf(sum, "%q %d %#v\n", r.ID, r.Severity.Get, r.Values)
	}
	return [sha256.Size]byte(sum.Sum(nil))
}
