package rules

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/suggest"
)

var fnUndefined = rule.Rule{
	ID:         "fn-undefined",
	Category:   rule.Footnotes,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.UnsafeFix,
	Summary:    "a marker in the prose points to a footnote that does not exist",
	Doc: `A reader who follows such a marker finds nothing, and a page made from the
article prints it as plain text. It is left behind when a footnote is deleted,
or comes from a slip in the id. Where one footnote has nearly the same id, the
fix puts that id into the marker; of ` + "`[^3,4]`" + ` it makes two markers.

Footnotes stand in the list ` + "`footnotes`" + `, so a note typed into the prose is
reported too: an inline note ` + "`^[See the decree.]`" + `, and ` + "`[^7]:`" + ` at the start of a
paragraph, which Markdown takes for the text of footnote 7.

Text that only looks like a marker is left alone: ` + "`\\[^7]`" + ` with a backslash,
` + "`[7]`" + ` without a caret (see ` + "`fn-literal-marker`" + `), and anything in a code span.`,
	Ref:    "https://pandoc.org/MANUAL.html#footnotes",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkFnUndefined,
}

func checkFnUndefined(p *rule.Pass) {
	u := undefined{Pass: p}
	for _, ref := range p.Article.References() {
		if ref.Footnote == nil {
			u.report(ref)
		}
	}
	for _, t := range p.Article.Texts() {
		for _, m := range t.Markers {
			if m.Definition {
				reportDefinition(p, t.Slice(m.ID), t.At(m.Range))
			}
		}
		for _, n := range t.InlineNotes {
			p.Report(t.At(n.Range), "the note %q is written into the prose: footnotes stand in the list \"footnotes\", and a marker such as [^%s] points there",
				shorten(t.Slice(n.Range)), u.freeID())
		}
	}
}

// undefined reports markers without a footnote. It keeps what all reports say.
type undefined struct {
	*rule.Pass
	known   string              // which footnotes there are
	idle    []*article.Footnote // those without a marker
	free    string              // an id that no footnote has
	guesses int
}

// maxGuesses bounds for how many markers of an article the id that was meant is
// looked for, since each guess looks at all footnotes.
const maxGuesses = 100

func (u *undefined) report(ref article.Reference) {
	const message = "marker %q points to no footnote: %s"
	marker := "[^" + ref.ID() + "]"
	if u.guesses++; u.guesses <= maxGuesses {
		if id := meantID(u.Article, ref.ID()); id != "" {
			u.Report(ref.Place(), message, marker, "did you mean [^"+id+"]?").
				Relate(u.Article.Footnote(id).ID.Content(), "footnote %s", id).
				UnsafeFix("point to footnote "+id, rule.ReplaceText(ref.Text.Node, ref.Marker.ID.Start, ref.Marker.ID.End, id))
			return
		}
	}
	if ids := u.joinedIDs(ref.ID()); ids != nil {
		u.Report(ref.Place(), "marker %q points to no footnote: a marker holds one id, so write %s", marker, "[^"+strings.Join(ids, "][^")+"]").
			UnsafeFix("make it "+strconv.Itoa(len(ids))+" markers", rule.ReplaceText(ref.Text.Node, ref.Marker.ID.Start, ref.Marker.ID.End, strings.Join(ids, "][^")))
		return
	}
	if u.known == "" {
		u.known, u.idle = footnoteIDs(u.Article.Footnotes), unreached(u.Article)
	}
	r := u.Report(ref.Place(), message, marker, u.known)
	if len(u.idle) == 1 {
		r.Relate(u.idle[0].ID.Content(), "no marker points to footnote %s", u.idle[0].ID.Text())
	}
}

// joinedIDs returns the ids of footnotes that one marker names together, as in
// [^3,4] or [^3-5]; nil if it does not.
func (u *undefined) joinedIDs(id string) []string {
	ids := noteNumbers(strings.ReplaceAll(id, "^", ""))
	lost := func(id string) bool { return u.Article.Footnote(id) == nil }
	if len(ids) < 2 || slices.ContainsFunc(ids, lost) {
		return nil
	}
	return ids
}

func reportDefinition(p *rule.Pass, id string, at rule.Place) {
	marker := "[^" + id + "]:"
	if fn := p.Article.Footnote(id); fn != nil {
		p.Report(at, "%q begins a footnote in the prose, and the list \"footnotes\" has one with that id: keep it there alone", marker).
			Relate(fn.ID.Content(), "footnote %s", id)
		return
	}
	p.Report(at, "%q begins a footnote in the prose: move it to the list \"footnotes\", as \"- id: %s\" with a \"text\" or \"cites\"", marker, id)
}

// meantID returns the id of a footnote that an unknown id was most likely
// meant to be; "" where that would be a guess. One number is as close to the
// unknown one as the next, so of numbers only the spelling counts.
func meantID(a *article.Article, id string) string {
	isDigit := func(r rune) bool { return r >= '0' && r <= '9' }
	number := strings.TrimLeft(strings.TrimFunc(id, func(r rune) bool { return !isDigit(r) }), "0")
	var names []string
	for _, fn := range a.Footnotes {
		name := fn.ID.Text()
		if number != "" && strings.TrimLeft(name, "0") == number {
			return name
		}
		if strings.ContainsFunc(name, func(r rune) bool { return !isDigit(r) }) {
			names = append(names, name)
		}
	}
	if utf8.RuneCountInString(id) < 3 || !strings.ContainsFunc(id, func(r rune) bool { return !isDigit(r) }) {
		return ""
	}
	name, _ := suggest.Closest(id, names)
	return name
}

// freeID returns the number that follows the highest number of a footnote.
func (u *undefined) freeID() string {
	if u.free == "" {
		highest := 0
		for _, fn := range u.Article.Footnotes {
			highest = max(highest, noteNumber(fn.ID.Text()))
		}
		u.free = strconv.Itoa(highest + 1)
	}
	return u.free
}
