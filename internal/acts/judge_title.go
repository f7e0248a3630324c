package acts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/registry"
)

// title holds the title against the names that the registry has for the act in
// its language. What is a translation may well differ.
func (j *judge) title(a *registry.Act) {
	c := j.claim
	right := a.Titles.In(c.Lang)
	if j.titleYears(a) || c.Title == "" || c.Lang == "" || right == "" || c.isName(a) {
		return
	}
	certainty := registry.Unverified
	for _, n := range c.Of.Node.Get("languages").Each() {
		if n.Text() == c.Lang {
			certainty = max(a.Certainty, registry.Inferred)
		}
	}
	f := j.add(UnlikeRegistry, AboutTitle, certainty, "the act is called %q in the registry", right)
	f.Act, f.Right = a, right
}

// isName reports whether the title is one that the registry has for the act:
// the official one in its language, with or without what stands in brackets
// behind it, or a short name in any. A registry that has but its initials for
// the official title does not know it.
func (c *Claim) isName(a *registry.Act) bool {
	title := citation.Fold(c.Title)
	same := func(name string) bool { return citation.Fold(name) == title }
	official := a.Titles.In(c.Lang)
	if same(official) || isInitials(official, title) {
		return true
	}
	if at := strings.LastIndex(official, " ("); at > 0 && strings.HasSuffix(official, ")") && same(official[:at]) {
		return true
	}
	for _, names := range a.Aliases {
		if slices.ContainsFunc(names, same) {
			return true
		}
	}
	return false
}

// isInitials reports whether a text is made of the first letters of all words
// of a title, which is folded: GDPR of “general data protection regulation”.
func isInitials(text, title string) bool {
	var initials []rune
	for _, word := range strings.Fields(title) {
		first, _ := utf8.DecodeRuneInString(word)
		initials = append(initials, unicode.ToUpper(first))
	}
	return len(initials) > 2 && text == string(initials)
}
