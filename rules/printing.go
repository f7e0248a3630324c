package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

// printing is a footnote whose printed text gives one source in full.
type printing struct {
	name   string // what a message calls the footnote
	node   *article.Node
	text   string
	source article.Source
	note   *citation.Note
	asides []citation.Aside
	quoted []prose.Quote
	title  fitting

	wrong []prose.Range // what contradicts a field, as reported
}

// printings returns the printed notes that give a single source in full: a
// short form and an Ibid. do not.
func printings(a *article.Article) []printing {
	sources := map[string]article.Source{}
	for _, s := range a.Sources {
		sources[s.ID.Text()] = s
	}
	var list []printing
	for i, fn := range a.Footnotes {
		if fn.Printed == nil || len(fn.Cites) != 1 || fn.Cites[0].Form.Text() == "short" || fn.Cites[0].Form.Text() == "ibid" {
			continue
		}
		s, ok := sources[fn.Cites[0].Source.Text()]
		note := fn.Note
		if !ok || s.ID.Text() == "" || len(note.Backs) > 0 {
			continue
		}
		pr := printing{
			name: footnoteName(fn, i), node: fn.Printed, text: note.Text, source: s, note: note,
			asides: note.Asides(), quoted: a.Prose(fn.Printed).Quotes,
		}
		pr.title = fitIn(pr.text, s.Get("title").Text(), pr.titleWindows())
		if pr.title.found() {
			pr.asides = slices.DeleteFunc(pr.asides, func(a citation.Aside) bool { return a.Start < pr.title.to && pr.title.from < a.End })
			list = append(list, pr)
		}
	}
	return list
}

// titleWindows are the parts of the note where a title may stand: what is in
// quotation marks, whole, and then any part of what precedes the container.
func (pr *printing) titleWindows() []window {
	works := pr.fields(citation.Work)
	var list []window
	for _, q := range pr.quoted {
		if slices.ContainsFunc(works, func(w window) bool { return w.from <= q.Start && q.End <= w.to }) {
			list = append(list, window{q.Inner.Start, q.Inner.End, true})
		}
	}
	return append(list, works...)
}

func (pr *printing) fields(kind citation.FieldKind) []window {
	var list []window
	for _, f := range pr.note.Fields {
		if f.Kind == kind {
			list = append(list, window{f.Start, f.End, false})
		}
	}
	return list
}

// aside reports whether a place of the note belongs to no field of the source:
// an address, a locator, a date of access.
func (pr *printing) aside(at int) bool {
	for _, a := range pr.asides {
		if a.Start <= at && at < a.End {
			return true
		}
	}
	for _, f := range pr.note.Fields {
		if f.Kind == citation.Address && f.Start <= at && at < f.End {
			return true
		}
	}
	return false
}

// named reports whether a place of the note is part of a title: of this work,
// or of another one in quotation marks.
func (pr *printing) named(at int) bool {
	if pr.title.from <= at && at < pr.title.to {
		return true
	}
	for _, q := range pr.quoted {
		if q.Start <= at && at < q.End {
			return true
		}
	}
	return false
}

func (pr *printing) at(from, to int) rule.Place { return pr.node.Range(from, to) }

// window is a part of a note in which to look for a field.
type window struct {
	from, to int
	whole    bool // all of it should be the field
}

// fitting is where a note prints a field, and how the words of both go together.
type fitting struct {
	field, note []citation.Word
	steps       []citation.Step
	from, to    int // in the note
	same        int // how many words are the same
}

// found reports whether the note evidently prints the field in full: seven in
// ten of its words.
func (f *fitting) found() bool { return f.same > 0 && 10*f.same >= 7*len(f.field) }

// fitIn looks for a field in the windows of a note and returns the best fit. Of
// equal ones a window that should be the field wins, and of these the shortest.
func fitIn(text, field string, windows []window) fitting {
	best := fitting{}
	words := plainWords(field, 0)
	for _, w := range windows {
		f := fitting{field: words, note: plainWords(text[w.from:w.to], w.from)}
		if w.whole {
			f.steps = citation.Align(spellings(f.field), spellings(f.note))
		} else {
			f.steps = citation.Fit(spellings(f.field), spellings(f.note))
		}
		f.measure()
		if f.same > best.same || f.same == best.same && w.whole && f.to-f.from < best.to-best.from {
			best = f
		}
	}
	return best
}

func (f *fitting) measure() {
	for _, s := range f.steps {
		if s.B >= 0 {
			if f.to == 0 {
				f.from = f.note[s.B].Start
			}
			f.to = f.note[s.B].End
		}
		if f.equal(s) {
			f.same++
		}
	}
}

func (f *fitting) equal(s citation.Step) bool {
	return s.A >= 0 && s.B >= 0 && f.field[s.A].Text == f.note[s.B].Text
}

// plainWords returns the words of a part of a text that starts at from, without
// the differences of no account: a number sign, and how “and” is written.
func plainWords(part string, from int) []citation.Word {
	var list []citation.Word
	for _, w := range citation.Words(part) {
		switch w.Text = strings.TrimPrefix(w.Text, "№"); w.Text {
		case "", "no", "nr":
			continue
		case "and":
			w.Text = "&"
		}
		w.Start += from
		w.End += from
		list = append(list, w)
	}
	return list
}

func spellings(words []citation.Word) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = w.Text
	}
	return list
}
