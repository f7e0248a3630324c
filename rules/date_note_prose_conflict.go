package rules

import (
	"slices"
	"sync"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

var dateNoteProseConflict = rule.Rule{
	ID:         "date-note-prose-conflict",
	Category:   rule.Dates,
	Severity:   finding.Error,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "the sentence or caption that a footnote belongs to gives another date for the source",
	Doc: `A reader who follows a footnote finds the date of the source, and it must be the
one that the sentence gives. Compared are the day that a sentence with a marker
names for a document (“on 2 September 2019 he delivered a Message”, “the decree
of 6 March 2020”) and the date of the source that the footnote cites, from its
field and as printed. A caption beside the paragraph of the marker counts too,
if it speaks of the same document.

Where exchanging day and month explains the difference, one of the two was read
the wrong way round: that is a warning, and it names both readings; it is given
whatever the sentence says of the day, unless it also has the right one. The fix
writes the day of the sentence into the source.

Only the same event is compared: a sentence counts if it names one day and one
kind of document, the same kind as the source, and says that the document was
signed, delivered or issued on it. For anything but legal acts a week's
difference is left alone, since speeches are put online later.`,
	Ref:    "ANSI/NISO Z39.29-2005, Bibliographic References",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkDateNoteProseConflict,
}

func checkDateNoteProseConflict(p *rule.Pass) {
	style := sync.OnceValue(func() dates.Style { return usualStyle(datedTexts(p.Article), p.Article.Lang.Text()) })
	for _, c := range dateConflicts(p.Article) {
		c.report(p, style)
	}
}

// dateConflict is a day in prose that is not that of the source it is said of.
type dateConflict struct {
	statement
	source *citedDate
}

// citedDate is the date of what a footnote cites.
type citedDate struct {
	source  article.Source
	issued  dates.Date
	field   *article.Node
	printed *datedText // the note as printed, with its only date; nil if it has none
	kind    sourceKind
}

// dateConflicts compares the days in prose with those of the sources.
func dateConflicts(a *article.Article) []dateConflict {
	cited := citedDates(a)
	refs := map[*article.Text][]article.Reference{}
	for _, ref := range a.References() {
		refs[ref.Text] = append(refs[ref.Text], ref)
	}
	var list []dateConflict
	compare := func(t *article.Text, s prose.Range, c *citedDate, beside bool) {
		st, ok := readStatement(t, s)
		if d, swapped := c.exchangedIn(t, s); swapped && !beside {
			list = append(list, dateConflict{statement{text: t, day: d}, c})
		} else if ok && st.kind == c.kind && st.bound() && st.numbersFit(c.source.Get("number").Text()) && (!beside || c.sharesWords(&st)) && c.contradicts(st.day) {
			list = append(list, dateConflict{st, c})
		}
	}
	for _, t := range a.Texts() {
		if t.Kind == article.BlockQuote || t.Kind == article.NoteText {
			continue
		}
		for _, s := range t.Sentences {
			if c := onlyCited(refs[t], cited, s.Range); c != nil {
				compare(t, s.Range, c, false)
			} else if t.Kind == article.Caption && !hasMarker(t, s.Range) {
				for _, c := range besideCaption(a, cited, t) {
					compare(t, s.Range, c, true)
				}
			}
		}
	}
	return list
}

// citedDates returns for each footnote the date of the one source it cites, nil
// where there is none.
func citedDates(a *article.Article) map[*article.Footnote]*citedDate {
	sources := map[string]article.Source{}
	for _, s := range a.Sources {
		sources[s.ID.Text()] = s
	}
	printed := map[int]*datedText{}
	for _, t := range datedTexts(a) {
		if t.note >= 0 && t.text == nil {
			printed[t.note] = &t
		}
	}
	list := map[*article.Footnote]*citedDate{}
	for i, c := range a.Cited() {
		if len(c.Sources) != 1 {
			continue
		}
		s, ok := sources[c.Sources[0]]
		issued, dated := fieldDate(s.Get("issued"))
		if !ok || !dated {
			continue
		}
		kind := leadingKind(s.Get("genre").Text())
		if kind == noKind {
			kind = leadingKind(s.Get("title").Text())
		}
		cd := &citedDate{source: s, issued: issued, field: s.Get("issued"), kind: kind}
		if t := printed[i]; t != nil && len(t.dates) == 1 {
			cd.printed = t
		}
		list[&a.Footnotes[i]] = cd
	}
	return list
}

// onlyCited returns the date of the source that all markers of a sentence lead
// to, of those of its text; nil if they lead to several, or to none.
func onlyCited(refs []article.Reference, cited map[*article.Footnote]*citedDate, s prose.Range) *citedDate {
	var only *citedDate
	for _, ref := range refs {
		if !s.Contains(ref.Marker.Range) {
			continue
		}
		c := cited[ref.Footnote]
		if c == nil || only != nil && only.source.Node != c.source.Node {
			return nil
		}
		only = c
	}
	return only
}

func hasMarker(t *article.Text, s prose.Range) bool {
	return slices.ContainsFunc(t.Markers, func(m prose.Marker) bool { return s.Contains(m.Range) })
}

// besideCaption returns the dates of the sources that the blocks next to a
// caption cite, each source once.
func besideCaption(a *article.Article, cited map[*article.Footnote]*citedDate, t *article.Text) []*citedDate {
	var list []*citedDate
	for _, ref := range a.References() {
		c := cited[ref.Footnote]
		if c == nil || ref.Text.Block < t.Block-1 || ref.Text.Block > t.Block+1 || ref.Text.Block < 0 {
			continue
		}
		if !slices.ContainsFunc(list, func(other *citedDate) bool { return other.source.Node == c.source.Node }) {
			list = append(list, c)
		}
	}
	return list
}

// sharesWords reports whether a caption has, beside its kind, two more words of
// the title of the source, so that both are about one document.
func (c *citedDate) sharesWords(st *statement) bool {
	title := map[string]bool{}
	const shortest = 5
	for _, w := range plain(c.source.Get("title").Text()) {
		if len([]rune(w)) >= shortest && kindOf(w) == noKind {
			title[w] = true
		}
	}
	shared := map[string]bool{}
	for _, w := range st.words {
		if title[w.Text] {
			shared[w.Text] = true
		}
	}
	return len(shared) >= 2
}

// contradicts reports whether a day is certainly not the date of the source.
func (c *citedDate) contradicts(d dates.Date) bool {
	if dates.Compatible(c.issued, d) {
		return false
	}
	r, s := c.issued.Readings[0], d.Readings[0]
	const week = 7
	return c.kind.isAct() || c.exchanged(d) || r.From > s.To+week || s.From > r.To+week
}

// exchanged reports whether the date of the source is the day with day and
// month exchanged.
func (c *citedDate) exchanged(d dates.Date) bool {
	swapped, ok := swapDayAndMonth(c.issued)
	return ok && dates.Compatible(swapped, d)
}

// exchangedIn returns the day in a sentence that is the date of the source with
// day and month exchanged, unless the sentence has the date itself as well.
func (c *citedDate) exchangedIn(t *article.Text, s prose.Range) (day dates.Date, ok bool) {
	for _, d := range t.Dates {
		if d.Start < s.Start || d.End > s.End || len(d.Readings) != 1 || !d.Readings[0].IsDay() || d.Readings[0].Yearless || inQuotes(t.Quotes, d.Start) {
			continue
		}
		if dates.Compatible(c.issued, d) {
			return day, false
		}
		if c.exchanged(d) {
			day, ok = d, true
		}
	}
	return day, ok
}

func (c *dateConflict) report(p *rule.Pass, style func() dates.Style) {
	t := c.text
	day := prose.Range{Start: c.day.Start, End: c.day.End}
	written, id := t.Slice(day), c.source.source.ID.Text()
	if !c.source.exchanged(c.day) {
		p.Report(t.At(day), "%q is not the date of %q, which the footnote cites: it has %s", written, id, c.source.issued.Readings[0].EDTF()).
			Relate(c.source.field.Content(), "the date of the source")
		return
	}
	at, as := c.source.field.Content(), c.source.issued.Readings[0].EDTF()
	swapped, _ := swapDayAndMonth(c.source.issued)
	both := readings([]dates.Reading{c.source.issued.Readings[0], swapped.Readings[0]})
	edits := []rule.Edit{}
	if field := c.source.field; field.IsScalar() {
		edits = append(edits, rule.ReplaceText(field, 0, len(field.Text()), c.day.Readings[0].EDTF()))
	}
	if pr := c.source.printed; pr != nil {
		d := pr.dates[0]
		at, as = pr.at(d), pr.slice(d)
		edits = append(edits, rule.ReplaceText(pr.node, d.Start, d.End, dates.Format(c.day.Readings[0].From, style(), p.Article.Lang.Text())))
	}
	r := p.Report(at, "%q and %q are one date read in two ways, %s: the %s gives the other day than %q", as, written, both, t.Kind, id)
	r.AtMost(finding.Warning).Relate(t.At(day), "the day in the %s", t.Kind).Relate(c.source.field.Content(), "the date of the source")
	if len(edits) > 0 {
		r.UnsafeFix("write the day of the "+t.Kind.String(), edits...)
	}
}
