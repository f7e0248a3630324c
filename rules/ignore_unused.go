package rules

import (
	"bytes"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

var ignoreUnused = rule.Rule{
	ID:         "ignore-unused",
	Category:   rule.Structure,
	Severity:   finding.Warning,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "a comment silences a rule that finds nothing there",
	Doc: `A ` + "`policylint:ignore`" + ` comment stands for a decision about a finding. Once
the finding is gone, because the text was mended or the rule has learned, the
comment says something that is no longer so, and would hide the next fault in its
place.

Reported is a rule id only if that rule was run on the file: not one that is off
by configuration or flag, that the profile leaves out, or whose registry is missing.`,
	Ref:            "https://policylint.github.io/policylint/suppression",
	Since:          "0.1.0",
	Target:         rule.Ignores,
	Unsuppressible: true,
	Check:          checkIgnoreUnused,
}

func checkIgnoreUnused(p *rule.Pass) {
	for _, ig := range p.Ignores {
		unused := slices.DeleteFunc(slices.Clone(ig.Rules), func(r rule.IgnoredRule) bool { return r.Used || !r.Ran })
		switch {
		case len(unused) == 0:
		case len(unused) == len(ig.Rules) && len(ig.Faults) == 0:
			reportUnusedComment(p, ig.Comment, unused)
		default:
			for _, r := range unused {
				p.Report(yamldoc.At(r.Span), "%q finds nothing here: take it out of the comment", r.ID).
					SafeFix("take it out", rule.Replace(inList(p.File(), ig.Comment, r.Span), ""))
			}
		}
	}
}

func reportUnusedComment(p *rule.Pass, c yamldoc.Comment, unused []rule.IgnoredRule) {
	ids := make([]string, len(unused))
	for i, r := range unused {
		ids[i] = r.ID
	}
	finds := "finds"
	if len(ids) > 1 {
		finds = "find"
	}
	p.Report(yamldoc.At(c.Span), "%s %s nothing here: delete the comment", andList(ids), finds).
		SafeFix("delete the comment", rule.Replace(wholeComment(p.File(), c), ""))
}

// wholeComment returns the bytes that go with a comment: its line, or what is
// between the text of the line and the line break.
func wholeComment(f *source.File, c yamldoc.Comment) source.Span {
	data := f.Bytes()
	line := f.Line(f.Position(c.Span.Start).Line)
	if !c.Alone {
		return source.Span{Start: line.Start + len(bytes.TrimRight(data[line.Start:c.Span.Start], " \t")), End: line.End}
	}
	switch rest := data[line.End:]; {
	case bytes.HasPrefix(rest, []byte("\r\n")):
		line.End += 2
	case len(rest) > 0:
		line.End++
	}
	return line
}

// inList returns the bytes that go with an id in the list of a comment: it and
// the comma next to it.
func inList(f *source.File, c yamldoc.Comment, id source.Span) source.Span {
	text := f.Text(c.Span)
	before, after := text[:id.Start-c.Span.Start], text[id.End-c.Span.Start:]
	if rest := strings.TrimLeft(after, " \t"); strings.HasPrefix(rest, ",") {
		rest = strings.TrimLeft(rest[1:], " \t")
		return source.Span{Start: id.Start, End: c.Span.End - len(rest)}
	}
	if list := strings.TrimRight(before, " \t"); strings.HasSuffix(list, ",") {
		return source.Span{Start: c.Span.Start + len(strings.TrimRight(list[:len(list)-1], " \t")), End: id.End}
	}
	return id
}
