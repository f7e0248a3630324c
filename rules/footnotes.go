package rules

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

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
	if id == "" || id[0] == '0' || len(digitsAt(id)) < len(id) {
		return 0
	}
	n, err := strconv.Atoi(id)
	if err != nil {
		return 0
	}
	return n
}

// reached returns the footnotes that a reader gets to from the prose, be it
// through the text of another footnote. Of two with one id it is the first.
func reached(a *article.Article) map[*article.Footnote]bool {
	seen := make(map[*article.Footnote]bool, len(a.Footnotes))
	var next []*article.Footnote
	visit := func(fn *article.Footnote) {
		if fn != nil && !seen[fn] {
			seen[fn] = true
			next = append(next, fn)
		}
	}
	within := map[*article.Footnote][]*article.Footnote{}
	for _, ref := range a.References() {
		if ref.Within != nil {
			within[ref.Within] = append(within[ref.Within], ref.Footnote)
			continue
		}
		visit(ref.Footnote)
	}
	for ; len(within) > 0 && len(next) > 0; next = next[1:] {
		for _, fn := range within[next[0]] {
			visit(fn)
		}
	}
	return seen
}

// idleNotes are the footnotes with an id that no reader gets to.
type idleNotes []*article.Footnote

// unreached returns the footnotes with an id that no reader gets to.
func unreached(a *article.Article) []*article.Footnote {
	return article.Derive(a, func(a *article.Article) idleNotes {
		seen := reached(a)
		var idle idleNotes
		for i := range a.Footnotes {
			if fn := &a.Footnotes[i]; fn.ID.Text() != "" && !seen[fn] {
				idle = append(idle, fn)
			}
		}
		return idle
	})
}

// shorten cuts a text for a message.
func shorten(s string) string {
	const most = 40
	var room [4 * (most + 1)]byte
	short, letters, space := room[:0], 0, 0
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = min(letters, 1) // several are one, and none stands at the start
			continue
		}
		if letters+space >= most {
			return string(short) + "…"
		}
		if space > 0 {
			short = append(short, ' ')
		}
		short = utf8.AppendRune(short, r)
		letters, space = letters+space+1, 0
	}
	return string(short)
}

func isDefinition(m prose.Marker) bool { return m.Definition }
