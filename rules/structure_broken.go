package rules

import (
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

var structureBroken = rule.Rule{
	ID:         "structure-broken",
	Category:   rule.Structure,
	Severity:   finding.Warning,
	Confidence: rule.Medium,
	Summary:    "a section is empty, a level is skipped, a count does not come out, or something is left to do",
	Doc: `What a reader is promised should be there.

Warnings: a heading with nothing under it; a heading two or more levels below the
one before; “three reasons:” before a list of another number of items; a note to
oneself (TODO, FIXME, lorem ipsum).

Informations: “First,” or “Во-первых” with nothing in the rest of the section that
goes on counting (second, then, finally …); “three factors”, and then a first and a
second that nothing follows; a conclusion (“In conclusion,” “Подводя итог”) that
begins in the last section of an article with headings and has none itself.

Not reported: a heading with a deeper one right under it; levels that go up;
“first” without a comma, as an adjective or in “at first”; lists whose items may be
groups (“several”, “about three”); words in quotations and code.`,
	Ref:    "https://www.w3.org/WAI/tutorials/page-structure/headings/",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkStructureBroken,
}

func checkStructureBroken(p *rule.Pass) {
	checkHeadings(p)
	sections := sectionsOf(p.Article)
	for _, s := range sections {
		checkCounting(p, s)
	}
	checkConclusion(p, sections)
	for _, t := range p.Article.Texts() {
		checkLeftToDo(p, t)
	}
}

// checkHeadings reports sections without content and levels that are skipped.
func checkHeadings(p *rule.Pass) {
	body := p.Article.Body
	before := 0
	for i, b := range body {
		if b.Kind != article.Heading || len(b.Texts) == 0 {
			continue
		}
		level := levelOf(b)
		if strings.TrimSpace(b.Texts[0].Raw) == "" {
			continue // schema-empty-value tells
		}
		last := i == len(body)-1
		if last || body[i+1].Kind == article.Heading && levelOf(body[i+1]) <= level {
			p.Report(b.Texts[0].Node.Content(), "the section %q has nothing in it", shorten(b.Texts[0].Raw))
		}
		if before > 0 && level > before+1 {
			p.Report(b.Texts[0].Node.Content(), "the heading %q is of level %d, and the one before it of level %d: no level may be skipped", shorten(b.Texts[0].Raw), level, before)
		}
		before = level
	}
}

// usualLevel is the level of a heading that does not name one.
const usualLevel = 2

func levelOf(b article.Block) int {
	if n, err := strconv.Atoi(b.Node.Get("level").Text()); err == nil {
		return n
	}
	return usualLevel
}

// section is the texts between two headings.
type section []*article.Text

func sectionsOf(a *article.Article) []section {
	list := make([]section, 0, len(a.Body)/4)
	all, from := make(section, 0, len(a.Texts())), 0
	for _, b := range a.Body {
		switch b.Kind {
		case article.Heading:
			list = append(list, all[from:])
			from = len(all)
		case article.Paragraph, article.ListItem:
			all = append(all, b.Texts...)
		}
	}
	return append(list, all[from:])
}

// checkConclusion reports a conclusion under the heading of another section.
func checkConclusion(p *rule.Pass, sections []section) {
	last := sections[len(sections)-1]
	if len(sections) < 3 || len(last) < 2 {
		return
	}
	for _, t := range last[1:] {
		if t.Kind != article.Paragraph || len(t.Sentences) == 0 {
			continue
		}
		start := t.Slice(t.Sentences[0].Range)
		for _, words := range [...]string{"In conclusion,", "To conclude,", "To sum up,", "Summing up,", "In summary,", "В заключение", "Подводя итог", "Подводя итоги", "Резюмируя", "Қорыта келе", "Қорытындылай келе"} {
			if strings.HasPrefix(start, words) {
				at := t.Sentences[0].Start
				p.Report(t.At(prose.Range{Start: at, End: at + len(words)}), "the conclusion has no heading of its own and stands in the section before it").AtMost(finding.Info)
				return
			}
		}
	}
}

// isLeftToDo reports whether a word marks what is still to be done.
func isLeftToDo(word string) bool { return word == "TODO" || word == "FIXME" }

// mayBeLeft lets those words pass, and what begins a text that only fills the page.
var mayBeLeft = sieveOf(map[string]bool{"todo": true, "fixme": true, "lorem": true})

// checkLeftToDo reports notes of an editor to himself.
func checkLeftToDo(p *rule.Pass, t *article.Text) {
	for i, sum := range t.Spelled().Sums {
		if !mayBeLeft.Passes(sum) {
			continue
		}
		w := t.Words()[i]
		word := t.Slice(w)
		end := w.End
		switch {
		case isLeftToDo(word):
		case strings.EqualFold(word, "lorem"):
			if i+1 == len(t.Words()) || !strings.EqualFold(t.Slice(t.Words()[i+1]), "ipsum") {
				continue
			}
			end = t.Words()[i+1].End
		default:
			continue
		}
		if !inQuotes(t.Quotes, w.Start) {
			p.Report(t.At(prose.Range{Start: w.Start, End: end}), "%q is left in the text", t.Raw[w.Start:end])
		}
	}
}
