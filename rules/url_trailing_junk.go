package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var urlTrailingJunk = rule.Rule{
	ID:         "url-trailing-junk",
	Category:   rule.Links,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "an address ends in punctuation that belongs to the sentence it was copied from",
	Doc: `A full stop, a comma, a closing bracket or a quotation mark at the end of an
address is nearly always left from the sentence around it, and makes the link
fail on many sites. Three dots at the end stand for the rest of an address that a
page showed cut short; nobody can tell what it was.

A bracket that the address itself opens is part of it, as in
.../wiki/Astana_(city). So is the full stop of an abbreviation at the end of a
name: .../wiki/U.S. or .../wiki/Apple_Inc. are left alone.`,
	Ref:    "https://www.rfc-editor.org/rfc/rfc3986#appendix-C",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkURLTrailingJunk,
}

func checkURLTrailingJunk(p *rule.Pass) {
	for _, a := range allAddresses(p.Article) {
		if cut := cutShort(a.Text); cut > 0 {
			p.Report(a.at(cut, len(a.Text)), "the address is cut short: %q stands for the rest of it", a.Text[cut:])
			continue
		}
		if end := junkStart(a.Text); end < len(a.Text) && end > 0 {
			p.Report(a.at(end, len(a.Text)), "the address ends in %q, which is not part of it", a.Text[end:]).
				SafeFix("remove it", rule.ReplaceText(a.Node, a.From+end, a.From+len(a.Text), ""))
		}
	}
}

// cutShort returns where the dots begin that a page shows instead of the end of
// a long address; 0 if there are none.
func cutShort(text string) int {
	cut := strings.TrimRight(text, ".…")
	if strings.HasSuffix(text, "…") || len(text)-len(cut) > 2 {
		return len(cut)
	}
	return 0
}

// junkStart returns where the punctuation at the end of an address begins.
func junkStart(text string) int {
	end := len(text)
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:end])
		rest := text[:end-size]
		switch {
		case r == '.' && abbreviated(rest):
			return end
		case strings.ContainsRune(".,;'\"“”«»‘’<>", r):
		case r == ')' && strings.Count(rest, "(") <= strings.Count(rest, ")"):
		case r == ']' && strings.Count(rest, "[") <= strings.Count(rest, "]"):
		default:
			return end
		}
		end -= size
	}
	return end
}

// abbreviated reports whether a full stop after the text may belong to a name.
func abbreviated(text string) bool {
	last := text[strings.LastIndexAny(text, "/_-,.")+1:]
	if slices.Contains([]string{"Inc", "Ltd", "Co", "Corp", "Jr", "Sr", "St", "etc"}, last) {
		return true
	}
	n := len(text)
	return n >= 2 && text[n-1] >= 'A' && text[n-1] <= 'Z' && strings.IndexByte("./_", text[n-2]) >= 0
}
