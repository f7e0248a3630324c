package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

var shortFormUnresolved = rule.Rule{
	ID:         "short-form-unresolved",
	Category:   rule.Ibid,
	Severity:   finding.Error,
	Confidence: rule.High,
	Summary:    "a short form leads back to no earlier citation, or to several",
	Doc: `A short form is a promise that the full citation stands further up. It is
broken when the note with the full form is deleted or moved down.

Reported are a cite of ` + "`form: short`" + ` whose source no footnote before cites, a
free text with *op. cit.* or *Указ. соч.* whose author no source cited before
has, or two have, and one such as *supra note 9* that names a note which does
not exist, stands further down, cites nothing, or does not cite the source that the
note itself is said to cite.

An *op. cit.* that does not begin with the name of an author is left alone.`,
	Ref:    "https://docs.citationstyles.org/en/stable/specification.html",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkShortFormUnresolved,
}

func checkShortFormUnresolved(p *rule.Pass) {
	cited := p.Article.Cited()
	for i, fn := range p.Article.Footnotes {
		for _, c := range fn.Cites {
			if c.Form.Text() != "short" || c.Source == nil || lastCiting(cited, c.Source.Text(), i) >= 0 {
				continue
			}
			r := p.Report(c.Form.Content(), "%s cites %q in short form, but no footnote before cites it in full", footnoteName(fn, i), c.Source.Text())
			r.WithHelp("leave form out: the first citation of a source is full, later ones are short")
		}
		for _, n := range []*article.Node{fn.Printed, fn.TextNode()} {
			checkBackPhrases(p, cited, i, n, fn.Backs(n))
		}
	}
}

// checkBackPhrases judges the phrases of a free text that lead back to a named
// note or author.
func checkBackPhrases(p *rule.Pass, cited []article.Cited, index int, n *article.Node, backs []citation.Back) {
	text := n.Text()
	for _, b := range backs {
		at, phrase := n.Range(b.Start, b.End), text[b.Start:b.End]
		switch b.Kind {
		case citation.Numbered:
			checkNumbered(p, cited, index, at, phrase, b.Note)
			if n == p.Article.Footnotes[index].Printed && isAlone(text, b) {
				checkNumberedSource(p, cited, index, at, phrase, b.Note)
			}
		case citation.Earlier:
			author := leadingName(text[:b.Start])
			if author == "" {
				continue
			}
			switch matches := citedAuthors(p.Article, cited, index, author); len(matches) {
			case 1:
			case 0:
				p.Report(at, "%q of %q leads back to nothing: no footnote before cites a source by that author", phrase, author)
			default:
				p.Report(at, "%q of %q can mean any of %s: add the short title", phrase, author, strings.Join(matches, ", ")).AtMost(finding.Warning)
			}
		case citation.Same:
		}
	}
}

func checkNumbered(p *rule.Pass, cited []article.Cited, index int, at rule.Place, phrase, note string) {
	for i, fn := range p.Article.Footnotes {
		if fn.ID.Text() != note {
			continue
		}
		switch {
		case i >= index:
			p.Report(at, "%q leads forward: footnote %s does not stand before this one", phrase, note).Relate(fn.Place(), "that footnote")
		case len(cited[i].Sources) == 0 && !cited[i].Narrative:
			p.Report(at, "%q leads back to a footnote that cites nothing", phrase).Relate(fn.Place(), "that footnote")
		}
		return
	}
	p.Report(at, "%q leads back to no footnote: %s", phrase, footnoteIDs(p.Article.Footnotes))
}

// isAlone reports whether a phrase is all that a note prints, but for a page.
func isAlone(text string, b citation.Back) bool {
	const page = 20 // bytes of what is no more than that
	return strings.TrimSpace(text[:b.Start]) == "" && len(text)-b.End < page
}

// checkNumberedSource reports a note that is printed as “See note 3” and cites
// another source than footnote 3.
func checkNumberedSource(p *rule.Pass, cited []article.Cited, index int, at rule.Place, phrase, note string) {
	fn := p.Article.Footnotes[index]
	if len(fn.Cites) != 1 || fn.Cites[0].Source == nil {
		return
	}
	meant := fn.Cites[0].Source.Text()
	for i, other := range p.Article.Footnotes[:index] {
		if other.ID.Text() == note && len(cited[i].Sources) > 0 && !slices.Contains(cited[i].Sources, meant) {
			p.Report(at, "%q is said to mean %q, but footnote %s cites %q", phrase, meant, note, cited[i].Sources[0]).
				Relate(other.Place(), "that footnote")
		}
	}
}

// leadingName returns the family name that stands before a phrase such as
// "op. cit.", or "" if no name does.
func leadingName(before string) string {
	before = strings.TrimRight(before, " ,.;\u00a0")
	words := strings.FieldsFunc(before, func(r rune) bool { return strings.ContainsRune(" ,.;:\u00a0", r) })
	for _, w := range words {
		if isName(w) {
			return w
		}
	}
	return ""
}

// isName reports whether a word is a name and not an initial or "See".
func isName(w string) bool {
	first, size := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(first) && utf8.RuneCountInString(w) > 2 && strings.ToUpper(w[size:]) != w[size:] && w != "See" && w != "См"
}

// citedAuthors returns the ids of the sources cited before the note whose
// authors include the family name.
func citedAuthors(a *article.Article, cited []article.Cited, index int, family string) []string {
	var ids []string
	for _, s := range a.Sources {
		id := s.ID.Text()
		if lastCiting(cited, id, index) < 0 {
			continue
		}
		for _, author := range s.Get("author").Each() {
			if strings.EqualFold(author.Get("family").Text(), family) || strings.Contains(author.Get("literal").Text(), family) {
				ids = append(ids, id)
				break
			}
		}
	}
	return ids
}
