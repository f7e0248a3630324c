package rules

import (
	"fmt"

	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

// spot is a place in a text where some characters are wrong.
type spot struct {
	from, to int // bytes of the text
	message  string
	fix      string // what the fix does; "" for none
	newText  string
	safe     bool
}

// maxSpots is how many findings of one kind a text may have. The last speaks
// for all that are left, and its fix mends them too.
const maxSpots = 8

// reportSpots reports the spots of a text. One more and many more say what the
// last finding adds if there is one spot more or if there are several.
func reportSpots(p *rule.Pass, n *yamldoc.Node, spots []spot, oneMore, manyMore string) {
	for i, s := range spots {
		if i < maxSpots-1 || i == len(spots)-1 {
			reportSpot(p, n, s.message, spots[i:i+1])
			continue
		}
		more := oneMore
		if rest := len(spots) - i - 1; rest > 1 {
			more = fmt.Sprintf(manyMore, rest)
		}
		reportSpot(p, n, s.message+"; in this text there "+more, spots[i:])
		return
	}
}

// reportSpot reports the first of the spots, with a fix for all.
func reportSpot(p *rule.Pass, n *yamldoc.Node, message string, spots []spot) {
	r := p.Report(n.Range(spots[0].from, spots[0].to), "%s", message)
	var edits []rule.Edit
	safe := true
	for _, s := range spots {
		if s.fix != "" {
			edits = append(edits, rule.ReplaceText(n, s.from, s.to, s.newText))
			safe = safe && s.safe
		}
	}
	switch {
	case len(edits) == 0:
	case safe:
		r.SafeFix(spots[0].fix, edits...)
	default:
		r.UnsafeFix(spots[0].fix, edits...)
	}
}
