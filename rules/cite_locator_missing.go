package rules

import (
	"slices"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

type locatorOptions struct {
	Words int      `option:"words" doc:"how many words a quotation must have at least"`
	Types []string `option:"types" doc:"the types of source that are too long to look a sentence up in"`
}

var citeLocatorMissing = rule.Rule{
	ID:         "cite-locator-missing",
	Category:   rule.Citations,
	Severity:   finding.Info,
	Confidence: rule.Medium,
	Summary:    "a quotation from a long work is cited without the page, chapter or article it stands on",
	Doc: `A reader who wants to check a quotation from a law of two hundred articles
needs to know which one.

Asked only under the profile ` + "`publish`" + `. A quotation is text of at least eight
words in quotation marks, or a block quotation, with a marker in the same
sentence; a quoted title of a source is none, nor is the translation of one in
brackets. Its footnote is reported if it cites a long work and has a place in it
nowhere: no ` + "`locator`" + `, none in ` + "`printed`" + `, in ` + "`prefix`" + ` or ` + "`suffix`" + `, none that an *Ibid.* takes over from the note before,
and none in the stored ` + "`quotes`" + ` of the source. A source that is itself a part,
with ` + "`page`, `section`" + ` or ` + "`chapter-number`" + `, needs none.`,
	Ref:     "https://en.wikipedia.org/wiki/Wikipedia:Citing_sources#Identifying_parts_of_a_source",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: locatorOptions{Words: 8, Types: []string{"bill", "book", "hearing", "legal_case", "legislation", "manuscript", "regulation", "report", "standard", "thesis", "treaty"}},
	Check:   checkCiteLocatorMissing,
}

// quotation is quoted text and the words in it.
type quotation struct {
	text  *article.Text
	at    prose.Range
	words int
}

func checkCiteLocatorMissing(p *rule.Pass) {
	if !p.Profile.Asks(rule.Publish) {
		return
	}
	options := rule.OptionsOf[locatorOptions](p)
	quoted, placed := quotedFrom(p.Article, options.Words), located(p.Article)
	sources := map[string]article.Source{}
	for _, s := range p.Article.Sources {
		sources[s.ID.Text()] = s
	}
	for i := range p.Article.Footnotes {
		fn := &p.Article.Footnotes[i]
		list := quoted[fn]
		if len(list) == 0 || placed[i] {
			continue
		}
		for _, c := range fn.Cites {
			id := citedID(c)
			s, ok := sources[id.Text()]
			if !ok || !slices.Contains(options.Types, s.Get("type").Text()) || isPassage(s) {
				continue
			}
			r := p.Report(id.Content(), "a quotation of %d words is cited without its place in %q: add a locator, such as “ch. 2” or “p. 14”", list[0].words, id.Text())
			for _, q := range list {
				r.Relate(q.text.At(q.at), "the quotation")
			}
			break
		}
	}
}

// citedID is the value that says which source a cite means; nil for a bare Ibid.
func citedID(c article.Cite) *article.Node {
	if c.Source != nil {
		return c.Source
	}
	return c.Of
}

// quotedFrom returns the quotations whose marker leads to each footnote.
func quotedFrom(a *article.Article, least int) map[*article.Footnote][]quotation {
	found := map[*article.Footnote][]quotation{}
	var titles []string
	var last article.Reference
	for _, ref := range a.References() {
		before := 0
		if ref.Text == last.Text {
			before = last.Marker.End
		}
		last = ref
		if ref.Footnote == nil || len(ref.Footnote.Cites) == 0 {
			continue
		}
		for _, q := range quotationsBefore(ref, before) {
			q.words = countWords(ref.Text.Slice(q.at))
			if q.words < least {
				continue
			}
			if titles == nil {
				titles = foldedTitles(a)
			}
			folded := citation.Fold(ref.Text.Slice(q.at))
			if !slices.ContainsFunc(titles, func(t string) bool { return strings.Contains(t, folded) || strings.Contains(folded, t) }) {
				found[ref.Footnote] = append(found[ref.Footnote], q)
			}
		}
	}
	return found
}

// quotationsBefore returns the outer quotations of the marker's sentence that
// stand behind the marker before, or the whole of a block quotation that the
// marker ends.
func quotationsBefore(ref article.Reference, markerBefore int) []quotation {
	t := ref.Text
	if t.Kind == article.BlockQuote {
		if strings.TrimFunc(t.Raw[ref.Marker.End:], isPunctOrSpace) == "" {
			return []quotation{{text: t, at: prose.Range{Start: 0, End: ref.Marker.Start}}}
		}
		return nil
	}
	from := markerBefore
	i, _ := slices.BinarySearchFunc(t.Sentences, ref.Marker.Start, func(s prose.Sentence, at int) int { return s.End - at - 1 })
	if i < len(t.Sentences) {
		from = max(from, t.Sentences[i].Start)
	}
	i, _ = slices.BinarySearchFunc(t.Quotes, from, func(q prose.Quote, at int) int { return q.Start - at })
	var list []quotation
	for _, q := range t.Quotes[i:] {
		if q.Start >= ref.Marker.Start {
			break
		}
		ends := q.Inner.Contains(ref.Marker.Range) && strings.TrimFunc(t.Raw[ref.Marker.End:q.Inner.End], isPunctOrSpace) == ""
		if q.Level == 0 && !t.IsGloss(q) && (q.End <= ref.Marker.Start || ends) {
			list = append(list, quotation{text: t, at: q.Inner})
		}
	}
	return list
}

func isPunctOrSpace(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) }

// located tells of every footnote whether it names a place in what it cites,
// or takes one over from the note before.
func located(a *article.Article) []bool {
	stored := map[string]bool{}
	for _, s := range a.Sources {
		stored[s.ID.Text()] = slices.ContainsFunc(s.Get("quotes").Each(), func(q *article.Node) bool { return q.Get("locator") != nil })
	}
	list := make([]bool, len(a.Footnotes))
	for i, fn := range a.Footnotes {
		if fn.Printed != nil {
			list[i] = slices.ContainsFunc(fn.Note.Asides(), func(s citation.Aside) bool { return s.Kind == citation.Locator })
		}
		for _, c := range fn.Cites {
			around := c.Node.Get("prefix").Text() + c.Node.Get("suffix").Text()
			if c.Locator != nil || strings.ContainsFunc(around, unicode.IsDigit) || stored[citedID(c).Text()] || c.Form.Text() == "ibid" && i > 0 && list[i-1] {
				list[i] = true
			}
		}
	}
	return list
}

// isPassage reports whether a source is itself a part of a work.
func isPassage(s article.Source) bool {
	for _, field := range []string{"page", "section", "chapter-number"} {
		if s.Get(field) != nil {
			return true
		}
	}
	return false
}

func foldedTitles(a *article.Article) []string {
	titles := []string{}
	for _, s := range a.Sources {
		for _, field := range []string{"title", "title-short", "original-title"} {
			if t := citation.Fold(s.Get(field).Text()); t != "" {
				titles = append(titles, t)
			}
		}
	}
	return titles
}

// countWords counts the runs of letters and digits in a text.
func countWords(text string) int {
	n, in := 0, false
	for _, r := range text {
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || in && (r == '\'' || r == '’' || r == '-')
		if word && !in {
			n++
		}
		in = word
	}
	return n
}
