package rules

import (
	"strings"
	"time"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/weburl"
)

var archiveIncomplete = rule.Rule{
	ID:         "archive-incomplete",
	Category:   rule.Links,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "an archived copy has no date, another date than its address says, or is of another page",
	Doc: `An archived copy proves what a page said on a day. Reported are an
` + "`archive-url`" + ` without ` + "`archive-date`" + ` and the reverse, a date that is not the one
in the address (web archives put fourteen digits there, year first), digits
that are no date, and a copy of another address than ` + "`URL`" + `.

The digits are in universal time, so a date one day off is left alone, as is a
copy whose address holds no date. The fix writes the date of the address.`,
	Ref:    "https://en.wikipedia.org/wiki/Help:CS1_errors#archive_url",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkArchiveIncomplete,
}

func checkArchiveIncomplete(p *rule.Pass) {
	for _, s := range p.Article.Sources {
		custom := s.Get("custom")
		link, date := custom.Get("archive-url"), custom.Get("archive-date")
		switch {
		case !link.IsScalar() && date.IsScalar():
			p.Report(date.KeyPlace(), "there is a date of an archived copy, but no archive-url")
		case link.IsScalar():
			checkArchiveDate(p, custom, link, date)
			checkArchivedPage(p, s, link)
		}
	}
}

func checkArchiveDate(p *rule.Pass, custom, link, date *article.Node) {
	stamp, from := weburl.ArchiveStamp(link.Text())
	day, err := time.Parse("20060102150405", stamp)
	if stamp != "" && err != nil {
		p.Report(link.Range(from, from+len(stamp)), "%q in the address of the archived copy is not a date", stamp)
		return
	}
	iso := day.Format(time.DateOnly)
	if !date.IsScalar() {
		r := p.Report(link.Content(), "the archived copy has no archive-date")
		if stamp != "" {
			r.WithHelp("its address says %s", iso)
			if edit, ok := rule.AddEntry(custom, "archive-date", iso); ok && date == nil {
				r.SafeFix("write the date of the address", edit)
			}
		}
		return
	}
	if stamp == "" || strings.HasPrefix(iso, date.Text()) || offByADay(day, date.Text()) {
		return
	}
	r := p.Report(date.Content(), "the archived copy is of %s by its address, not of %q", iso, date.Text())
	r.Relate(link.Range(from, from+len(stamp)), "the date in the address")
	r.SafeFix("write the date of the address", rule.ReplaceText(date, 0, len(date.Value), iso))
}

// offByADay reports whether a written date is the day before or after.
func offByADay(day time.Time, written string) bool {
	w, err := time.Parse(time.DateOnly, written)
	if err != nil {
		return false
	}
	days := w.Sub(day.Truncate(24*time.Hour)).Hours() / 24
	return days >= -1 && days <= 1
}

func checkArchivedPage(p *rule.Pass, s article.Source, link *article.Node) {
	page, from := weburl.ArchivedPage(link.Text())
	original := s.Get("URL")
	if page == "" || !original.IsScalar() || weburl.Key(original.Text()) == "" || weburl.Key(page) == weburl.Key(original.Text()) {
		return
	}
	p.Report(link.Range(from, from+len(page)), "the archived copy is of %q, not of the source's address %q", page, original.Text()).
		Relate(original.Content(), "the source's address")
}
