package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// footnoteIDs says which footnotes an article has, for messages.
func footnoteIDs(list []article.Footnote) string {
	var ids []string
	for _, fn := range list {
		if id := fn.ID.Text(); id != "" {
			ids = append(ids, id)
		}
	}
	const most = 12
	switch {
	case len(list) == 0:
		return "the article has no footnotes"
	case len(ids) == 0:
		return "no footnote has an id"
	case len(ids) == 1:
		return "the only footnote is " + ids[0]
	case len(ids) > most:
		return fmt.Sprintf("the footnotes are %s and %d more", strings.Join(ids[:most], ", "), len(ids)-most)
	default:
		return "the footnotes are " + strings.Join(ids, ", ")
	}
}

// noteNumber reads the id of a numbered footnote; 0 for any other id, such as
// a name, "03" or "0".
func noteNumber(id string) int {
	n, err := strconv.Atoi(id)
	if err != nil || n < 1 || strconv.Itoa(n) != id {
		return 0
	}
	return n
}

// reached returns the footnotes that a reader gets to from the prose, be it
// through the text of another footnote. Of two with one id it is the first.
func reached(a *article.Article) map[*article.Footnote]bool {
	seen := map[*article.Footnote]bool{nil: true}
	within := map[*article.Footnote][]*article.Footnote{}
	var next []*article.Footnote
	for _, ref := range a.References() {
		within[ref.Within] = append(within[ref.Within], ref.Footnote)
	}
	for next = within[nil]; len(next) > 0; next = next[1:] {
		if fn := next[0]; !seen[fn] {
			seen[fn] = true
			next = append(next, within[fn]...)
		}
	}
	delete(seen, nil)
	return seen
}

// unreached returns the footnotes with an id that no reader gets to.
func unreached(a *article.Article) []*article.Footnote {
	seen := reached(a)
	var idle []*article.Footnote
	for i := range a.Footnotes {
		if fn := &a.Footnotes[i]; fn.ID.Text() != "" && !seen[fn] {
			idle = append(idle, fn)
		}
	}
	return idle
}

// shorten cuts a text for a message.
func shorten(s string) string {
	const most = 40
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) <= most {
		return string(runes)
	}
	return strings.TrimRight(string(runes[:most]), " ") + "…"
}

func isDefinition(m prose.Marker) bool { return m.Definition }
