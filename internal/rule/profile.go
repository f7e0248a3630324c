package rule

import (
	"errors"
	"slices"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/suggest"
)

// Profile is how finished an article has to be: it sets what is asked of it.
type Profile string

// The profiles, each asking for all that those before it ask for.
const (
	Draft   Profile = "draft"   // what is broken
	Review  Profile = "review"  // the default: what an editor answers for
	Publish Profile = "publish" // also what a published article must have
)

// Profiles lists the profiles in their order.
func Profiles() []Profile { return []Profile{Draft, Review, Publish} }

// ProfileNames lists the names of the profiles in their order.
func ProfileNames() []string {
	var names []string
	for _, p := range Profiles() {
		names = append(names, string(p))
	}
	return names
}

// ParseProfile reads the name of a profile.
func ParseProfile(name string) (Profile, error) {
	if p := Profile(name); slices.Contains(Profiles(), p) {
		return p, nil
	}
	return Review, errors.New(suggest.Unknown("profile", name, ProfileNames()))
}

// String returns the name of the profile; the zero value is the default one.
func (p Profile) String() string {
	if p == "" {
		return string(Review)
	}
	return string(p)
}

// Asks reports whether the profile asks for what other asks for.
func (p Profile) Asks(other Profile) bool {
	all := Profiles()
	return slices.Index(all, Profile(p.String())) >= slices.Index(all, Profile(other.String()))
}

// Runs reports whether a rule with a severity is run under the profile: a
// draft is only held against the rules that find errors.
func (p Profile) Runs(s finding.Severity) bool {
	return s == finding.Error || s != finding.Off && p != Draft
}
