package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

var boilerplate = rule.Rule{
	ID:         "boilerplate",
	Category:   rule.Structure,
	Severity:   finding.Error,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Needs:      []registry.Kind{registry.Phrases},
	Summary:    "furniture of a web page stands in the article",
	Doc: `Who copies an article from a page takes along what the page has around it:
copyright lines, “Follow us on Telegram”, the window that reports spelling
errors. Readers take it for the author’s words. It is an error, and the fix
deletes it.

Other lines are true but have fields of their own, so that they are shown where
they belong and are not lost: who paid (` + "`funding`" + `), whose opinion it is
(` + "`disclaimer`" + `), and whose picture (` + "`credit`" + ` of the figure). These are warnings, and
the fix moves them.

The phrases come from the registry ` + "`boilerplate/v1`" + `; add those of your own site. A
phrase counts only where it begins and ends a line, a sentence or a bracket, so
an article that quotes or mentions one is left alone. A phrase that the registry
does not vouch for makes no error.`,
	Ref:    "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkBoilerplate,
}

func checkBoilerplate(p *rule.Pass) {
	phrases := boilerplateOf(p)
	var rooms []phraseRoom
	for _, t := range p.Article.Texts() {
		var found []furniture
		rooms = phraseRooms(t, rooms)
		for _, room := range rooms {
			if len(found) > 0 && room.start < found[len(found)-1].End {
				continue
			}
			if f, ok := furnitureAt(t, room, &phrases); ok {
				found = append(found, f)
			}
		}
		reportFurniture(p, t, found)
	}
}

func reportFurniture(p *rule.Pass, t *article.Text, found []furniture) {
	all := coversAll(t, found)
	for i, f := range found {
		place, text := t.At(f.Range), t.Slice(f.Range)
		var r *rule.Report
		switch f.kind {
		case registry.Chrome:
			r = p.Report(place, "%q belongs to the page and not to the article: delete it", shorten(text))
			r.UnsafeFix("delete it", cutFurniture(p, t, f, all && len(found) == count(found, registry.Chrome)))
		case registry.Credit:
			r = p.Report(place, "%q is the credit of a picture: it belongs in credit", shorten(text)).AtMost(finding.Warning)
			moveCredit(r, p, t, f)
		default:
			r = p.Report(place, "%q is true of the article but no part of it: it belongs in %s", shorten(text), f.kind).AtMost(finding.Warning)
			if !all || i == 0 { // so that the last one takes the block along
				moveFurniture(r, p, t, f, all && len(found) == 1)
			}
		}
		if f.phrase.Certainty != registry.Seen {
			r.AtMost(finding.Warning)
		}
	}
}

func count(found []furniture, kind registry.BoilerplateKind) int {
	n := 0
	for _, f := range found {
		if f.kind == kind {
			n++
		}
	}
	return n
}

// cutFurniture is the edit that deletes a phrase, with its block if nothing
// else is in it.
func cutFurniture(p *rule.Pass, t *article.Text, f furniture, alone bool) rule.Edit {
	if alone && t.Block >= 0 && t.Kind != article.Caption && t.Kind != article.TableCell {
		node := p.Article.Root.Get("body").Each()[t.Block]
		if t.Kind == article.ListItem {
			node = t.Node
		}
		if span, ok := node.Cut(); ok {
			return rule.Replace(span, "")
		}
	}
	whole := wholeBracket(t, f.Range)
	from, to := whole.Start, whole.End
	if whole != f.Range && strings.HasSuffix(t.Raw[:from], " ") {
		from--
	}
	for to < len(t.Raw) && (t.Raw[to] == ' ' || t.Raw[to] == '\n') {
		to++
	}
	if to == len(t.Raw) { // the last words: the space before them goes
		from = len(strings.TrimRight(t.Raw[:from], " \n"))
		to = len(strings.TrimRight(t.Raw, "\n"))
	}
	return rule.ReplaceText(t.Node, from, to, "")
}

// moveFurniture offers to put a phrase into the field it belongs in.
func moveFurniture(r *rule.Report, p *rule.Pass, t *article.Text, f furniture, alone bool) {
	field := p.Article.Root.Get(f.kind.String())
	if field != nil {
		r.Relate(field.KeyPlace(), "the field")
		return
	}
	if e, ok := rule.AddEntry(p.Article.Root, f.kind.String(), t.Slice(f.Range)); ok {
		r.UnsafeFix("move it there", e, cutFurniture(p, t, f, alone))
	}
}

// moveCredit offers to put the name in a credit line into the figure's credit.
func moveCredit(r *rule.Report, p *rule.Pass, t *article.Text, f furniture) {
	if t.Kind != article.Caption || t.Block < 0 {
		return
	}
	figure := p.Article.Root.Get("body").Each()[t.Block].Get("figure")
	name := t.Slice(f.Range)
	if _, behind, ok := strings.Cut(name, ":"); ok {
		name = behind
	}
	name = strings.TrimRight(strings.TrimLeft(strings.TrimPrefix(name, "Photo by"), "© "), ". ")
	if figure == nil || figure.Has("credit") || name == "" || strings.TrimSpace(t.Raw[:f.Start]) == "" {
		return
	}
	if e, ok := rule.AddEntry(figure, "credit", name); ok {
		r.UnsafeFix("move it there", e, cutFurniture(p, t, f, false))
	}
}
