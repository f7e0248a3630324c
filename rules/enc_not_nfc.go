package rules

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var encNotNFC = rule.Rule{
	ID:         "enc-not-nfc",
	Category:   rule.Encoding,
	Severity:   finding.Warning,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "a letter is put together from pieces, so that it equals no other",
	Doc: `“й” can be one character or two, an “и” and a breve. They look the same, but a search
for one does not find the other, and two spellings of a name are two names. Texts agree
when all are in the normal form NFC, which is what keyboards type; the other form comes
from PDF files and from the file names of macOS.

The characters that NFC writes differently are reported, neighbours as one finding, and
the fix writes them as NFC does. In a text with many of them, the last finding speaks
for the rest.

Not reported: letters with accents that NFC keeps in two characters, as the stress in
“за́мок”; addresses, where the other form may be the right one; and characters that only
mean the same, such as “ﬁ” and “fi” or “²” and “2”. The fix of a Chinese or Japanese
character needs a look, since its form may change.`,
	Ref:    "https://www.unicode.org/reports/tr15/",
	Since:  "0.1.0",
	Target: rule.Documents,
	Check:  checkEncNotNFC,
}

func checkEncNotNFC(p *rule.Pass) {
	for _, s := range p.NonASCII {
		if s.Has(rule.Composed) {
			reportSpots(p, s.Node, notNFC(s.Value), "is another not in NFC", "are %d others not in NFC")
		}
	}
}

// notNFC finds the pieces of a text that are not in NFC.
func notNFC(text string) []spot {
	var spots []spot
	for at := 0; ; {
		at += norm.NFC.QuickSpanString(text[at:])
		if at >= len(text) {
			return spots
		}
		start, composed := at, ""
		for at < len(text) {
			end := at + max(1, norm.NFC.NextBoundaryInString(text[at:], true))
			as := norm.NFC.String(text[at:end])
			if as == text[at:end] {
				break
			}
			composed += as
			at = end
		}
		if at == start { // in NFC after all
			at += norm.NFC.NextBoundaryInString(text[at:], true)
		} else if !inAddress(text, start) {
			spots = append(spots, spot{
				from: start, to: at, fix: "write it in NFC", newText: composed, safe: !strings.ContainsFunc(text[start:at], isHan),
				message: fmt.Sprintf("%q is %s, which NFC writes as %s", shorten(text[start:at]), codePoints(text[start:at]), codePoints(composed)),
			})
		}
	}
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// inAddress reports whether the word that has a byte is a web address.
func inAddress(text string, at int) bool {
	start := strings.LastIndexFunc(text[:at], unicode.IsSpace) + 1
	return strings.Contains(text[start:at], "://")
}

// codePoints names the characters of a text.
func codePoints(s string) string {
	const most = 6
	var names []string
	for _, r := range s {
		if len(names) == most {
			names = append(names, "…")
			break
		}
		names = append(names, fmt.Sprintf("U+%04X", r))
	}
	return strings.Join(names, " ")
}
