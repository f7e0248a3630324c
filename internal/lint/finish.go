package lint

import (
	"cmp"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
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
	f.Fingerprint = c.identity(r, &f)
	f.Excerpt = excerpt(c.file, span.Start, f.Start.Line, f.End.Line)
	if !r.Place.Origin.Empty() {
		f.Related = append(f.Related, related(c.file, r.Place.Origin, "the text that the alias stands for"))
	}
	for _, rel := range r.Related {
		file := c.file
		if doc := rel.Place.Node.Doc(); doc != nil {
			file = doc.File // a registry's, for a place in one
		}
		if !registry.IsBuiltin(file.Path()) { // a file that nobody could open
			f.Related = append(f.Related, related(file, rel.Place.Span, rel.Message))
		}
	}
	return f
}

func related(file *source.File, span source.Span, message string) finding.Related {
	return finding.Related{
		Message: message,
		Path:    file.Path(),
		Span:    span,
		Start:   file.Position(span.Start),
		End:     file.Position(span.End),
	}
}

func compareProblems(a, b Problem) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Message, b.Message))
}
