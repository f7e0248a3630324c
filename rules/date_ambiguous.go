package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/acts"
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
the footnote cites, the act of the registry that is cited with the date, the term
of the office holder whom the text names, or the other numeric dates of the article show which reading is meant, the finding is
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
				known = newOrders(p, texts)
			}
			known.check(&t, d)
		}
	}
}

// orders knows what tells the readings of a date apart.
type orders struct {
	pass      *rule.Pass
	reading   *acts.Reading
	conflicts map[*article.Node]bool // the printed notes that contradict the prose
	holders   map[*article.Node][]holder
	cited     []article.Cited
	sources   map[string]article.Source
	acts      map[*article.Node][]*acts.Mention // by the text that cites them
	others    map[dates.Style]map[dates.Order]string
	style     dates.Style
}

func newOrders(p *rule.Pass, texts []datedText) *orders {
	o := &orders{
		pass: p, reading: actsOf(p), conflicts: map[*article.Node]bool{}, holders: map[*article.Node][]holder{}, cited: p.Article.Cited(), style: usualStyle(texts, p.Article.Lang.Text()),
		sources: map[string]article.Source{}, acts: map[*article.Node][]*acts.Mention{}, others: map[dates.Style]map[dates.Order]string{},
	}
	for _, c := range dateConflicts(p.Article) {
		if c.source.printed != nil {
			o.conflicts[c.source.printed.node] = true
		}
	}
	for _, s := range p.Article.Sources {
		o.sources[s.ID.Text()] = s
	}
	for _, m := range o.reading.Mentions {
		if m.Citation != nil && m.Citation.Date.End > 0 {
			o.acts[m.Node] = append(o.acts[m.Node], m)
		}
	}
	for _, t := range texts {
		for _, d := range t.dates {
			if len(d.Readings) == 1 && d.Readings[0].IsDay() && d.Readings[0].Order != dates.NoOrder && tellsOrder(d) {
				if o.others[d.Style] == nil {
					o.others[d.Style] = map[dates.Order]string{}
				}
				o.others[d.Style][d.Readings[0].Order] = t.slice(d)
			}
		}
	}
	return o
}

func (o *orders) check(t *datedText, d dates.Date) {
	p := o.pass
	if o.conflicts[t.node] {
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
	for _, try := range []func(*datedText, dates.Date) ([]dates.Reading, string){o.bySource, o.byAct, o.byHolder, o.byOthers} {
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
	s, ok := o.sources[id]
	if !ok {
		return nil, ""
	}
	var list []dates.Reading
	for _, field := range dateFields {
		if at, ok := fieldDate(s.Get(field)); ok && at.Readings[0].IsDay() {
			list = append(list, slices.DeleteFunc(slices.Clone(d.Readings), func(r dates.Reading) bool { return !r.Overlaps(at.Readings[0]) })...)
		}
	}
	return list, "the source " + id
}

// byAct keeps the readings that are the date of the act that is cited with it,
// as the registry of acts knows it by its number.
func (o *orders) byAct(t *datedText, d dates.Date) ([]dates.Reading, string) {
	for _, m := range o.acts[t.node] {
		if m.Citation.Date.Start != d.Start {
			continue
		}
		claim := m.Claim
		act := o.reading.Book.Find(&claim)
		if act == nil {
			continue
		}
		issued, err := dates.ParseEDTF(act.Issued)
		if err != nil || len(issued.Readings) != 1 {
			continue
		}
		return slices.DeleteFunc(slices.Clone(d.Readings), func(r dates.Reading) bool { return !r.Overlaps(issued.Readings[0]) }), "the registry, which has " + act.ID + ","
	}
	return nil, ""
}

// byHolder drops the readings at which whom the text names was not in office.
func (o *orders) byHolder(t *datedText, d dates.Date) ([]dates.Reading, string) {
	if t.note < 0 {
		return nil, ""
	}
	holders, ok := o.holders[t.node]
	if !ok {
		holders = holdersIn(o.pass.Registries, t.raw)
		o.holders[t.node] = holders
	}
	for _, h := range holders {
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
	seen := o.others[d.Style]
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
