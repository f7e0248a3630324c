package rules

import (
	"fmt"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var dateRelative = rule.Rule{
	ID:         "date-relative",
	Category:   rule.Dates,
	Severity:   finding.Error,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "a date is given from the day of writing, as “last year” is",
	Doc: `An article is read, translated and republished for years, and “last year” then
says another year than its author meant. Name the year. Reported are “last
year”, “this year”, “next year” and their like in English, Russian and Kazakh,
as warnings; what names no year at all, such as “recently” or “last week”, is an
information.

The fix writes the year, counted from the date of the article (` + "`issued`" + `). Where
the sentence tells of an event of the registry and that event was in another
year, the expression is wrong already: that is an error, or a warning if the
registry is not sure of the event. An article without a date is never in error;
if its sentence tells of such an event, the year of the event is offered.

Not reported: quotations, “the last year of his term”, and texts in which the
words mean something else.`,
	Ref:    "https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Dates_and_numbers#Statements_likely_to_become_outdated",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkDateRelative,
}

func checkDateRelative(p *rule.Pass) {
	lang, _, _ := strings.Cut(p.Article.Lang.Text(), "-")
	written := 0
	if d, ok := fieldDate(p.Article.Root.Get("issued")); ok && d.Readings[0].From.Year() == d.Readings[0].To.Year() {
		written = d.Readings[0].From.Year()
	}
	for _, t := range p.Article.Texts() {
		if t.Kind == article.BlockQuote || p.Article.Spoken(t) {
			continue
		}
		for _, s := range relativeSentences(t, lang) {
			list := relativesIn(t.Slice(s.Range), lang)
			for _, r := range list {
				r.from, r.to = r.from+s.Start, r.to+s.Start
				if inQuotes(t.Quotes, r.from) {
					continue
				}
				reportRelative(p, t, &r, written, toldEvent(p, t, s.Range, len(list)))
			}
		}
	}
}

// toldEvent returns the event that a sentence tells of; nil if it tells of none
// or of several, or is dated more than once.
func toldEvent(p *rule.Pass, t *article.Text, s prose.Range, expressions int) *registry.Event {
	if expressions != 1 || !p.Registries.Has(registry.Events) {
		return nil
	}
	for _, d := range t.Dates {
		if s.Start <= d.Start && d.End <= s.End {
			return nil
		}
	}
	lang, _, _ := strings.Cut(p.Article.Lang.Text(), "-")
	var told *registry.Event
	folded := citation.Fold(t.Slice(s))
	for _, clause := range registry.Derive(p.Registries, newClauses)[lang] {
		if strings.Contains(" "+folded+" ", clause.words) {
			if told != nil && told != clause.of {
				return nil
			}
			told = clause.of
		}
	}
	return told
}

// clauses are the folded clauses that tell of events, by language.
type clauses map[string][]clauseOf

type clauseOf struct {
	words string // with a space on both sides
	of    *registry.Event
}

func newClauses(s *registry.Set) clauses {
	all := clauses{}
	for _, e := range s.Events() {
		for lang, list := range e.Variants {
			for _, clause := range list {
				all[lang] = append(all[lang], clauseOf{" " + citation.Fold(clause) + " ", e})
			}
		}
	}
	return all
}

func reportRelative(p *rule.Pass, t *article.Text, s *said, written int, e *registry.Event) {
	at := prose.Range{Start: s.from, End: s.to}
	place, text := t.At(at), t.Slice(at)
	if s.vague {
		p.Report(place, "%q says another time to every later reader: give the date", text).AtMost(finding.Info)
		return
	}
	var r *rule.Report
	year := written + s.years
	switch {
	case e != nil && written > 0 && (year < e.Date.Readings[0].From.Year() || e.Date.Readings[0].To.Year() < year):
		year = e.Date.Readings[0].From.Year()
		r = p.Report(place, "%q is %d in an article of %d, but the %s was in %d", text, written+s.years, written, strings.TrimPrefix(e.Name("en"), "the "), year)
		if e.Certainty != registry.Seen {
			r.AtMost(finding.Warning)
		}
	case written > 0:
		r = p.Report(place, "%q will be wrong for later readers: it is %d", text, year).AtMost(finding.Warning)
	case e != nil:
		year = e.Date.Readings[0].From.Year()
		r = p.Report(place, "%q is right only in an article of %d, and this one has no date: the %s was in %d", text, year-s.years, e.Name("en"), year).AtMost(finding.Warning)
	default:
		p.Report(place, "%q counts from the day of publication, and the article has no date: name the year", text).AtMost(finding.Warning)
		return
	}
	if instead := s.inYear(t.Raw, year); instead != "" {
		r.UnsafeFix(fmt.Sprintf("write %q", instead), rule.ReplaceText(t.Node, s.from, s.to, instead))
	}
}
