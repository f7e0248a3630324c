// Package fix mends files: it chooses among the fixes that findings propose,
// makes their edits, proves that nothing else has changed, and writes the
// result so that a file is either the old one or the new one.
package fix

import (
	"slices"
	"sort"

	"github.com/policylint/policylint/internal/finding"
)

// Choose takes the first fix of every finding that offers one, in the order
// of the findings, and leaves out those whose edits overlap each other or an
// edit already taken. Unsafe fixes are taken only when unsafe is true. What it
// takes is not proved; see [Mender].
func Choose(findings []finding.Finding, unsafe bool) []finding.Fix {
	var fixes []finding.Fix
	for _, c := range choose(findings, nil, func(c Change) bool { return c.Fix.Safe || unsafe }) {
		fixes = append(fixes, c.Fix)
	}
	return fixes
}

// Change is a fix and the finding that it mends.
type Change struct {
	Finding finding.Finding
	Fix     finding.Fix
}

// choose takes the first eligible fix of every finding that clashes neither
// with those already taken nor with those of the findings before it.
func choose(findings []finding.Finding, taken []Change, eligible func(Change) bool) []Change {
	var chosen []Change
	used := claims{}
	for _, c := range taken {
		used.add(c.Fix.Edits)
	}
	for i := range findings {
		for _, f := range findings[i].Fixes {
			c := Change{findings[i], f}
			if len(f.Edits) > 0 && eligible(c) && coherent(f.Edits) && used.free(f.Edits) {
				chosen = append(chosen, c)
				used.add(f.Edits)
				break
			}
		}
	}
	return chosen
}

func editsOf(changes []Change) []finding.Edit {
	var edits []finding.Edit
	for _, c := range changes {
		edits = append(edits, c.Fix.Edits...)
	}
	return edits
}

// coherent reports whether no two edits of a fix overlap. Insertions at one
// place are made in the order of the list, before what starts there.
func coherent(edits []finding.Edit) bool {
	byPath := claims{}
	byPath.add(edits)
	for _, list := range byPath {
		for i := 1; i < len(list); i++ {
			if list[i-1].Span.Overlaps(list[i].Span) {
				return false
			}
		}
	}
	return true
}

// claims are the edits that are taken, by path and in order. They do not
// overlap.
type claims map[string][]finding.Edit

func (c claims) add(edits []finding.Edit) {
	for _, e := range edits {
		list := c[e.Path]
		i := sort.Search(len(list), func(i int) bool { return compare(list[i], e) > 0 })
		c[e.Path] = slices.Insert(list, i, e)
	}
}

// free reports whether edits touch none of those taken. Two insertions at one
// place clash too, since their order would be a guess.
func (c claims) free(edits []finding.Edit) bool {
	for _, e := range edits {
		list := c[e.Path]
		i := sort.Search(len(list), func(i int) bool { return list[i].Span.Start >= e.Span.Start })
		if i < len(list) && (list[i].Span.Start == e.Span.Start || list[i].Span.Start < e.Span.End) || i > 0 && list[i-1].Span.End > e.Span.Start {
			return false
		}
	}
	return true
}
