package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

var ignoreInvalid = rule.Rule{
	ID:         "ignore-invalid",
	Category:   rule.Structure,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.UnsafeFix,
	Summary:    "a comment that is to silence a rule has no effect",
	Doc: `A comment such as

    # policylint:ignore url-not-deep -- the archive has no deep links

silences a rule for the key, the item or the line it stands at. It works only as
far as it names rules by their ids, gives a reason behind ` + "`--`" + `, and stands where
something follows that it can be for. A comment that fails in one of these would
be taken for a decision, while nobody decided anything.

Some findings cannot be silenced: a file that does not parse, or whose bytes are no
text, is not checked at all, and comments are not there to hide that.

What merely mentions policylint is no such comment.`,
	Ref:            "https://policylint.github.io/policylint/suppression",
	Since:          "0.1.0",
	Target:         rule.Ignores,
	Unsuppressible: true,
	Check:          checkIgnoreInvalid,
}

func checkIgnoreInvalid(p *rule.Pass) {
	for _, ig := range p.Ignores {
		for _, f := range ig.Faults {
			r := p.Report(yamldoc.At(f.Span), "%s", f.Message)
			if f.Instead != "" {
				r.UnsafeFix("write "+f.Instead, rule.Replace(f.Span, f.Instead))
			}
		}
	}
}
