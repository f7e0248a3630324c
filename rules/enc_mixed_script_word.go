package rules

import (
	"fmt"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lookalike"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

var encMixedScriptWord = rule.Rule{
	ID:         "enc-mixed-script-word",
	Category:   rule.Encoding,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.UnsafeFix,
	Summary:    "letters of another script stand in a word because they look alike",
	Doc: `A Cyrillic “о” in an English name, or a Latin “i” for a Kazakh “і”, comes from typing
with the wrong keyboard layout. Nobody sees it, but the name is not found by a search,
sorts elsewhere and counts as another name.

A word of Latin, Cyrillic or Greek letters is reported if it becomes a word of one
script when some letters give way to those they look like. The message names these
letters and their places in the word; the fix replaces them. Which letters look alike
depends a little on the language of the text: “Ə” is taken for “Ә” in Kazakh, and
nowhere for a Russian letter.

Not reported: words wholly in one script; parts joined by a hyphen, an apostrophe or a
digit (“SIM-карта”, “COVID-19-ға”, “CO2”); words with letters of both scripts that have
no look-alike (“NATOға”, “КазМунайGas”), since somebody meant them so; units and
formulas (“кВт·h”, “ΔT”); a letter beside its capital (“Aа”); the patterns of a
registry, which are no words. An acronym with an ending
where both readings are possible (“CIAға”) is only an information.`,
	Ref:    "https://www.unicode.org/reports/tr39/#Mixed_Script_Detection",
	Since:  "0.1.0",
	Target: rule.Documents,
	Check:  checkEncMixedScriptWord,
}

func checkEncMixedScriptWord(p *rule.Pass) {
	for _, s := range p.NonASCII {
		if !s.Has(rule.Letters) || !lookalike.Mixes(s.Value) || s.Node.Key().Text() == "pattern" {
			continue
		}
		for _, m := range lookalike.MixedWords(s.Value, languageOf(s.Node)) {
			reportMixedWord(p, s.Node, m)
		}
	}
}

func reportMixedWord(p *rule.Pass, n *yamldoc.Node, m lookalike.Mixed) {
	var letters []string
	var edits []rule.Edit
	for _, o := range m.Odd {
		letters = append(letters, fmt.Sprintf("%q (letter %d, %s U+%04X)", string(o.Letter), o.Place, lookalike.ScriptOf(o.Letter), o.Letter))
		edits = append(edits, rule.ReplaceText(n, o.Start, o.Start+len(string(o.Letter)), string(o.Instead)))
	}
	what := "a letter that only looks"
	if len(letters) > 1 {
		what = "letters that only look"
	}
	const most = 4
	if len(letters) > most {
		letters = append(letters[:most], fmt.Sprintf("%d more", len(letters)-most))
	}
	place := n.Range(m.Odd[0].Start, m.Odd[len(m.Odd)-1].End)
	r := p.Report(place, "the word %q has %s %s: %s", n.Value[m.Start:m.End], what, m.To, enumerate(letters)).
		UnsafeFix(fmt.Sprintf("write the word in %s letters", m.To), edits...)
	if m.Doubtful {
		r.AtMost(finding.Info)
	}
}

// enumerate joins a list with commas and an "and".
func enumerate(list []string) string {
	last := len(list) - 1
	if last <= 0 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

// languageOf returns the language of a text as the nearest key says it: the
// "language" or "lang" beside it or above it, or a key that is a language
// itself, as in "names: {kk: …}"; "" where none does.
func languageOf(n *yamldoc.Node) string {
	for ; n != nil; n = n.Parent() {
		if key := n.Key().Text(); len(key) == 2 && key != "id" && key == strings.ToLower(key) {
			return key
		}
		for _, key := range []string{"language", "lang"} {
			if lang := n.Get(key).Text(); lang != "" {
				return lang
			}
		}
	}
	return ""
}
