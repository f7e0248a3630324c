package rules

import (
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/charset"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

var encMojibake = rule.Rule{
	ID:         "enc-mojibake",
	Category:   rule.Encoding,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.UnsafeFix,
	Summary:    "a text was read in the wrong encoding and saved like that",
	Doc: `When a program takes UTF-8 for Windows-1251 or another old encoding, every letter
beyond ASCII becomes two or three others: ` + "`â€œ`" + ` for a quotation mark, ` + "`Ð¢Ð¾`" + ` or ` + "`РўРѕ`" + ` for
the first letters of a Russian name, ` + "`Â`" + ` before a space. Saved again as UTF-8, the file
looks right to every program, and the name is never found.

The rule tries the other way round: characters are reported if, written in one of ten
old encodings, they are the UTF-8 bytes of others that make sense, while they make
none themselves. The whole stretch is one finding with the text it was, also if the
mistake was made several times over. The fix needs a look, since it is a conclusion.

A letter that was lost altogether and became U+FFFD (�) is reported too: somebody has to
look it up.

Not reported: words that have such letters by right, as “SÃO PAULO”, “câine”, “Ðorður”,
“Гёте”, “Різдво”, even before a closing quotation mark.`,
	Ref:    "https://www.w3.org/International/questions/qa-what-is-encoding",
	Since:  "0.1.0",
	Target: rule.Documents,
	Check:  checkEncMojibake,
}

func checkEncMojibake(p *rule.Pass) {
	for _, s := range p.NonASCII {
		if !s.Has(rule.Letters) {
			continue
		}
		text := s.Original() // with the control characters that letters become
		for _, r := range charset.Garbled(text) {
			reportGarbled(p, s.Node, text, r)
		}
		reportLost(p, s.Node)
	}
}

func reportGarbled(p *rule.Pass, n *yamldoc.Node, text string, r charset.Run) {
	set := r.Charset
	if r.Times > 1 {
		set += ", more than once"
	}
	was, place := shorten(text[r.Start:r.End]), n.Range(r.Start, r.End)
	switch {
	case r.Lost:
		p.Report(place, "%q is UTF-8 that was read as %s, and letters were lost: it was %q", was, set, shorten(r.Repaired)).
			WithHelp("look the text up: � stands for a letter that is lost")
	case r.Repaired == "":
		p.Report(place, "%q is the first half of a no-break space that was read as %s: remove it", was, set).
			UnsafeFix("remove it", rule.ReplaceText(n, r.Start, r.End, ""))
	default:
		p.Report(place, "%q is UTF-8 that was read as %s: it was %q", was, set, shorten(r.Repaired)).
			UnsafeFix("write what it was", rule.ReplaceText(n, r.Start, r.End, r.Repaired))
	}
}

// reportLost reports letters that a program gave up on.
func reportLost(p *rule.Pass, n *yamldoc.Node) {
	lost := string(utf8.RuneError)
	for at := 0; ; {
		i := strings.Index(n.Value[at:], lost)
		if i < 0 {
			return
		}
		start := at + i
		for at = start; strings.HasPrefix(n.Value[at:], lost); at += len(lost) {
		}
		p.Report(n.Range(start, at), "a letter is lost: U+FFFD stands for what a program could not read")
	}
}
