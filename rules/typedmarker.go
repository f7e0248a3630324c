package rules

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// typedMarker is a piece of prose that stands for a footnote but is not
// written as a marker.
type typedMarker struct {
	text *article.Text
	at   prose.Range
	ids  []string // of the footnotes it stands for, whether they exist or not
	form typedForm
	sure bool // it can hardly be anything else
}

type typedForm uint8

const (
	bracketed typedForm = iota // [3], [3, 4], [3]–[5]
	inParens                   // (3)
	raised                     // ³, ^3^, <sup>3</sup>
	linked                     // [3](#_ftn3)
	named                      // see note 3
	spaced                     // [^ 3]
	damaged                    // [^3 or [fn 3]
)

// typedScan looks for typed markers. What they could be is judged by the
// footnotes there are, and by whether a real marker leads to them.
type typedScan struct {
	article *article.Article
	idle    map[string]bool // ids of the footnotes no reader gets to
	counted *article.Text   // the last text looked at for an enumeration
	counts  bool            // whether it has one
	highest int             // number of a footnote
	found   []typedMarker
	before  int           // how many were found in earlier texts
	loose   []typedMarker // [1], [2] … in an article without footnotes
}

// typedMarkers returns the typed markers of an article. Those of one text are
// in its order, form by form.
func typedMarkers(a *article.Article) []typedMarker {
	s := typedScan{article: a, idle: map[string]bool{}}
	for _, fn := range unreached(a) {
		s.idle[fn.ID.Text()] = true
	}
	for _, fn := range a.Footnotes {
		s.highest = max(s.highest, noteNumber(fn.ID.Text()))
	}
	for _, t := range a.Texts() {
		s.before = len(s.found)
		s.brackets(t)
		s.links(t)
		s.carets(t)
		if s.highest > 0 {
			s.numbers(t)
		}
	}
	if len(a.Footnotes) == 0 && countsUp(s.loose) {
		return s.loose
	}
	return s.found
}

func (s *typedScan) add(t *article.Text, at prose.Range, form typedForm, sure bool, ids ...string) {
	s.found = append(s.found, typedMarker{t, at, ids, form, sure})
}

func (s *typedScan) exists(id string) bool { return s.article.Footnote(id) != nil }

// missing reports whether a footnote with that number is likely lost: its
// neighbours are there, or it would be the last.
func (s *typedScan) missing(id string) bool {
	n := noteNumber(id)
	before := n == 1 || s.exists(strconv.Itoa(n-1))
	after := n == s.highest+1 || s.exists(strconv.Itoa(n+1))
	return n > 0 && s.highest > 0 && before && after
}

// countsUp reports whether markers name the footnotes 1, 2, 3 and so on.
func countsUp(list []typedMarker) bool {
	next := 1
	for _, m := range list {
		if n := noteNumber(m.ids[0]); n > next {
			return false
		} else if n == next {
			next++
		}
	}
	return next > 3
}

// brackets looks at [3], (3) and [^ 3].
func (s *typedScan) brackets(t *article.Text) {
	const longest = 100 // of an inside worth a look
	for i := 0; i < len(t.Brackets); i++ {
		b := t.Brackets[i]
		if b.Len() > longest {
			continue
		}
		inner := t.Slice(b.Inner)
		if t.Raw[b.Start] == '(' {
			s.parens(t, b, inner)
			continue
		}
		if id, ok := spacedID(inner); ok {
			if s.exists(id) {
				s.add(t, b.Range, spaced, true, id)
			}
			continue
		}
		ids := noteNumbers(inner)
		if ids == nil {
			s.dressed(t, b.Range, dressedIDs(inner))
			continue
		}
		at := b.Range
		if i+1 < len(t.Brackets) && len(ids) == 1 {
			next := t.Brackets[i+1]
			if dash := dashBetween(t.Raw, b.End, next.Start); dash != "" && next.Len() < longest {
				if joined := noteNumbers(inner + dash + t.Slice(next.Inner)); len(joined) > 1 {
					at.End, ids = next.End, joined
					i++
				}
			}
		}
		s.bracketed(t, at, ids)
	}
}

// bracketed judges the numbers in square brackets at a place.
func (s *typedScan) bracketed(t *article.Text, at prose.Range, ids []string) {
	if !followsText(t, at.Start) || continues(t.Raw, at.End) || inLink(t, at) {
		return
	}
	idle := slices.ContainsFunc(ids, func(id string) bool { return s.idle[id] })
	quoted := quoting(t, at)
	switch {
	case !slices.ContainsFunc(ids, func(id string) bool { return !s.exists(id) }):
		// A repeated marker is rare, so a number whose footnote is reached may
		// be something else: the note of a text that is quoted, an interval.
		if idle || !quoted && len(ids) == 1 {
			s.add(t, at, bracketed, idle, ids...)
		}
	case quoted || len(ids) > 1:
	case len(s.article.Footnotes) == 0:
		s.loose = append(s.loose, typedMarker{t, at, ids, bracketed, true})
	case s.missing(ids[0]) && (isTight(t.Raw, at.Start) || endsClause(t.Raw, at.End)):
		s.add(t, at, bracketed, true, ids...)
	}
}

// dressed judges numbers in square brackets that are named as footnotes.
func (s *typedScan) dressed(t *article.Text, at prose.Range, ids []string) {
	lost := func(id string) bool { return !s.exists(id) }
	isIdle := func(id string) bool { return s.idle[id] }
	if t.Raw[at.Start] == '[' && slices.ContainsFunc(ids, isIdle) && !slices.ContainsFunc(ids, lost) && followsText(t, at.Start) && !inLink(t, at) && !quoting(t, at) {
		s.add(t, at, damaged, true, ids...)
	}
}

// parens judges (3). Numbers in parentheses mostly count or cite the
// paragraph of a law, so it must be glued to a word and its footnote unused.
func (s *typedScan) parens(t *article.Text, b prose.Bracket, inner string) {
	if !s.idle[inner] || noteNumber(inner) == 0 || quoting(t, b.Range) || inLink(t, b.Range) {
		return
	}
	before, _ := utf8.DecodeLastRuneInString(t.Raw[:b.Start])
	word := wordBefore(t.Raw, b.Start)
	switch {
	case continues(t.Raw, b.End) || !isTight(t.Raw, b.Start) || isLawPart(strings.ToLower(word)):
	case unicode.IsLetter(before) && utf8.RuneCountInString(word) < 2:
	case !unicode.IsLetter(before) && !strings.ContainsRune("”»’\".!?", before):
	case s.enumerates(t):
	default:
		s.add(t, b.Range, inParens, true, inner)
	}
}

// enumerates reports whether a text has numbers in parentheses between words,
// as in "(1) security and (2) trade".
func (s *typedScan) enumerates(t *article.Text) bool {
	if s.counted != t {
		s.counted = t
		s.counts = slices.ContainsFunc(t.Brackets, func(b prose.Bracket) bool {
			return t.Raw[b.Start] == '(' && b.Len() < 6 && noteNumber(t.Slice(b.Inner)) > 0 && !isTight(t.Raw, b.Start)
		})
	}
	return s.counts
}

// isLawPart reports whether a word goes with a number in parentheses.
func isLawPart(word string) bool {
	switch word {
	case "article", "art", "paragraph", "para", "section", "sec", "clause", "item", "point", "subparagraph", "part", "annex", "rule",
		"статья", "статьи", "ст", "пункт", "п", "подпункт", "пп", "часть", "ч":
		return true
	}
	return false
}

// links looks at [3](#_ftn3), which word processors leave in copied text.
func (s *typedScan) links(t *article.Text) {
	for _, l := range t.Links {
		target := t.Slice(l.Target)
		if l.Kind != prose.InlineLink || !strings.HasPrefix(target, "#") {
			continue
		}
		id := strings.Trim(t.Slice(l.Text), `[]\^() `)
		if noteNumber(id) > 0 && (s.exists(id) || strings.Contains(target, "ftn") || strings.Contains(target, "note")) {
			s.add(t, l.Range, linked, true, id)
		}
	}
}
