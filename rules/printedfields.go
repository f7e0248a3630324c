package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/weburl"
)

// checkPrintedFields holds a printed note against the fields of its source.
func checkPrintedFields(p *rule.Pass, pr *printing) {
	checkPrintedWords(p, pr, "title", &pr.title)
	container := pr.source.Get("container-title")
	if f := fitIn(pr.text, container.Text(), pr.fields(citation.Container)); f.found() {
		checkPrintedWords(p, pr, "container-title", &f)
	}
	checkPrintedDate(p, pr)
	checkPrintedNumber(p, pr)
	checkPrintedAddress(p, pr)
}

// contradict reports a part of the note that contradicts a field.
func (pr *printing) contradict(p *rule.Pass, from, to int, field, format string, args ...any) *rule.Report {
	pr.wrong = append(pr.wrong, prose.Range{Start: from, End: to})
	return p.Report(pr.at(from, to), format, args...).
		Relate(pr.source.Get(field).Content(), "the %s of %q", fieldNames[field], pr.source.ID.Text())
}

// fieldNames is what a message calls the fields.
var fieldNames = map[string]string{"title": "title", "container-title": "container", "issued": "date", "number": "number", "URL": "address"}

// checkPrintedWords reports the words in which a printed field differs.
func checkPrintedWords(p *rule.Pass, pr *printing, field string, f *fitting) {
	text, id, name := pr.source.Get(field).Text(), pr.source.ID.Text(), fieldNames[field]
	gaps := f.gaps(text)
	const most = 2
	if len(gaps) > most {
		pr.contradict(p, f.from, f.to, field, "the %s of %q is printed in other words: the field says %q", name, id, strings.TrimSpace(text))
		return
	}
	for _, g := range gaps {
		printed, said := pr.text[g.from:g.to], text[g.fieldFrom:g.fieldTo]
		switch {
		case g.missing:
			pr.contradict(p, g.from, g.to, field, "%q is missing next to %q: the %s of %q has it", said, printed, name, id)
		case said == "":
			pr.contradict(p, g.from, g.to, field, "%q is not in the %s of %q", printed, name, id)
		default:
			pr.contradict(p, g.from, g.to, field, "%q is printed where the %s of %q has %q", printed, name, id, said)
		}
	}
}

// wordGap is a run of words in which a printed field differs from the field.
type wordGap struct {
	from, to           int // in the note; where it lacks the words, the word beside the gap
	fieldFrom, fieldTo int
	missing            bool
}

// gaps returns the runs of words that differ. A title printed without its
// subtitle is a title all the same.
func (f *fitting) gaps(field string) []wordGap {
	var list []wordGap
	for i := 0; i < len(f.steps); i++ {
		if f.equal(f.steps[i]) {
			continue
		}
		j := i
		for j < len(f.steps) && !f.equal(f.steps[j]) {
			j++
		}
		g := f.gap(i, j)
		if !g.missing || j < len(f.steps) || !startsPart(field[:g.fieldFrom]) {
			list = append(list, g)
		}
		i = j
	}
	return list
}

// gap describes the steps from i to j.
func (f *fitting) gap(i, j int) wordGap {
	g := wordGap{from: -1, fieldFrom: -1}
	for _, s := range f.steps[i:j] {
		if s.A >= 0 {
			if g.fieldFrom < 0 {
				g.fieldFrom = f.field[s.A].Start
			}
			g.fieldTo = f.field[s.A].End
		}
		if s.B >= 0 {
			if g.from < 0 {
				g.from = f.note[s.B].Start
			}
			g.to = f.note[s.B].End
		}
	}
	g.fieldFrom = max(g.fieldFrom, 0)
	if g.from < 0 {
		g.missing = true
		beside := i - 1
		if i == 0 {
			beside = j
		}
		w := f.note[f.steps[beside].B]
		g.from, g.to = w.Start, w.End
	}
	return g
}

// startsPart reports whether a new part of a title, such as a subtitle, starts
// behind a text.
func startsPart(before string) bool {
	before = strings.TrimRight(before, " \u00a0“«\"(")
	r, _ := lastRune(before)
	return before != "" && strings.ContainsRune(":.;?!–—-", r)
}

// checkPrintedDate reports the only date of a note if no reading of it goes
// with the date of the source.
func checkPrintedDate(p *rule.Pass, pr *printing) {
	issued, ok := fieldDate(pr.source.Get("issued"))
	if !ok {
		return
	}
	printed := pr.dates()
	if len(printed) != 1 || dates.Compatible(printed[0], issued) {
		return
	}
	d := printed[0]
	for _, field := range []string{"event-date", "original-date", "available-date", "accessed"} {
		if other, ok := fieldDate(pr.source.Get(field)); ok && dates.Compatible(d, other) {
			return
		}
	}
	pr.contradict(p, d.Start, d.End, "issued", "%q is not the date of %q: it has %s", pr.text[d.Start:d.End], pr.source.ID.Text(), issued.Readings[0].EDTF())
}

// dates returns the dates of the note that may be that of the source: outside
// titles, to the month at least, or a year in brackets of its own.
func (pr *printing) dates() []dates.Date {
	var list []dates.Date
	for _, d := range dates.Scan(pr.text) {
		bracketed := strings.HasSuffix(pr.text[:d.Start], "(") && strings.HasPrefix(pr.text[d.End:], ")")
		if len(d.Readings) == 0 || pr.aside(d.Start) || pr.named(d.Start) || d.Readings[0].Precision > dates.ToMonth && !bracketed {
			continue
		}
		list = append(list, d)
	}
	return list
}

// checkPrintedAddress reports the only address of a note if it leads to another
// page than the source's. Another language of the page is a smaller matter.
func checkPrintedAddress(p *rule.Pass, pr *printing) {
	field := pr.source.Get("URL")
	want := weburl.Key(field.Text())
	printed := pr.fields(citation.Address)
	if want == "" || len(printed) != 1 {
		return
	}
	from, to := printed[0].from, printed[0].to
	address := pr.text[from:to]
	key := weburl.Key(address)
	if key == "" || key == want || sameCopy(address, pr.source) {
		return
	}
	r := pr.contradict(p, from, to, "URL", "%q is not the address of %q: it has %q", address, pr.source.ID.Text(), strings.TrimSpace(field.Text()))
	if sameButLanguage(key, want) {
		r.AtMost(finding.Info)
	}
}

// sameCopy reports whether an address leads to the source by another way: its
// DOI, or an archived copy.
func sameCopy(address string, s article.Source) bool {
	if doi := s.Get("DOI").Text(); doi != "" && strings.Contains(strings.ToLower(address), strings.ToLower(doi)) {
		return true
	}
	key := weburl.Key(address)
	if key == weburl.Key(s.Get("custom").Get("archive-url").Text()) {
		return true
	}
	page, _ := weburl.ArchivedPage(address)
	return page != "" && weburl.Key(page) == weburl.Key(s.Get("URL").Text())
}
