package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
)

var dateInvalid = rule.Rule{
	ID:         "date-invalid",
	Category:   rule.Dates,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Summary:    "a date is not in the calendar",
	Doc: `A day that no calendar has, such as 31 June, is a slip of the hand, and the right
day is anybody's guess. Reported are days and months that do not exist and
periods that end before they begin: in the date fields of the article and of
its sources, in the prose, and in footnotes as printed.

A day in prose whose year has two digits is a warning: 06.03.20 may be read as
the year of the century before, and as 2006.

Numbers that merely look like a date are left alone unless the words around them
say that a date is meant, and so are quotations: they keep what their source
prints. A field whose value has not even the form of a date is reported by
` + "`schema-wrong-type`" + `.`,
	Ref:    "https://en.wikipedia.org/wiki/Help:CS1_errors#bad_date",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkDateInvalid,
}

func checkDateInvalid(p *rule.Pass) {
	for _, field := range []string{"issued", "updated"} {
		checkDateField(p, p.Article.Root.Get(field))
	}
	for _, s := range p.Article.Sources {
		for _, field := range dateFields {
			checkDateField(p, s.Get(field))
		}
		checkDateField(p, s.Get("custom").Get("archive-date"))
	}
	for _, t := range datedTexts(p.Article) {
		for _, d := range t.dates {
			checkWrittenDate(p, &t, d)
		}
	}
}

func checkDateField(p *rule.Pass, n *article.Node) {
	text, at := fieldDateText(n)
	if text == "" || isSchemaFault(p, at) {
		return
	}
	if _, err := dates.ParseEDTF(text); err != nil {
		p.Report(at.Content(), "%q is not a date: %v", text, err)
	}
}

// isSchemaFault reports whether a value has not the form of a date, which
// another rule says.
func isSchemaFault(p *rule.Pass, n *article.Node) bool {
	return slices.ContainsFunc(p.Schema, func(f schema.Fault) bool { return f.Place.Node == n })
}

func checkWrittenDate(p *rule.Pass, t *datedText, d dates.Date) {
	switch {
	case len(d.Readings) == 0 && mayBeNoDate(t.raw, d):
	case len(d.Readings) == 0:
		p.Report(t.at(d), "%q is not a date: %v", t.slice(d), d.Fault)
	case d.ShortYear && d.Readings[0].IsDay() && !d.HasWeekday():
		var years []string
		for _, r := range d.For(p.Article.Lang.Text()).Readings {
			years = append(years, readingName(r))
		}
		p.Report(t.at(d), "the year of %q has two digits: write it in four, if it is %s", t.slice(d), strings.Join(years, " or ")).AtMost(finding.Warning)
	}
}

// mayBeNoDate reports whether an impossible date may be something else: a ratio
// of 45/13/20, or a month and a number that counts, as “in June 31 states” has.
func mayBeNoDate(text string, d dates.Date) bool {
	before := strings.ToLower(strings.TrimRight(text[:d.Start], " \u00a0\n"))
	month := d.Style == dates.MonthFirst && d.Fault.Year == 0
	return d.ShortYear && d.Style == dates.Slashed || month && (before == "in" || strings.HasSuffix(before, " in"))
}
