package rules

import (
	"fmt"
	"slices"

	"github.com/policylint/policylint/internal/article"
)

// footnoteName is what a message calls a footnote.
func footnoteName(fn article.Footnote, index int) string {
	if id := fn.ID.Text(); id != "" {
		return "footnote " + id
	}
	return fmt.Sprintf("footnote %d of the list", index+1)
}

// lastCiting returns the index of the last footnote before the given one that
// cites the source, or -1.
func lastCiting(cited []article.Cited, source string, before int) int {
	for i := before - 1; i >= 0; i-- {
		if source != "" && slices.Contains(cited[i].Sources, source) {
			return i
		}
	}
	return -1
}
