package rules

import (
	"slices"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

// forbiddenPlaceOptions are the options of fn-forbidden-place.
type forbiddenPlaceOptions struct {
	Places []string `option:"places" enum:"title,lead,heading,pullquote,blockquote,list,caption,table,footnote" doc:"where no marker may stand"`
}

var fnForbiddenPlace = rule.Rule{
	ID:         "fn-forbidden-place",
	Category:   rule.Footnotes,
	Severity:   finding.Warning,
	Confidence: rule.VeryHigh,
	Summary:    "a footnote marker stands where its number is lost or printed out of order",
	Doc: `A title goes into search results, feeds and citations, a heading into the table
of contents, and none of them has footnotes. A pull quote repeats a sentence of
the text: with a marker, its footnote is called twice, and the number is out of
order. Put the marker into the text that says the same.

A house may forbid more: markers in the lead, which is often shown without the
article, in captions, table cells, lists, block quotations, or in footnotes. By
default they are allowed, since a claim made there needs its source like any
other.`,
	Ref:     "https://www.mhra.org.uk/style/10.3",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: forbiddenPlaceOptions{Places: []string{"title", "heading", "pullquote"}},
	Check:   checkFnForbiddenPlace,
}

func checkFnForbiddenPlace(p *rule.Pass) {
	places := rule.OptionsOf[forbiddenPlaceOptions](p).Places
	for _, ref := range p.Article.References() {
		place, advice := placeOf(ref.Text.Kind)
		if !slices.Contains(places, place) {
			continue
		}
		where := "a " + ref.Text.Kind.String()
		if kind := ref.Text.Kind; kind == article.Title || kind == article.Lead {
			where = "the " + kind.String()
		}
		p.Report(ref.Place(), "marker %q stands in %s: %s", ref.Text.Slice(ref.Marker.Range), where, advice)
	}
}

// placeOf returns what an option calls a kind of text, and what to do about a
// marker there.
func placeOf(k article.Kind) (place, advice string) {
	switch k {
	case article.Title:
		return "title", "put it into the lead or the first paragraph"
	case article.Lead:
		return "lead", "put it where the body says the same"
	case article.Heading:
		return "heading", "put it into the text below"
	case article.PullQuote:
		return "pullquote", "keep it in the paragraph that is repeated here"
	case article.BlockQuote:
		return "blockquote", "put it into the text that introduces the quotation"
	case article.ListItem:
		return "list", "put it into the text that introduces the list"
	case article.Caption:
		return "caption", "put it into the text, or name the source in the credit"
	case article.TableCell:
		return "table", "put it into the text, or name the source in the credit"
	case article.NoteText:
		return "footnote", "put it into the text, or cite the source here"
	default:
		return "", ""
	}
}
