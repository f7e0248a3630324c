package rules

import (
	"slices"
	"strings"
	"sync"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var dateFormatMixed = rule.Rule{
	ID:         "date-format-mixed",
	Category:   rule.Dates,
	Severity:   finding.Info,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "days are written in two styles",
	Doc: `An article that has “March 6, 2020” here and “6 March 2020” or 06.03.2020 there
reads as if two hands wrote it. The style that most days are written in is taken
for the one that is meant, and of two equals the first.

The prose and the footnotes may have a style each. Tables, quotations, periods,
days without a year, dates with a weekday, and the days on which pages were read
do not count. The fix, for English and Russian, rewrites a day that can be read in one
way only, and never into a style that leaves the month in doubt. It must be confirmed, since the sentence may want a comma more or less.`,
	Ref:    "https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Dates_and_numbers#Formats",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkDateFormatMixed,
}

// writtenDay is a day in a text.
type writtenDay struct {
	text *datedText
	date dates.Date
}

func checkDateFormatMixed(p *rule.Pass) {
	var prose, notes []writtenDay
	for _, t := range datedTexts(p.Article) {
		if t.text != nil && (t.text.Kind == article.TableCell || t.text.Kind == article.Title || t.text.Kind == article.Heading) {
			continue
		}
		asides := sync.OnceValue(func() []citation.Aside { return citation.Parse(t.raw).Asides() })
		for _, d := range t.dates {
			switch {
			case !hasStyle(d) || t.note >= 0 && isAside(asides(), d):
			case t.note >= 0:
				notes = append(notes, writtenDay{&t, d})
			default:
				prose = append(prose, writtenDay{&t, d})
			}
		}
	}
	checkStyles(p, prose)
	checkStyles(p, notes)
}

// hasStyle reports whether a date is a single day whose writing is a choice.
func hasStyle(d dates.Date) bool {
	if len(d.Readings) == 0 || d.HasWeekday() || d.Approx != dates.Exact || d.ShortYear {
		return false
	}
	for _, r := range d.Readings {
		if !r.IsDay() || r.Yearless {
			return false
		}
	}
	return true
}

// isAside reports whether a date of a note is that of reading a page.
func isAside(asides []citation.Aside, d dates.Date) bool {
	return slices.ContainsFunc(asides, func(a citation.Aside) bool { return a.Start <= d.Start && d.Start < a.End })
}

// checkStyles reports the days that are not written like most of the others.
func checkStyles(p *rule.Pass, days []writtenDay) {
	count := map[dates.Style]int{}
	for _, d := range days {
		count[d.date.Style]++
	}
	if len(count) < 2 {
		return
	}
	usual, like := days[0].date.Style, days[0]
	for _, d := range days {
		if count[d.date.Style] > count[usual] {
			usual, like = d.date.Style, d
		}
	}
	for _, d := range days {
		if d.date.Style != usual {
			reportStyle(p, &d, &like)
		}
	}
}

func reportStyle(p *rule.Pass, d, like *writtenDay) {
	r := p.Report(d.text.at(d.date), "%q is written in another style than most dates here, such as %q", d.text.slice(d.date), like.text.slice(like.date))
	r.Relate(like.text.at(like.date), "the style of most dates")
	lang, _, _ := strings.Cut(p.Article.Lang.Text(), "-")
	if lang != "en" && lang != "ru" || !tellsMonth(like.date.Style) || len(d.date.For(p.Article.Lang.Text()).Readings) != 1 || d.date.Lang() != "" && d.date.Lang() != lang {
		return
	}
	text := dates.Format(d.date.For(p.Article.Lang.Text()).Readings[0].From, like.date.Style, p.Article.Lang.Text())
	if found := dates.Scan(text); len(found) != 1 || len(found[0].Readings) != 1 {
		return // in that style it could be read as another day
	}
	r.UnsafeFix("write "+text, rule.ReplaceText(d.text.node, d.date.Start, d.date.End, text))
}

// tellsMonth reports whether a style leaves no doubt which number is the month,
// so that a fix never makes a date worse.
func tellsMonth(s dates.Style) bool {
	return s == dates.DayFirst || s == dates.MonthFirst || s == dates.ISO
}
