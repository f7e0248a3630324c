package rules

import (
	"fmt"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var dateImpossibleForRole = rule.Rule{
	ID:         "date-impossible-for-role",
	Category:   rule.Dates,
	Severity:   finding.Error,
	Confidence: rule.High,
	Summary:    "a date cannot be that of what it stands for: read before it was issued, signed before taking office",
	Doc: `A date can be in the calendar and still be impossible for its part. Reported are

- an article changed (` + "`updated`" + `) before it was issued;
- a source issued after the article that cites it, or after its last change;
- a source read (` + "`accessed`" + `) or archived before it was issued, or on a day that is
  still to come;
- a source with a day of issue that is still to come, as a warning; not one whose
  ` + "`status`" + ` says that it is forthcoming;
- a source whose title names the holder of an office, issued before that person
  took it: a “Message from the Head of State Kassym-Jomart Tokayev” of February
  2019 is older than his presidency;
- in prose, a decree signed, a law approved or a message delivered by the holder
  of an office on a date at which that person did not hold it.

The terms come from the registry of people. One that the registry itself marks
as not verified makes a warning. A day's difference is left to the time zones.
Prose about the life of somebody who later held an office, such as “President
Tokayev was born in 1953”, is fine, and so are a former president, the first
president, and titles of sources that appeared after a term.`,
	Ref:    "https://github.com/elifesciences/eLife-JATS-schematron",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkDateImpossibleForRole,
}

func checkDateImpossibleForRole(p *rule.Pass) {
	checkChangedBefore(p)
	for _, s := range p.Article.Sources {
		checkToCome(p, s.Get("accessed"), "it cannot have been read then", finding.Error)
		checkToCome(p, s.Get("custom").Get("archive-date"), "it cannot have been archived then", finding.Error)
		issued, ok := fieldDate(s.Get("issued"))
		if !ok {
			continue
		}
		if !checkAfterArticle(p, s, issued) && issued.Readings[0].IsDay() && s.Get("status").Text() == "" {
			checkToCome(p, s.Get("issued"), "a source that cannot be read yet cannot be cited", finding.Warning)
		}
		checkBeforeIssue(p, s.Get("issued"), s.Get("accessed"), issued, "read")
		checkBeforeIssue(p, s.Get("issued"), s.Get("custom").Get("archive-date"), issued, "archived")
		checkTitleHolder(p, s, issued)
	}
	for _, t := range p.Article.Texts() {
		checkHoldersInProse(p, t)
	}
}

// checkChangedBefore reports an article that was changed before it was there.
func checkChangedBefore(p *rule.Pass) {
	field := p.Article.Root.Get("issued")
	issued, ok := fieldDate(field)
	updated, changed := fieldDate(p.Article.Root.Get("updated"))
	if ok && changed && dates.Before(nextDay(updated), issued) {
		p.Report(p.Article.Root.Get("updated").Content(), "the article cannot have been changed before it was issued, on %s", readingName(issued.Readings[0])).
			Relate(field.Content(), "the date of issue")
	}
}

// checkToCome reports a date that lies in the future, but for a day's difference
// between time zones.
func checkToCome(p *rule.Pass, field *article.Node, why string, severity finding.Severity) {
	if d, ok := fieldDate(field); ok && p.Today.Before(d.Readings[0].From-1) {
		text, at := fieldDateText(field)
		p.Report(at.Content(), "%q is still to come: %s", text, why).AtMost(severity)
	}
}

// checkAfterArticle reports a source that is younger than the article.
func checkAfterArticle(p *rule.Pass, s article.Source, issued dates.Date) bool {
	for _, field := range []string{"updated", "issued"} {
		n := p.Article.Root.Get(field)
		published, ok := fieldDate(n)
		if !ok {
			continue
		}
		late := dates.Before(nextDay(published), issued)
		if late {
			p.Report(s.Get("issued").Content(), "%q was issued after the article that cites it, which is of %s", s.ID.Text(), readingName(published.Readings[0])).
				Relate(n.Content(), "the date of the article")
		}
		return late
	}
	return false
}

// nextDay moves the end of a date a day on, for the time zones.
func nextDay(d dates.Date) dates.Date {
	r := d.Readings[0]
	r.To++
	d.Readings = []dates.Reading{r}
	return d
}

// checkBeforeIssue reports a source that was read before it was there.
func checkBeforeIssue(p *rule.Pass, issuedField, field *article.Node, issued dates.Date, what string) {
	when, ok := fieldDate(field)
	if !ok || !dates.Before(nextDay(when), issued) {
		return
	}
	p.Report(field.Content(), "%q is before the source was issued, %s: it cannot have been %s then", field.Text(), readingName(issued.Readings[0]), what).
		Relate(issuedField.Content(), "the date of issue")
}

// checkTitleHolder reports a source whose title gives somebody an office that
// this person took only later.
func checkTitleHolder(p *rule.Pass, s article.Source, issued dates.Date) {
	title := s.Get("title")
	for _, h := range holdersIn(p.Registries, title.Text()) {
		t, ok := h.outside(issued, false)
		if !ok {
			continue
		}
		at := s.Get("issued")
		text, _ := fieldDateText(at)
		r := reportHolder(p, at.Content(), text, issued, t)
		r.Relate(title.Range(h.from, h.to), "the title names the office")
		if swapped, ok := swapDayAndMonth(issued); ok {
			if _, still := h.outside(swapped, true); !still {
				r.WithHelp("with day and month exchanged it is %s, which fits", readingName(swapped.Readings[0]))
			}
		}
		return
	}
}

func reportHolder(p *rule.Pass, at rule.Place, written string, d dates.Date, t term) *rule.Report {
	when, day := "before %s took office", t.office.From
	if !dates.Before(d, day) {
		when, day = "after %s left office", t.office.To
	}
	who := fmt.Sprintf(when, t.person.Name("en"))
	r := p.Report(at, "%q is %s as %s, %s", written, who, t.office.Title("en"), readingName(day.Readings[0]))
	if t.office.Certainty != registry.Seen {
		r.AtMost(finding.Warning)
	}
	return r
}

// swapDayAndMonth returns the day that has the month in the place of the day
// and the reverse.
func swapDayAndMonth(d dates.Date) (dates.Date, bool) {
	if len(d.Readings) != 1 || !d.Readings[0].IsDay() || d.Readings[0].Yearless {
		return d, false
	}
	y, m, day := d.Readings[0].From.Date()
	swapped, ok := dates.NewDay(y, day, int(m))
	d.Readings = []dates.Reading{{From: swapped, To: swapped}}
	return d, ok && day != int(m)
}

// checkHoldersInProse reports the official acts of people out of office.
func checkHoldersInProse(p *rule.Pass, t *article.Text) {
	if t.Kind == article.BlockQuote {
		return
	}
	for _, s := range t.Sentences {
		d, ok := onlyDate(t, s.Range)
		if !ok {
			continue
		}
		for _, h := range holdersIn(p.Registries, t.Slice(s.Range)) {
			h.from, h.to = h.from+s.Start, h.to+s.Start
			if inQuotes(t.Quotes, h.from) || !actsOn(t, s.Range, &h, d) {
				continue
			}
			if term, ok := h.outside(d, true); ok {
				reportHolder(p, t.At(prose.Range{Start: d.Start, End: d.End}), t.Raw[d.Start:d.End], d, term).
					Relate(t.At(prose.Range{Start: h.from, End: h.to}), "who is said to have acted")
			}
		}
	}
}

// onlyDate returns the date of a sentence that has one only, outside quotations.
func onlyDate(t *article.Text, s prose.Range) (dates.Date, bool) {
	var only dates.Date
	found := 0
	for _, d := range t.Dates {
		if s.Start <= d.Start && d.End <= s.End {
			only = d
			found++
		}
	}
	return only, found == 1 && len(only.Readings) > 0 && !inQuotes(t.Quotes, only.Start)
}
