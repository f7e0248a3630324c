package article

import "github.com/policylint/policylint/internal/prose"

// Reference is a footnote marker in the prose and the footnote it leads to.
type Reference struct {
	Text     *Text
	Marker   prose.Marker
	Footnote *Footnote // nil where the article has none with the marker's id
	Within   *Footnote // the footnote whose text holds the marker; nil elsewhere
}

// ID returns the id between the brackets of the marker.
func (r Reference) ID() string { return r.Text.Slice(r.Marker.ID) }

// Place returns the marker with its brackets.
func (r Reference) Place() Place { return r.Text.At(r.Marker.Range) }

// References returns all footnote markers of the article in reading order;
// those in the texts of footnotes come last. A "[^id]:" that defines a note is
// no reference.
func (a *Article) References() []Reference { return a.references }

// Footnote returns the first footnote with the id, nil where there is none.
func (a *Article) Footnote(id string) *Footnote { return a.byID[id] }

// refer finds the references of an article whose texts and footnotes are read.
func (a *Article) refer() {
	a.byID = make(map[string]*Footnote, len(a.Footnotes))
	holders := make(map[*Text]*Footnote, len(a.Footnotes))
	for i := range a.Footnotes {
		fn := &a.Footnotes[i]
		if id := fn.ID.Text(); a.byID[id] == nil && id != "" {
			a.byID[id] = fn
		}
		if fn.Text != nil {
			holders[fn.Text] = fn
		}
	}
	markers := 0
	for _, t := range a.texts {
		markers += len(t.Markers)
	}
	a.references = make([]Reference, 0, markers)
	for _, t := range a.texts {
		for _, m := range t.Markers {
			if !m.Definition {
				a.references = append(a.references, Reference{Text: t, Marker: m, Footnote: a.byID[t.Slice(m.ID)], Within: holders[t]})
			}
		}
	}
}
