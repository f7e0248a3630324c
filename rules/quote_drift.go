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
	d := article.Scratch[drift](p.Article)
	d.begin(p)
	d.quoted.begin(2, 1, d.marked, d.waiting) // by a run of its own no passage is found
	for _, q := range d.marked {
		if d.quoted.seeks(q) && quotesSomebody(q.text, q.at) {
			d.check(q, &d.quoted)
			d.quoted.add(q)
		}
	}
	if len(d.waiting) == 0 {
		return
	}
	d.all.begin(1, 16, d.waiting) // many runs will be held against it
	for _, t := range d.body {
		kept := len(d.sums)
		if !d.all.add(d.passage(t, prose.Range{Start: 0, End: len(t.Raw)})) {
			d.sums = d.sums[:kept]
		}
	}
	for _, q := range d.waiting {
		if !d.check(q, &d.all) {
			d.checkWhole(q, &d.quoted)
		}
	}
}

// drift is what the rule keeps from article to article.
type drift struct {
	*rule.Pass
	least       int
	body        []*article.Text
	marked      []quotedPassage // what the body has in quotation marks
	waiting     []quotedPassage // the quotations of leads, and pull quotes
	quoted, all shelf
	sums        []uint64 // of the words of passages
}

// begin reads what an article quotes.
func (d *drift) begin(p *rule.Pass) {
	d.Pass, d.least = p, rule.OptionsOf[quoteDriftOptions](p).Words
	d.body, d.marked, d.waiting, d.sums = d.body[:0], d.marked[:0], d.waiting[:0], d.sums[:0]
	for _, t := range p.Article.Texts() {
		switch t.Kind {
		case article.PullQuote:
			d.waiting = append(d.waiting, d.passage(t, prose.Range{Start: 0, End: len(t.Raw)}))
		case article.Lead:
			for _, c := range quotationsIn(t) {
				d.waiting = append(d.waiting, d.passage(t, c.Range))
			}
		case article.Paragraph, article.ListItem, article.BlockQuote:
			d.body = append(d.body, t)
			for i := range t.Quotes {
				if q := &t.Quotes[i]; q.Level == 0 && q.Inner.Len() > anchor { // else it has no run
					d.marked = append(d.marked, d.passage(t, q.Range))
				}
			}
		}
	}
}

// passage reads a passage of a text.
func (d *drift) passage(t *article.Text, at prose.Range) quotedPassage {
	return quotedPassage{t, at, wordingInto(t, at, &d.sums)}
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
