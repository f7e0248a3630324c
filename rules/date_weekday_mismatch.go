package rules

import (
	"slices"
	"strings"
	"time"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var dateWeekdayMismatch = rule.Rule{
	ID:         "date-weekday-mismatch",
	Category:   rule.Dates,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.UnsafeFix,
	Summary:    "a date falls on another weekday than the one next to it",
	Doc: `Where a date stands with its weekday, one can be checked against the other, and
a mismatch shows that one of them is wrong: “Tuesday, 2 September 2019” was a
Monday. Which of the two is wrong, only the source tells, so the fix, which
writes the right weekday, must be confirmed.

A numeric date that can be read in two ways is wrong only if the weekday fits
neither. Not reported: dates without a year, periods, and quotations.`,
	Ref:    "https://github.com/azu/textlint-rule-date-weekday-mismatch",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkDateWeekdayMismatch,
}

func checkDateWeekdayMismatch(p *rule.Pass) {
	for _, t := range datedTexts(p.Article) {
		for _, d := range t.dates {
			if !d.WeekdayFits() {
				reportWeekday(p, &t, d)
			}
		}
	}
}

func reportWeekday(p *rule.Pass, t *datedText, d dates.Date) {
	w := d.Weekday
	written := t.raw[w.Start:w.End]
	var days []string
	for _, r := range d.Readings {
		days = append(days, readingName(r)+" was a "+r.From.Weekday().String())
	}
	r := p.Report(t.node.Range(w.Start, w.End), "%q is wrong, or the date is: %s", written, strings.Join(days, ", and "))
	if name := weekdayLike(written, d.Readings[0].From.Weekday()); name != "" && len(days) == 1 {
		r.UnsafeFix("write "+name, rule.ReplaceText(t.node, w.Start, w.End, name))
	}
}

// weekdayForms are the forms of the weekdays, from Sunday, that stand next to
// a date.
var weekdayForms = [...][]string{
	strings.Fields("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
	strings.Fields("Sun Mon Tue Wed Thu Fri Sat"),
	strings.Fields("воскресенье понедельник вторник среда четверг пятница суббота"),
	strings.Fields("воскресенье понедельник вторник среду четверг пятницу субботу"),
	strings.Fields("жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі"),
	strings.Fields("жекшемби дүйшөмбү шейшемби шаршемби бейшемби жума ишемби"),
}

// weekdayLike returns the name of a weekday in the form of another; "" where
// that form is not known.
func weekdayLike(written string, day time.Weekday) string {
	for _, forms := range weekdayForms {
		bare := strings.TrimSuffix(written, ".")
		if !slices.ContainsFunc(forms, func(f string) bool { return strings.EqualFold(f, bare) }) {
			continue
		}
		if slices.Contains(forms, bare) {
			return forms[day] + written[len(bare):]
		}
		first, size := firstRune(forms[day])
		return strings.ToUpper(string(first)) + forms[day][size:] + written[len(bare):]
	}
	return ""
}
