package rule

import (
	"unicode/utf8"

	"github.com/policylint/policylint/internal/yamldoc"
)

// EachScalar calls f for every scalar below a node that stands in the file,
// keys before their values. What an alias repeats is not visited again.
func EachScalar(root *yamldoc.Node, f func(*yamldoc.Node)) {
	root.Walk(func(n *yamldoc.Node) bool {
		if n.Aliased() {
			return false
		}
		if n.Kind == yamldoc.Scalar {
			f(n)
		}
		return true
	})
}

// NonASCII returns the scalars that [EachScalar] visits and that have a
// character beyond ASCII: the only ones where an encoding can have gone wrong.
func NonASCII(root *yamldoc.Node) []*yamldoc.Node {
	var list []*yamldoc.Node
	EachScalar(root, func(n *yamldoc.Node) {
		if !isASCII(n.Value) {
			list = append(list, n)
		}
	})
	return list
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
