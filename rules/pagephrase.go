package rules

import (
	"cmp"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

// furniture is a phrase of a page found in a text.
type furniture struct {
	prose.Range
	kind   registry.BoilerplateKind
	phrase *registry.Boilerplate
}

// pagePhrase is a phrase of the registry, ready to be compared.
type pagePhrase struct {
	*registry.Boilerplate
	lang    string           // without its region
	words   []string         // of a text
	pattern *regexp.Regexp   // matches at the start of a text only
	prefix  string           // what it matches begins with that
	reads   [][]*syntax.Inst // for the letters that follow: one of each list matches the letter
}

func readPhrases(s *registry.Set) *phrasesByLetter {
	phrases := &phrasesByLetter{}
	for _, b := range s.Boilerplate() {
		ph := pagePhrase{Boilerplate: b, lang: primaryLanguage(b.Lang)}
		if b.Pattern != nil {
			ph.prefix, _ = b.Pattern.LiteralPrefix()
			ph.anchor(b.Pattern.String())
		} else {
			ph.words = foldedWords(b.Text)
		}
		phrases.all = append(phrases.all, ph)
	}
	return phrases
}

// foldedWords lists the words of a phrase in lower case.
func foldedWords(phrase string) []string {
	var list []string
	for _, w := range prose.Parse(phrase).Words() {
		list = append(list, strings.ToLower(phrase[w.Start:w.End]))
	}
	return list
}

// articlePhrases are the phrases that an article can have, by its language and
// its site.
type articlePhrases struct {
	all        *phrasesByLetter
	lang, site string
	lately     [64]ledPhrases
}

// ledPhrases are the phrases that a letter may lead.
type ledPhrases struct {
	letter rune
	known  bool
	list   []*pagePhrase
}

func boilerplateOf(p *rule.Pass) articlePhrases {
	all := registry.Derive(p.Registries, readPhrases)
	return articlePhrases{all, primaryLanguage(p.Article.Lang.Text()), articleSite(p), [64]ledPhrases{}}
}

// of returns the phrases of the article that a letter may lead.
func (ps *articlePhrases) of(letter rune) []*pagePhrase {
	led := &ps.lately[uint32(letter)%uint32(len(ps.lately))]
	if !led.known || led.letter != letter {
		*led = ledPhrases{letter: letter, known: true}
		for _, ph := range ps.all.of(letter) {
			if ps.has(ph) {
				led.list = append(led.list, ph)
			}
		}
	}
	return led.list
}

func (ps *articlePhrases) has(ph *pagePhrase) bool {
	return (ph.Lang == "" || ps.lang == "" || ph.lang == ps.lang) && (ph.Site == "" || ph.Site == ps.site)
}

// articleSite returns the id of the site that the article is published on, as
// its address or its publisher says; "" if neither does.
func articleSite(p *rule.Pass) string {
	if u, fault := webAddress(p.Article, p.Article.Root.Get("url").Text()); fault == nil {
		if site := p.Registries.SiteByHost(u.Host); site != nil {
			return site.ID
		}
	}
	for _, site := range p.Registries.SitesNamed(p.Article.Root.Get("publisher").Text()) {
		return site.ID
	}
	return ""
}

// phraseRoom is where a phrase may stand: it begins at the start, and ends
// before or at the limit.
type phraseRoom struct{ start, limit int }

// phraseRooms returns where the sentences, the lines and the brackets of a text
// begin, in order. They are put into the memory of a list that is done with.
func phraseRooms(t *article.Text, list []phraseRoom) []phraseRoom {
	list = list[:0]
	for _, s := range t.Sentences {
		list = append(list, phraseRoom{s.Start, len(t.Raw)})
		for i := s.Start; i < s.End; {
			n := strings.IndexByte(t.Raw[i:s.End], '\n')
			if n < 0 {
				break
			}
			i += n + 1
			list = append(list, phraseRoom{s.End - len(strings.TrimLeft(t.Raw[i:s.End], " ")), len(t.Raw)})
		}
	}
	for _, b := range t.Brackets {
		list = append(list, phraseRoom{b.Inner.Start, b.Inner.End})
	}
	if len(t.Brackets) == 0 {
		return list
	}
	slices.SortFunc(list, func(a, b phraseRoom) int { return cmp.Or(a.start-b.start, a.limit-b.limit) })
	return list
}

// furnitureAt returns the phrase that begins at a place and ends a line, a
// sentence or a bracket.
func furnitureAt(t *article.Text, room phraseRoom, phrases *articlePhrases) (furniture, bool) {
	at := room.start
	letter, _ := firstRune(t.Raw[at:room.limit])
	for _, ph := range phrases.of(letter) {
		end := ph.match(t.Raw[at:room.limit])
		if end <= 0 || at+end < room.limit && !endsPhrase(t, at+end) {
			continue
		}
		f := furniture{prose.Range{Start: at, End: at + end}, ph.Kind, ph.Boilerplate}
		if t.Kind == article.Caption && strings.HasPrefix(t.Raw[at:], "©") {
			f.kind = registry.Credit
		}
		if rest := t.Raw[f.End:room.limit]; f.kind != registry.Credit && rest != "" && strings.IndexByte(".!:", rest[0]) >= 0 {
			f.End++
		}
		return f, true
	}
	return furniture{}, false
}

// match returns the end of the phrase that a text begins with, 0 if with none.
func (ph *pagePhrase) match(text string) int {
	if ph.pattern != nil {
		if !ph.mayMatch(text) {
			return 0
		}
		if at := ph.pattern.FindStringIndex(text[:min(len(text), longestPhrase)]); at != nil {
			return at[1]
		}
		return 0
	}
	end := 0
	for _, w := range ph.words {
		start := end + strings.IndexFunc(text[end:], isWordRune)
		if start < end || start-end > 3 || len(text)-start < len(w) || !strings.EqualFold(text[start:start+len(w)], w) {
			return 0
		}
		end = start + len(w)
	}
	return end
}

// longestPhrase bounds, in bytes, what a pattern is held against.
const longestPhrase = 500

// endsPhrase reports whether a line, a sentence or a bracket ends at a place,
// punctuation aside.
func endsPhrase(t *article.Text, at int) bool {
	rest := strings.TrimLeft(t.Raw[at:], " \u00a0.!:…")
	return rest == "" || rest[0] == '\n' || rest[0] == '\r' || slices.ContainsFunc(t.Sentences, func(s prose.Sentence) bool { return len(t.Raw)-len(rest) == s.Start })
}

// wholeBracket returns a range with the brackets that enclose it and nothing else.
func wholeBracket(t *article.Text, r prose.Range) prose.Range {
	for _, b := range t.Brackets {
		if b.Inner == r {
			return b.Range
		}
	}
	return r
}

// coversAll reports whether a text has nothing but furniture.
func coversAll(t *article.Text, found []furniture) bool {
	at := 0
	for _, f := range found {
		if strings.TrimSpace(t.Raw[at:f.Start]) != "" {
			return false
		}
		at = f.End
	}
	return len(found) > 0 && strings.Trim(t.Raw[at:], " \n\r.") == ""
}
