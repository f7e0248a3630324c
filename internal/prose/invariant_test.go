package prose

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// checkText holds every promise of Text that does not depend on what the text
// says.
func checkText(t *testing.T, text *Text) {
	t.Helper()
	c := checker{t: t, raw: text.Raw}
	for i, m := range text.Markers {
		c.inside("marker", m.Range, m.ID)
		c.follows("marker", i, m.Range, func(i int) Range { return text.Markers[i].Range }, disjoint)
		if whole := c.slice(m.Range); whole != "[^"+c.slice(m.ID)+"]" || strings.ContainsAny(whole, " \t\n") {
			t.Errorf("%q: marker %q", text.Raw, whole)
		}
	}
	for i, n := range text.InlineNotes {
		c.inside("inline note", n.Range, n.Inner)
		c.follows("inline note", i, n.Range, func(i int) Range { return text.InlineNotes[i].Range }, nested)
	}
	for i, s := range text.Spans {
		c.inside("span", s.Range, s.Inner)
		c.follows("span", i, s.Range, func(i int) Range { return text.Spans[i].Range }, nested)
		for _, a := range s.Attributes {
			c.inside("attribute", Range{s.Inner.End, s.End}, a.Range)
		}
	}
	for i, l := range text.Links {
		c.inside("link", l.Range, l.Target)
		c.inside("link text", l.Range, l.Text)
		c.follows("link", i, l.Range, func(i int) Range { return text.Links[i].Range }, nested)
	}
	for i, q := range text.Quotes {
		c.inside("quotation", q.Range, q.Inner)
		c.follows("quotation", i, q.Range, func(i int) Range { return text.Quotes[i].Range }, nested)
		if c.slice(q.Range) != q.Open+c.slice(q.Inner)+q.Close {
			t.Errorf("%q: quotation %+v", text.Raw, q)
		}
	}
	for i, b := range text.Brackets {
		c.inside("bracket", b.Range, b.Inner)
		c.follows("bracket", i, b.Range, func(i int) Range { return text.Brackets[i].Range }, nested)
	}
	for i, s := range text.Strays {
		c.inside("stray", s.Range, s.Range)
		c.follows("stray", i, s.Range, func(i int) Range { return text.Strays[i].Range }, disjoint)
		if c.slice(s.Range) != s.Mark {
			t.Errorf("%q: stray %+v", text.Raw, s)
		}
	}
	for i, d := range text.Dates {
		r := Range{d.Start, d.End}
		c.inside("date", r, r)
		c.follows("date", i, r, func(i int) Range { return Range{text.Dates[i].Start, text.Dates[i].End} }, disjoint)
		for _, l := range text.Links {
			if l.Target.Start <= r.Start && r.Start < l.Target.End {
				t.Errorf("%q: date %q in a link's target", text.Raw, c.slice(r))
			}
		}
		for _, code := range text.Code {
			if code.Start <= r.Start && r.Start < code.End {
				t.Errorf("%q: date %q in code", text.Raw, c.slice(r))
			}
		}
	}
	c.checkList("code", text.Code)
	c.checkList("foreign", text.Foreign)
	c.checkSentences(text.Sentences)
	c.checkLevels(text.Quotes)
}

// relation is what must hold between neighbours of a list.
type relation func(before, r Range) bool

func disjoint(before, r Range) bool { return before.End <= r.Start }

func nested(before, r Range) bool {
	return before.Start < r.Start && (disjoint(before, r) || before.Contains(r))
}

type checker struct {
	t   *testing.T
	raw string
}

func (c checker) slice(r Range) string { return c.raw[r.Start:r.End] }

func (c checker) inside(what string, outer, inner Range) {
	c.t.Helper()
	for _, r := range []Range{outer, inner} {
		if r.Start < 0 || r.Start > r.End || r.End > len(c.raw) {
			c.t.Fatalf("%q: %s %v is not in the text", c.raw, what, r)
		}
		for _, at := range []int{r.Start, r.End} {
			if utf8.ValidString(c.raw) && at < len(c.raw) && !utf8.RuneStart(c.raw[at]) {
				c.t.Errorf("%q: %s %v splits a rune", c.raw, what, r)
			}
		}
	}
	if inner != (Range{}) && !outer.Contains(inner) {
		c.t.Errorf("%q: %s %v does not contain %v", c.raw, what, outer, inner)
	}
	if outer.Len() == 0 {
		c.t.Errorf("%q: %s %v is empty", c.raw, what, outer)
	}
}

func (c checker) follows(what string, i int, r Range, at func(int) Range, holds relation) {
	c.t.Helper()
	if i > 0 && !holds(at(i-1), r) {
		c.t.Errorf("%q: %s %v after %v", c.raw, what, r, at(i-1))
	}
}

func (c checker) checkList(what string, list []Range) {
	c.t.Helper()
	for i, r := range list {
		c.inside(what, r, r)
		c.follows(what, i, r, func(i int) Range { return list[i] }, disjoint)
	}
}

// checkSentences finds all text in sentences, and only white space between.
func (c checker) checkSentences(sentences []Sentence) {
	c.t.Helper()
	end := 0
	for _, s := range sentences {
		c.inside("sentence", s.Range, s.Range)
		if s.Start < end || strings.TrimSpace(c.raw[end:s.Start]) != "" {
			c.t.Errorf("%q: before sentence %v there is %q", c.raw, s.Range, c.raw[end:max(end, s.Start)])
		}
		text := c.slice(s.Range)
		if strings.TrimSpace(text) != text {
			c.t.Errorf("%q: white space around sentence %q", c.raw, text)
		}
		end = s.End
	}
	if strings.IndexFunc(c.raw[end:], func(r rune) bool { return !unicode.IsSpace(r) }) >= 0 {
		c.t.Errorf("%q: %q is in no sentence", c.raw, c.raw[end:])
	}
}

func (c checker) checkLevels(quotes []Quote) {
	c.t.Helper()
	for i, q := range quotes {
		level := 0
		for _, outer := range quotes[:i] {
			if outer.Contains(q.Range) {
				level++
			}
		}
		if q.Level != level {
			c.t.Errorf("%q: quotation %v is at level %d, not %d", c.raw, q.Range, level, q.Level)
		}
	}
}

// TestInvariants checks the promises on every text of the tables, on random
// markup, and on the articles cut at any rune.
func TestInvariants(t *testing.T) {
	t.Parallel()
	for _, raw := range seeds(t) {
		checkText(t, Parse(raw))
	}
	for _, raw := range randomMarkup(3000) {
		checkText(t, Parse(raw))
	}
	for _, name := range []string{"article-en", "article-ru"} {
		raw := readText(t, name)
		random := rand.New(rand.NewPCG(3, 4))
		for range 300 {
			from, to := random.IntN(len(raw)), random.IntN(len(raw))
			checkText(t, Parse(strings.ToValidUTF8(raw[min(from, to):max(from, to)], "")))
		}
	}
}

// TestParts checks that blocks do not reach into each other: the parts of a
// text joined by blank lines read as they do alone.
func TestParts(t *testing.T) {
	t.Parallel()
	for _, first := range sentenceTable {
		first = strings.ReplaceAll(first, "|", "")
		alone := Parse(first)
		if strings.HasPrefix(first, " ") || len(alone.Sentences) == 0 {
			continue
		}
		joined := Parse(first + "\n\nThe end (of it).")
		if got, want := fmt.Sprint(joined.Sentences[:len(alone.Sentences)]), fmt.Sprint(alone.Sentences); got != want {
			t.Errorf("%q: sentences %s before another block, %s alone", first, got, want)
		}
		if len(joined.Sentences) != len(alone.Sentences)+1 || len(joined.Brackets) != len(alone.Brackets)+1 {
			t.Errorf("%q swallows the block behind it", first)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, raw := range seeds(f) {
		f.Add(raw)
	}
	for _, name := range []string{"article-en", "article-ru"} {
		for part := range strings.SplitSeq(readText(f, name), "\n\n") {
			f.Add(part)
		}
	}
	f.Fuzz(func(t *testing.T, raw string) { checkText(t, Parse(raw)) })
}

// seeds returns the texts of all tables, and whatever has failed before.
func seeds(tb testing.TB) []string {
	tb.Helper()
	texts := append([]string{"", " ", "\n", "\xff", "\xe2\x80", "[\xc2]{.c}", "\u0085.\u0085A", "a.\u2028B", "a[b!] ", "\t\v"}, pandocTable...)
	for _, s := range sentenceTable {
		texts = append(texts, strings.ReplaceAll(s, "|", ""))
	}
	for _, q := range quoteTable {
		texts = append(texts, q.raw)
	}
	for _, l := range linkTable {
		texts = append(texts, l.raw)
	}
	return texts
}
