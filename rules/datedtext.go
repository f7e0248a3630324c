package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

// datedText is a text with the dates in it that are the author's own words and
// not part of a quotation, a title in quotation marks or an address.
type datedText struct {
	node  *article.Node
	raw   string
	dates []dates.Date
	note  int           // index of the footnote the text belongs to; -1 for prose
	text  *article.Text // nil for a printed note
}

func (t *datedText) at(d dates.Date) rule.Place { return t.node.Range(d.Start, d.End) }

func (t *datedText) slice(d dates.Date) string { return t.raw[d.Start:d.End] }

// datedTexts returns all texts of the article that have dates, those of the
// footnotes last. Block quotes are somebody else's words. The list is shared and
// not to be changed.
func datedTexts(a *article.Article) []datedText { return article.Derive(a, readDatedTexts) }

func readDatedTexts(a *article.Article) []datedText {
	notes := map[*article.Text]int{}
	for i, fn := range a.Footnotes {
		if fn.Text != nil {
			notes[fn.Text] = i
		}
	}
	var list []datedText
	add := func(t datedText, parsed *prose.Text) {
		for _, d := range parsed.Dates {
			if !inQuotes(parsed.Quotes, d.Start) {
				t.dates = append(t.dates, d)
			}
		}
		if len(t.dates) > 0 {
			list = append(list, t)
		}
	}
	for _, t := range a.Texts() {
		if t.Kind == article.BlockQuote {
			continue
		}
		note, ok := notes[t]
		if !ok {
			note = -1
		}
		add(datedText{node: t.Node, raw: t.Raw, note: note, text: t}, t.Text)
	}
	for i, fn := range a.Footnotes {
		if fn.Printed != nil {
			add(datedText{node: fn.Printed, raw: fn.Printed.Text(), note: i}, a.Prose(fn.Printed))
		}
	}
	return list
}

// usualStyle returns how the article writes days with the name of the month:
// [dates.DayFirst] or [dates.MonthFirst], whichever is more frequent.
func usualStyle(texts []datedText, lang string) dates.Style {
	lead := 0
	for _, t := range texts {
		for _, d := range t.dates {
			switch {
			case len(d.Readings) == 0 || d.Readings[0].Precision != dates.ToDay || d.Lang() != "en":
			case d.Style == dates.MonthFirst:
				lead++
			case d.Style == dates.DayFirst:
				lead--
			}
		}
	}
	if lead > 0 || lead == 0 && lang == "en-US" {
		return dates.MonthFirst
	}
	return dates.DayFirst
}

// readings names what a date may mean: "9 February 2019 or 2 September 2019".
func readings(list []dates.Reading) string {
	var names []string
	for _, r := range list {
		names = append(names, readingName(r))
	}
	return strings.Join(names, " or ")
}

// readingName names a reading as messages do, which are in English.
func readingName(r dates.Reading) string {
	if r.IsDay() && !r.Yearless {
		return dates.Format(r.From, dates.DayFirst, "en")
	}
	return r.EDTF()
}

// fittingWeekday drops the readings that the weekday next to the date rules out.
func fittingWeekday(d dates.Date) dates.Date {
	if d.HasWeekday() && d.WeekdayFits() {
		d.Readings = slices.DeleteFunc(slices.Clone(d.Readings), func(r dates.Reading) bool {
			return r.IsDay() && !r.Yearless && r.From.Weekday() != d.Weekday.Day
		})
	}
	return d
}
