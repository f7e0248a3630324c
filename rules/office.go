package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// holder is a place in a text that names somebody with an office: “President
// Tokayev”, “Касым-Жомарт Токаев, Президент Казахстана”.
type holder struct {
	from, to int    // bytes of the text
	terms    []term // whom and which terms it can mean
}

// term is an office of a person.
type term struct {
	person *registry.Person
	office *registry.Office
}

// officeNames is the titles and the names of all holders of offices as words.
type officeNames struct {
	titles map[string][]phraseOf[*registry.Office] // by the stem of the first word
	names  map[*registry.Office][][]string
	person map[*registry.Office]*registry.Person
}

type phraseOf[T any] struct {
	words []string
	of    T
}

func newOfficeNames(s *registry.Set) *officeNames {
	ix := &officeNames{
		titles: map[string][]phraseOf[*registry.Office]{},
		names:  map[*registry.Office][][]string{},
		person: map[*registry.Office]*registry.Person{},
	}
	for _, p := range s.People() {
		names := namesAsWords(p)
		for i := range p.Offices {
			o := &p.Offices[i]
			ix.names[o], ix.person[o] = names, p
			for _, title := range allNames(o.Titles, o.Variants) {
				if words := plain(title); len(words) > 0 {
					first := stemOf(words[0])
					ix.titles[first] = append(ix.titles[first], phraseOf[*registry.Office]{words, o})
				}
			}
		}
	}
	return ix
}

// namesAsWords returns the full names of a person and the family names alone,
// the longer first.
func namesAsWords(p *registry.Person) [][]string {
	var list [][]string
	for _, name := range allNames(p.Names, p.Variants) {
		if words := plain(name); len(words) > 1 {
			list = append(list, words, words[len(words)-1:])
		}
	}
	slices.SortStableFunc(list, func(a, b []string) int { return len(b) - len(a) })
	return list
}

func allNames(names registry.Names, variants registry.Variants) []string {
	var list []string
	for _, name := range names {
		list = append(list, name)
	}
	for _, more := range variants {
		list = append(list, more...)
	}
	return list
}

func plain(text string) []string { return spellings(citation.Words(text)) }

// holdersIn finds who is named with an office in a text.
func holdersIn(s *registry.Set, text string) []holder {
	if !s.Has(registry.People) {
		return nil
	}
	ix := registry.Derive(s, newOfficeNames)
	words := citation.Words(text)
	var list []holder
	for i := 0; i < len(words); i++ {
		h, next := ix.at(words, i)
		if len(h.terms) > 0 {
			list = append(list, h)
			i = next - 1
		}
	}
	return list
}

// at reads the title at the i-th word with the name behind it, or before it
// with a comma. Of several titles the longest counts.
func (ix *officeNames) at(words []citation.Word, i int) (h holder, next int) {
	titles := ix.titles[stemOf(words[i].Text)]
	if len(titles) == 0 || i > 0 && noLonger(words[i-1].Text) {
		return h, i
	}
	longest := 0
	for _, title := range titles {
		end, ok := matchWords(words, i, title.words)
		if !ok || len(title.words) < longest {
			continue
		}
		n := ix.nameAt(words, end, title.of)
		if n == end {
			continue
		}
		if len(title.words) > longest {
			longest, h, next = len(title.words), holder{from: words[i].Start, to: words[n-1].End}, n
		}
		if t := (term{ix.person[title.of], title.of}); !slices.Contains(h.terms, t) {
			h.terms = append(h.terms, t)
		}
	}
	return h, next
}

// nameAt returns where the name of the office's holder ends that begins with
// the i-th word; i if none does.
func (ix *officeNames) nameAt(words []citation.Word, i int, o *registry.Office) int {
	for _, name := range ix.names[o] {
		if end, ok := matchWords(words, i, name); ok {
			return end
		}
	}
	return i
}

func matchWords(words []citation.Word, i int, want []string) (end int, ok bool) {
	if i+len(want) > len(words) {
		return i, false
	}
	for k, w := range want {
		if !sameWord(words[i+k].Text, w) {
			return i, false
		}
	}
	return i + len(want), true
}

// noLonger reports whether a word before a title says that the office is not
// held at the time, or is another one.
func noLonger(word string) bool {
	for _, stem := range [...]string{"first", "former", "ex", "future", "vice", "deputy", "late", "next", "elect", "then",
		"перв", "бывш", "экс", "будущ", "вице", "тогдашн", "бұрынғы", "тұңғыш", "болашақ", "экс"} {
		if word == stem || len(stem) > 4 && strings.HasPrefix(word, stem) {
			return true
		}
	}
	return false
}

// stemOf cuts the ending off a word that has one.
func stemOf(word string) string {
	const most = 5 // the endings of longer words lie behind it
	letters, end := 0, len(word)
	for at, r := range word {
		switch letters++; {
		case letters == most+1:
			return word[:end]
		case letters == most:
			end = at + utf8.RuneLen(r)
		}
	}
	if last, size := lastRune(word); letters > 3 && strings.ContainsRune("аяыиуюеоьй", last) {
		return word[:len(word)-size]
	}
	return word
}

// endings are those of cases in Russian and Kazakh.
var endings = wordSet("а я у ю ом ем ым ой ей ою ы и е ов ев ь й ам ами ах ями ях " +
	"тың дың ның тің дің нің қа ға ке ге на не да та де те дан тан ден тен нан нен пен мен бен ды ты ны ді ті ні сы сі сының сінің сына сіне")

// sameWord reports whether a word is another, be it in another case.
func sameWord(word, name string) bool {
	if word == name || word == name+"s" {
		return true
	}
	stem := strings.TrimRight(name, "аяыиуюеоьй")
	first, _ := firstRune(name)
	rest, ok := strings.CutPrefix(word, stem)
	if !ok {
		rest, ok = strings.CutPrefix(word, name)
	}
	return ok && first > 'z' && len([]rune(stem)) > 3 && (rest == "" || endings[rest] || endings[strings.TrimPrefix(word, name)])
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// outside reports whether a date certainly lies outside all terms that somebody
// with an office can mean, and returns the term nearest to it. Ended tells
// whether the end of a term counts too, since a title is often kept.
func (h *holder) outside(d dates.Date, ended bool) (term, bool) {
	var nearest term
	for _, t := range h.terms {
		early := dates.Before(d, t.office.From)
		if !early && !(ended && dates.Before(t.office.To, d)) {
			return term{}, false
		}
		if nearest.office == nil || t.office.Certainty > nearest.office.Certainty || early {
			nearest = t
		}
	}
	return nearest, nearest.office != nil
}
