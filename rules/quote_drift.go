package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

type quoteDriftOptions struct {
	Words int `option:"words" doc:"how many words two passages must have in common at least"`
}

var quoteDrift = rule.Rule{
	ID:         "quote-drift",
	Category:   rule.Claims,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "a quotation or a pull quote words a passage of the article differently",
	Doc: `What is quoted twice must read the same twice: a lead that quotes the author, or a
pull quote, drifts away from the text when only one of them is edited.

Compared are pull quotes and the quotations in leads and pull quotes with the
body, and the quotations of the body with one another. Reported are the words that
differ, if the passages otherwise agree: at least eight equal words, three of them
in a row at either end, and seven in ten words equal. Where a lead or a pull quote
quotes what the body quotes as a whole, five equal words will do. Punctuation, quotation marks,
capital letters and footnote markers do not count.

Not reported: a pull quote that leaves out the beginning or the end; a summary in
other words; a quotation that stands word for word somewhere else in the body.`,
	Ref:     "https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style#Quotations",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: quoteDriftOptions{Words: 8},
	Check:   checkQuoteDrift,
}

// alikeEnough is the share of equal words from which two passages are one.
const alikeEnough = 0.7

func checkQuoteDrift(p *rule.Pass) {
	d := drift{Pass: p, least: rule.OptionsOf[quoteDriftOptions](p).Words}
	body := make([]*article.Text, 0, len(p.Article.Texts()))
	var marked, waiting []quotedPassage // what the body has in quotation marks; the quotations of leads, and pull quotes
	for _, t := range p.Article.Texts() {
		whole := prose.Range{Start: 0, End: len(t.Raw)}
		switch t.Kind {
		case article.PullQuote:
			waiting = append(waiting, quotedPassage{textRange{t, whole}, wordingIn(t, whole)})
		case article.Lead:
			for _, c := range quotationsIn(t) {
				waiting = append(waiting, quotedPassage{textRange{t, c.Range}, wordingIn(t, c.Range)})
			}
		case article.Paragraph, article.ListItem, article.BlockQuote:
			body = append(body, t)
			for i := range t.Quotes {
				if q := &t.Quotes[i]; q.Level == 0 && q.Inner.Len() > anchor { // else it has no run
					marked = append(marked, quotedPassage{textRange{t, q.Range}, wordingIn(t, q.Range)})
				}
			}
		}
	}
	quoted := shelf{sought: runsOf(slices.Concat(marked, waiting), 2, 1)} // by a run of its own no passage is found
	for _, q := range marked {
		if quoted.seeks(q) && quotesSomebody(q.text, q.at) {
			d.check(q, &quoted)
			quoted.add(q)
		}
	}
	if len(waiting) == 0 {
		return
	}
	all := shelf{sought: runsOf(waiting, 1, 16)} // many runs will be held against it
	var room []uint64
	for _, t := range body {
		whole := prose.Range{Start: 0, End: len(t.Raw)}
		all.add(quotedPassage{textRange{t, whole}, wordingInto(t, whole, &room)})
	}
	for _, q := range waiting {
		if !d.check(q, &all) {
			d.checkWhole(q, &quoted)
		}
	}
}

// shelf knows passages so that those that may be like another are found fast.
type shelf struct {
	sought prose.Sieve // lets the runs pass that may be looked up
	list   []textRange
	runs   runTable
	room   []uint64 // for the runs of one passage after another
}

// runsOf is a sieve for the runs that come up so often in some passages, once or
// twice. A finer one lets fewer others pass.
func runsOf(list []quotedPassage, times, fine int) prose.Sieve {
	n := 0
	for _, q := range list {
		n += len(q.sums)
	}
	once := prose.NewSieve(fine * n)
	twice := once
	if times > 1 {
		twice = prose.NewSieve(fine * n)
	}
	var room []uint64
	for _, q := range list {
		room = appendRuns(room[:0], q.sums, anchor)
		for _, run := range room {
			once.Count(twice, run)
		}
	}
	return twice
}

// seeks reports whether a passage has a run that may be looked up.
func (s *shelf) seeks(q quotedPassage) bool {
	s.room = appendRuns(slices.Grow(s.room[:0], len(q.sums)), q.sums, anchor)
	return slices.ContainsFunc(s.room, s.sought.Passes)
}

// add notes a passage if it may be looked up.
func (s *shelf) add(q quotedPassage) {
	if !s.seeks(q) {
		return
	}
	for _, run := range s.room {
		if s.sought.Passes(run) {
			s.runs.file(run, len(s.list))
		}
	}
	s.list = append(s.list, q.textRange)
}

// mostCompared bounds how many passages a quotation is compared with.
const mostCompared = 10

// like lists the passages that share so many runs of words with another one.
func (s *shelf) like(q quotedPassage, runs int) []quotedPassage {
	var order []int
	var shared map[int]int
	s.room = appendRuns(slices.Grow(s.room[:0], len(q.sums)), q.sums, anchor)
	for _, run := range s.room {
		if !s.sought.Passes(run) {
			continue
		}
		for i := range s.runs.filed(run) {
			if shared == nil {
				shared = map[int]int{}
			}
			if shared[i]++; shared[i] == 1 {
				order = append(order, i)
			}
		}
	}
	var list []quotedPassage
	for _, i := range order {
		if shared[i] >= runs && len(list) < mostCompared {
			found := s.list[i]
			list = append(list, quotedPassage{found, wordingIn(found.text, found.at)})
		}
	}
	return list
}

// textRange is a part of a text.
type textRange struct {
	text *article.Text
	at   prose.Range
}

// quotedPassage is a part of a text and its words.
type quotedPassage struct {
	textRange
	wording
}

type drift struct {
	*rule.Pass
	least int
}

// check reports what differs in a quotation from the passage most like it. It
// returns whether there is such a passage, be it word for word the same.
func (d *drift) check(q quotedPassage, others *shelf) bool {
	if len(q.words) < d.least {
		return false
	}
	var best variant
	var source quotedPassage
	alike := others.like(q, min(2, d.least-anchor+1)) // one at either end, unless few words are asked for
	if slices.ContainsFunc(alike, func(o quotedPassage) bool { return q.within(o.wording) }) {
		return true
	}
	for _, o := range alike {
		v, ok := q.compare(o.wording, d.least)
		switch {
		case !ok && v.alike >= alikeEnough:
			return true // word for word but for its ends
		case ok && v.alike > best.alike:
			best, source = v, o
		}
	}
	if best.alike < alikeEnough {
		return false
	}
	d.report(q, source, best)
	return true
}

// checkWhole compares a quotation of a lead or a pull quote with those of the
// body, from the first word to the last: it is meant to be one of them, so that
// fewer words will do.
func (d *drift) checkWhole(q quotedPassage, quoted *shelf) {
	const (
		least = 5
		apart = 2 // words that one may have more than the other
	)
	alike := quoted.like(q, 1)
	if slices.ContainsFunc(alike, func(o quotedPassage) bool { return q.within(o.wording) || o.within(q.wording) }) {
		return
	}
	for _, o := range alike {
		if more := len(q.words) - len(o.words); max(more, -more) > apart {
			continue
		}
		if v, ok := q.compareThrough(o.wording, min(least, d.least)); ok && v.alike >= alikeEnough {
			d.report(q, o, v)
			return
		}
	}
}

func (d *drift) report(q, source quotedPassage, best variant) {
	here, there := q.text.Slice(best.here), source.text.Slice(best.there)
	r := d.Report(q.text.At(best.here), "%q here, but %q where the %s says the same: quote it word for word", here, there, source.text.Kind).
		Relate(source.text.At(best.there), "the passage in the %s", source.text.Kind)
	if !strings.ContainsAny(here+there, "[]{}\n") {
		r.UnsafeFix("take over the words of the "+source.text.Kind.String(), rule.ReplaceText(q.text.Node, best.here.Start, best.here.End, there))
	}
}
