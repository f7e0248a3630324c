package acts

import (
	"fmt"
	"regexp"
	"strconv"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// outsidePeriod says of which period an act is that carries its number, if the
// date of the claim lies outside; "" if it does not, or nothing is known.
func (j *judge) outsidePeriod(p *registry.Period, n int, published bool) string {
	if p == nil || n == 0 {
		return ""
	}
	from, to, ok := periodDays(p, n)
	wait := dates.Day(0)
	if published && j.claim.Kind != "" { // an act may wait for its publication
		const year = 366
		wait = year
	}
	if !ok || j.claim.may(from-wait, to+dates.Day(p.Overlap)) {
		return ""
	}
	return fmt.Sprintf("of %s, that of %s", periodName(p, n), periodYears(from, to))
}

func periodName(p *registry.Period, n int) string {
	return fmt.Sprintf("%s %d", p.Names.Name("en"), n)
}

// periodYears says in which years a period lies.
func periodYears(from, to dates.Day) string {
	if first := from.Year(); to.Year() != first {
		return fmt.Sprintf("%d to %d", first, (to + 1).Year())
	}
	return strconv.Itoa(from.Year())
}

// periodDays returns the first and the last day of a period.
func periodDays(p *registry.Period, n int) (from, to dates.Day, ok bool) {
	known, _, ok := dayOf(p.From)
	if !ok {
		return 0, 0, false
	}
	year, month, day := known.Date()
	begin := func(n int) dates.Day {
		months := int(month) - 1 + (n-p.Number)*p.Months
		years := months / 12
		if months %= 12; months < 0 {
			months, years = months+12, years-1
		}
		start, _ := dates.NewDay(year+years, months+1, day)
		return start
	}
	return begin(n), begin(n+1) - 1, true
}

// counted holds what a form reads in a number, a period or a year, against the
// date of the claim; nil where they agree.
func (j *judge) counted(f *registry.NumberForm, number string) *Fault {
	m := f.Pattern.FindStringSubmatch(number)
	period, n, year := j.claim.Of.Period(f.Period), count(f.Pattern, m, "period"), count(f.Pattern, m, "year")
	if c := j.claim.Code; c != nil && c.Form != nil && (n > 0 && n == c.Period || year > 0 && year == c.Year) {
		return nil // the identifier says so too, and more surely
	}
	if what := j.outsidePeriod(period, n, f.Published); what != "" {
		return &Fault{
			Kind: OutOfOrder, About: AboutNumber, Certainty: max(f.Certainty, period.Certainty),
			Message: fmt.Sprintf("number %q is %s, and the date is %s", j.claim.Number, what, j.claim.spans()),
		}
	}
	if year == 0 || j.claim.mayYear(year) || f.Published && j.claim.mayPublish(year) {
		return nil
	}
	return &Fault{
		Kind: OutOfOrder, About: AboutNumber, Certainty: f.Certainty,
		Message: fmt.Sprintf("number %q is of %d, and the date is %s", j.claim.Number, year, j.claim.spans()),
	}
}

// count returns the number that a group of a pattern has found; 0 for none.
func count(p *regexp.Regexp, m []string, group string) int {
	i := p.SubexpIndex(group)
	if i < 0 {
		return 0
	}
	n, _ := strconv.Atoi(m[i])
	return n
}
