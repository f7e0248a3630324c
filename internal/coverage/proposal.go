package coverage

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/claims"
)

// suggested reports whether a claim in a text of the block at an index is the
// figure in what ought to be done: nobody has counted it.
func suggested(a *article.Article, at int, t *article.Text, c claims.Claim) bool {
	return proposed(t, c) && recommends(a, at)
}

// recommends reports whether the block at an index is a list of what ought to be
// done: its heading, or the paragraph that announces it, says so. “Set aside 400
// million a year” is no figure there that somebody has counted.
func recommends(a *article.Article, at int) bool {
	if a.Body[at].Kind != article.ListItem {
		return false
	}
	const far = 50 // blocks
	for i := at - 1; i >= max(at-far, 0); i-- {
		block := a.Body[i]
		if len(block.Texts) == 0 {
			continue
		}
		words := strings.ToLower(strings.TrimSpace(block.Texts[len(block.Texts)-1].Raw))
		switch {
		case block.Kind == article.Heading:
			return strings.Contains(words, "recommendation") || strings.Contains(words, "рекомендаци") || strings.Contains(words, "ұсыныс")
		case i == at-1 && block.Kind == article.Paragraph && strings.HasSuffix(words, ":"):
			last := words[strings.LastIndexAny(strings.TrimRight(words, ":"), ".!?")+1:]
			if slices.ContainsFunc([]string{"recommend", "propose", "should", "рекоменду", "предлага", "следует"}, func(w string) bool { return strings.Contains(last, w) }) {
				return true
			}
		}
	}
	return false
}

// proposed reports whether a claim is the figure in what an item of such a list
// asks for. What a clause behind a comma or the next sentence adds is a statement
// like any other.
func proposed(t *article.Text, c claims.Claim) bool {
	if t.Kind != article.ListItem || c.Kind != claims.Figure || c.Sentence > 0 {
		return false
	}
	before := strings.ToLower(t.Raw[:c.Start])
	if i := strings.IndexByte(before, '('); i >= 0 && strings.LastIndexByte(before, ')') > i {
		before = before[:i] + before[strings.LastIndexByte(before, ')')+1:] // rural municipalities
	}
	return !strings.ContainsAny(before, ",:;(—–") && !slices.ContainsFunc(strings.Fields(before), func(w string) bool {
		return slices.Contains([]string{"is", "are", "was", "were", "has", "have", "had", "which", "that", "who", "because", "since", "что"}, w) || strings.HasPrefix(w, "котор")
	})
}
