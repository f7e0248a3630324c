package lint

import (
	"cmp"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
)

// finish turns a report into a finding that no longer needs its file.
func (c *check) finish(r *rule.Report) finding.Finding {
	span := r.Place.Span
	f := finding.Finding{
		Rule:     r.Rule.ID,
		Severity: r.Severity,
		Message:  r.Message,
		Help:     r.Help,
		Path:     c.file.Path(),
		Span:     span,
		Start:    c.file.Position(span.Start),
		End:      c.file.Position(span.End),
		Text:     c.file.Text(span),
		Pointer:  r.Place.Node.Pointer(),
		Fixes:    c.fixes(r.Fixes),
	}
	f.Excerpt = excerpt(c.file, span.Start, f.Start.Line, f.End.Line)
	if !r.Place.Origin.Empty() {
		f.Related = append(f.Related, c.related(r.Place.Origin, "the text that the alias stands for"))
	}
	for _, rel := range r.Related {
		f.Related = append(f.Related, c.related(rel.Place.Span, rel.Message))
	}
	return f
}

func (c *check) related(span source.Span, message string) finding.Related {
	return finding.Related{
		Message: message,
		Path:    c.file.Path(),
		Span:    span,
		Start:   c.file.Position(span.Start),
		End:     c.file.Position(span.End),
	}
}

func compareProblems(a, b Problem) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Message, b.Message))
}
