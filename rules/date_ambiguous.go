package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var dateAmbiguous = rule.Rule{
	ID:         "date-ambiguous",
	Category:   rule.Dates,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "a date in numbers can be read day first and month first",
	Doc: `To most readers 09.02.2019 is the ninth of February, to Americans it is the
second of September, and a translator may take either. Name the month, or write
the date as 2019-02-09.

Where the weekday leaves one reading, nothing is reported. Where the source that
the footnote cites, the term of the office holder whom the text names, or the
other numeric dates of the article show which reading is meant, the finding is
an information with one fix; without such help it is a warning, and both
readings are offered, the likelier first. Where the sentence with the footnote
gives the other reading than the source, ` + "`date-note-prose-conflict`" + ` says so.

Not reported: dates in quotations and addresses, days that read the same both
ways (06.06.2020), and dates in languages that always write the day first, such
as Russian and Kazakh.`,
	Ref:    "https://www.w3.org/International/questions/qa-date-format",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkDateAmbiguous,
}

func checkDateAmbiguous(p *rule.Pass) {
	lang := p.Article.Lang.Text()
	texts := datedTexts(p.Article)
	var known *orders
	for _, t := range texts {
		for _, d := range t.dates {
			d = fittingWeekday(d.For(lang))
			if !d.Ambiguous() || !d.Readings[0].IsDay() || d.ShortYear || strings.HasPrefix(t.raw[d.End:], "-") {
				continue
			}
			if known == nil {
				known = &orders{pass: p, texts: texts, conflicts: dateConflicts(p.Article), cited: p.Article.Cited(), style: usualStyle(p.Article)}
			}
			known.check(&t, d)
		}
	}
}

// orders knows what tells the readings of a date apart.
type orders struct {
	pass      *rule.Pass
	texts     []datedText
	conflicts []dateConflict
	cited     []article.Cited
	style     dates.Style // for a day that is written anew
}

func (o *orders) check(t *datedText, d dates.Date) {
	p := o.pass
	if slices.ContainsFunc(o.conflicts, func(c dateConflict) bool { return c.source.printed != nil && c.source.printed.node == t.node }) {
		return
	}
	chosen, why := o.resolve(t, d)
	if why == "" {
		chosen = d.Readings
	}
	r := p.Report(t.at(d), "%q is %s: name the month", t.slice(d), readings(d.Readings))
	if why != "" {
		r.AtMost(finding.Info).WithHelp("%s shows that %s is meant", why, readingName(chosen[0]))
	}
	for _, reading := range chosen {
		text := dates.Format(reading.From, o.style, p.Article.Lang.Text())
		r.UnsafeFix("write "+text, rule.ReplaceText(t.node, d.Start, d.End, text))
	}
}

// resolve returns the one reading that is meant, and what shows it; "" if
// nothing does.
func (o *orders) resolve(t *datedText, d dates.Date) ([]dates.Reading, string) {
	for _, try := range []func(*datedText, dates.Date) ([]dates.Reading, string){o.bySource, o.byHolder, o.byOthers} {
		if list, why := try(t, d); len(list) == 1 {
			return list, why
		}
	}
	return nil, ""
}

// bySource keeps the readings that are a date of the source the note cites.
func (o *orders) bySource(t *datedText, d dates.Date) ([]dates.Reading, string) {
	if t.note < 0 || len(o.cited[t.note].Sources) != 1 {
		return nil, ""
	}
	id := o.cited[t.note].Sources[0]
	var list []dates.Reading
	for _, s := range o.pass.Article.Sources {
		if s.ID.Text() != id {
			continue
		}
		for _, field := range dateFields {
			if at, ok := fieldDate(s.Get(field)); ok && at.Readings[0].IsDay() {
				list = append(list, slices.DeleteFunc(slices.Clone(d.Readings), func(r dates.Reading) bool { return !r.Overlaps(at.Readings[0]) })...)
			}
		}
	}
	return list, "the source " + id
}

// byHolder drops the readings at which whom the text names was not in office.
func (o *orders) byHolder(t *datedText, d dates.Date) ([]dates.Reading, string) {
	if t.note < 0 {
		return nil, ""
	}
	for _, h := range holdersIn(o.pass.Registries, t.raw) {
		list := slices.DeleteFunc(slices.Clone(d.Readings), func(r dates.Reading) bool {
			_, out := h.outside(dates.Date{Readings: []dates.Reading{r}}, false)
			return out
		})
		if len(list) == 1 {
			return list, "the term of " + h.terms[0].person.Name("en")
		}
	}
	return nil, ""
}

// byOthers keeps the reading in the order in which the other dates of the same
// layout are written, those that have only one reading.
func (o *orders) byOthers(_ *datedText, d dates.Date) ([]dates.Reading, string) {
	seen := map[dates.Order]string{}
	for _, t := range o.texts {
		for _, other := range t.dates {
			if other.Style == d.Style && len(other.Readings) == 1 && other.Readings[0].IsDay() && other.Readings[0].Order != dates.NoOrder && tellsOrder(other) {
				seen[other.Readings[0].Order] = t.slice(other)
			}
		}
	}
	if len(seen) != 1 {
		return nil, ""
	}
	for order, text := range seen {
		return slices.DeleteFunc(slices.Clone(d.Readings), func(r dates.Reading) bool { return r.Order != order }), text
	}
	return nil, ""
}

// tellsOrder reports whether a date could not be read with day and month
// exchanged.
func tellsOrder(d dates.Date) bool {
	_, _, day := d.Readings[0].From.Date()
	return day > 12
}
