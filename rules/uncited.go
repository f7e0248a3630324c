package rules

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/coverage"
	"github.com/policylint/policylint/internal/rule"
)

// uncitedOptions are the options of the rules on claims without a footnote.
type uncitedOptions struct {
	Scope string `option:"scope" enum:"sentence,following,paragraph" doc:"where the footnote may stand: in the same sentence, there or in the two sentences that follow, or anywhere in the paragraph or list"`
}

// uncited lists the claims of the given kinds that nothing answers for. Where
// a sentence makes several claims, the first of its kinds asks for the source
// of all. Claims that an editor has marked with .cite-needed are known.
func uncited(p *rule.Pass, scope string, kinds ...claims.Kind) []coverage.Entry {
	return slices.DeleteFunc(coverage.Missing(p.Article, coverage.Scope(scope), kinds...), func(e coverage.Entry) bool { return e.Demanded })
}

// inScope says in a message where a footnote was looked for.
func inScope(scope string) string {
	switch coverage.Scope(scope) {
	case coverage.Sentence:
		return "in the sentence"
	case coverage.Following:
		return "in the sentence or the two that follow"
	default:
		return "in the paragraph"
	}
}

const uncitedHelp = "if none is needed, say why: [text]{.uncited reason=\"…\"}"

// unquote drops the quotation marks around a text.
func unquote(s string) string { return strings.Trim(s, "“”„‟«»‘’‹›\"'") }
