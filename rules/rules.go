// Package rules is the catalogue: one file per rule, named by its id, and
// nothing else but what several of them share.
package rules

//go:generate go run ../internal/gen/registry
//go:generate go run ../internal/gen/pages

import (
	"fmt"
	"strings"

	"github.com/policylint/policylint/internal/article"
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
	case len(ids) == 0:
		return "the article has no footnotes"
	case len(ids) == 1:
		return "the only footnote is " + ids[0]
	case len(ids) > most:
		return fmt.Sprintf("the footnotes are %s and %d more", strings.Join(ids[:most], ", "), len(ids)-most)
	default:
		return "the footnotes are " + strings.Join(ids, ", ")
	}
}
