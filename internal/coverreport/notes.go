package coverreport

import (
	"strconv"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/report"
)

// noteView is a footnote as the list of notes shows it.
type noteView struct {
	ID         string // of the element
	Number     int
	Backs      []string // ids of the markers that lead to it
	Printed    string   // as the page showed it
	Paragraphs [][]node // its own words
	Cites      []citeView
	Margin     margin
}

// citeView is a source that a note cites.
type citeView struct {
	Before, After string
	Ibid          bool
	Source        *sourceView // nil where there is no source of the id
	Missing       string      // that id
}

// noteViews prepares the notes, so that markers can lead to them.
func (v *viewer) noteViews() {
	for i := range v.article.Footnotes {
		v.notes[&v.article.Footnotes[i]] = &noteView{ID: v.prefix + "n" + strconv.Itoa(i+1), Number: i + 1}
	}
}

// refer makes a footnote marker: a link to its note, or what is written where
// there is no such note.
func (v *viewer) refer(id string) node {
	note := v.notes[v.article.Footnote(id)]
	if note == nil {
		return node{Kind: "lost", Text: report.Printable(id)}
	}
	back := note.ID + "r" + strconv.Itoa(len(note.Backs)+1)
	note.Backs = append(note.Backs, back)
	return node{Kind: "ref", ID: back, Href: "#" + note.ID, Text: strconv.Itoa(note.Number)}
}

// noteList fills the notes; the markers of the body are already made.
func (v *viewer) noteList() []*noteView {
	cited := v.article.Cited()
	var list []*noteView
	for i := range v.article.Footnotes {
		fn := &v.article.Footnotes[i]
		note := v.notes[fn]
		p := v.text("note", fn.Node, fn.Text)
		note.Paragraphs, note.Margin = p.Paragraphs, p.Margin
		note.Printed = oneLine(fn.Printed.Text())
		for _, c := range fn.Cites {
			note.Cites = append(note.Cites, v.cite(c, cited[i].Sources))
		}
		if len(fn.Cites) == 0 {
			for _, id := range cited[i].Sources {
				note.Cites = append(note.Cites, citeView{Ibid: true, Source: v.sources[id], Missing: id})
			}
		}
		list = append(list, note)
	}
	return list
}

// cite is a citation. An Ibid. that does not say what it means stands for the
// source that the note before cites.
func (v *viewer) cite(c article.Cite, meant []string) citeView {
	id := c.Source.Text()
	switch {
	case id != "":
	case c.Of.Text() != "":
		id = c.Of.Text()
	case len(meant) > 0:
		id = meant[0]
	}
	return citeView{
		Before:  oneLine(c.Node.Get("prefix").Text()),
		After:   joined(" ", oneLine(c.Locator.Text()), oneLine(c.Node.Get("suffix").Text())),
		Ibid:    c.Form.Text() == "ibid",
		Source:  v.sources[id],
		Missing: report.Printable(id),
	}
}

// sourceList makes the sources, and files them by their ids: of two with the
// same id the first counts.
func (v *viewer) sourceList() []*sourceView {
	var list []*sourceView
	for i, s := range v.article.Sources {
		view := newSourceView(s, v.prefix+"s"+strconv.Itoa(i+1))
		view.Margin, _ = v.part(s.Node)
		list = append(list, view)
		if id := s.ID.Text(); v.sources[id] == nil {
			v.sources[id] = view
		}
	}
	return list
}
