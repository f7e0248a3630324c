package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

type repeatedOptions struct {
	Words int `option:"words" doc:"how many words a sentence must have to be compared"`
}

var repeatedPassage = rule.Rule{
	ID:         "repeated-passage",
	Category:   rule.Structure,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "a sentence or paragraph stands in the article twice",
	Doc: `A sentence that comes back word for word was pasted twice, or is a pull quote that
was copied from the page as a paragraph of its own. The fix makes such a
paragraph a ` + "`pullquote`" + `; other repetitions an editor has to sort out.

A paragraph of its own that repeats a quotation of another paragraph, without its
marks, is such a pull quote too. Sentences of paragraphs, list items, block quotations and captions are compared
without case, punctuation and footnotes. Nearly the same sentences count too: at
least nine words of ten in the same order, with nothing but small words
different. A repetition in a caption is an information.

Not reported: a ` + "`pullquote`" + ` that repeats the text, which is its purpose, unless two
pull quotes are the same; the lead, titles and headings; tables and notes; short
sentences; sentences that differ in a number, a name or a negation, as those of a
comparison do (“In 2019 exports grew … In 2020 exports grew …”); a quotation that
is quoted again.`,
	Ref:     "https://github.com/elifesciences/eLife-JATS-schematron",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: repeatedOptions{Words: 8},
	Check:   checkRepeatedPassage,
}

// passage is a sentence, or another stretch of a text.
type passage struct {
	text     *article.Text
	at       prose.Range
	from, to int      // its words
	grams    []uint64 // hashes of runs of words, whatever their case
	hash     uint64   // of all words
	unique   bool     // no other passage can be like it
}

// lower lists the words in lower case.
func (pa *passage) lower() []string { return pa.text.Spelled().Lower[pa.from:pa.to] }

// sums lists the sums of the words, whatever their case.
func (pa *passage) sums() []uint64 { return pa.text.Spelled().Sums[pa.from:pa.to] }

// words lists the words as written.
func (pa *passage) words() []string {
	list := make([]string, 0, pa.to-pa.from)
	for _, w := range pa.text.Words()[pa.from:pa.to] {
		list = append(list, pa.text.Slice(w))
	}
	return list
}

// repetitions is what the rule keeps from article to article.
type repetitions struct {
	reader               passageReader
	seen, pulled, quoted passages
	alone                []passage
}

func (r *repetitions) begin(a *article.Article) {
	r.reader.begin(a)
	r.seen.empty()
	r.pulled.empty()
	r.quoted.empty()
	clear(r.alone)
	r.alone = r.alone[:0]
}

func checkRepeatedPassage(p *rule.Pass) {
	least := rule.OptionsOf[repeatedOptions](p).Words
	r := article.Scratch[repetitions](p.Article)
	r.begin(p.Article)
	for _, t := range p.Article.Texts() {
		switch t.Kind {
		case article.Paragraph, article.ListItem, article.BlockQuote, article.Caption, article.PullQuote:
			r.reader.sentences(t, least)
		}
	}
	r.reader.repeated()
	for i := range r.reader.list {
		pa, among := &r.reader.list[i], &r.seen
		if pa.text.Kind == article.PullQuote {
			among = &r.pulled
		}
		if !pa.unique {
			if first := among.find(pa); first != nil {
				reportRepeated(p, *first, *pa)
				continue
			}
			among.add(*pa)
		}
		if pa.text.Kind == article.Paragraph && pa.isAlone() {
			r.alone = append(r.alone, *pa)
		}
	}
	if len(r.alone) > 0 {
		r.reportPasted(p, least)
	}
}

// reportPasted reports paragraphs that repeat a quotation of another paragraph
// without its marks: pull quotes that were pasted.
func (r *repetitions) reportPasted(p *rule.Pass, least int) {
	for _, t := range p.Article.Texts() {
		for _, q := range t.Quotes {
			if t.Kind != article.Paragraph || q.Level > 0 {
				continue
			}
			if from, to := wordSpan(t, q.Inner); to-from >= least {
				r.quoted.add(r.reader.read(t, q.Inner, from, to))
			}
		}
	}
	for _, pa := range r.alone {
		pa = r.reader.read(pa.text, pa.at, pa.from, pa.to) // with all runs of words
		if first := r.quoted.find(&pa); first != nil {
			reportRepeated(p, *first, pa)
		}
	}
}

// isQuotation reports whether most of a sentence stands in quotation marks.
func isQuotation(t *article.Text, s prose.Range) bool {
	return slices.ContainsFunc(t.Quotes, func(q prose.Quote) bool {
		return q.Level == 0 && 2*(min(q.End, s.End)-max(q.Start, s.Start)) > s.Len()
	})
}

// reportRepeated reports the later of two passages, or the one that is a
// paragraph of its own and so may be a pull quote.
func reportRepeated(p *rule.Pass, first, second passage) {
	if first.isAlone() && !second.isAlone() && first.text.Kind == article.Paragraph {
		first, second = second, first
	}
	how := "stands"
	if !slices.Equal(first.lower(), second.lower()) {
		how = "nearly stands"
	}
	r := p.Report(second.text.At(second.at), "%q %s in the article twice", shorten(second.text.Slice(second.at)), how).
		Relate(first.text.At(first.at), "the other time")
	if second.isAlone() && second.text.Kind == article.Paragraph {
		r.WithHelp("if it is a pull quote, call it one")
		if key := second.text.Node.Key(); key != nil {
			r.UnsafeFix("make it a pullquote", rule.ReplaceText(key, 0, len(key.Value), "pullquote"))
		}
	}
	if second.text.Kind == article.Caption || first.text.Kind == article.Caption {
		r.AtMost(finding.Info)
	}
}

// isAlone reports whether a passage is all there is in its text.
func (pa passage) isAlone() bool {
	return strings.TrimSpace(pa.text.Raw[:pa.at.Start]) == "" && strings.TrimSpace(pa.text.Raw[pa.at.End:]) == ""
}
