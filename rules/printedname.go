package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

// printedName is how a printed note writes its first author.
type printedName struct {
	*printing
	from, to    int
	familyFirst bool
}

// checkPrintedNames reports authors whose initials or given names stand on the
// other side of the family name than in most notes, or in the first of two.
func checkPrintedNames(p *rule.Pass) {
	var list []printedName
	first := 0
	for _, pr := range printings(p.Article) {
		if name, ok := firstAuthorIn(&pr); ok {
			list = append(list, name)
			if name.familyFirst {
				first++
			}
		}
	}
	if first == 0 || first == len(list) {
		return
	}
	usual := list[0]
	if most := 2*first > len(list); 2*first != len(list) && usual.familyFirst != most {
		for _, name := range list {
			if name.familyFirst == most {
				usual = name
				break
			}
		}
	}
	for _, name := range list {
		if name.familyFirst != usual.familyFirst {
			p.Report(name.at(name.from, name.to), "%q has the family name on the other side than %q in %s: print all authors in one order", name.text[name.from:name.to], usual.text[usual.from:usual.to], usual.name).AtMost(finding.Info).
				Relate(usual.at(usual.from, usual.to), "the usual order")
		}
	}
}

// firstAuthorIn finds the first author of the source in front of the title.
func firstAuthorIn(pr *printing) (printedName, bool) {
	authors := pr.source.Get("author").Each()
	if len(authors) == 0 {
		return printedName{}, false
	}
	family, given := citation.Fold(authors[0].Get("family").Text()), citation.Fold(authors[0].Get("given").Text())
	words := citation.Words(pr.text[:pr.title.from])
	for i, w := range words {
		if family == "" || w.Text != family {
			continue
		}
		first, last := i, i
		for last+1 < len(words) && isGivenIn(words[last+1].Text, given) {
			last++
		}
		for last == i && first > 0 && isGivenIn(words[first-1].Text, given) {
			first--
		}
		if first < last {
			return printedName{pr, words[first].Start, words[last].End, last > i}, true
		}
	}
	return printedName{}, false
}

// isGivenIn reports whether a word is one of the given names or an initial of
// one, all folded.
func isGivenIn(word, given string) bool {
	for name := range strings.FieldsSeq(given) {
		if word == name || len([]rune(word)) == 1 && strings.HasPrefix(name, word) {
			return true
		}
	}
	return false
}
