package rule

import (
	"fmt"
	"strings"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Place is a spot that a finding can point at.
type Place = yamldoc.Place

// Input is what all rules see of one document. A field is nil where a rule's
// target does not have it.
type Input struct {
	Stream   *yamldoc.Stream   // the whole file
	Doc      *yamldoc.Document // one document of it
	NonASCII []Scalar          // the document's keys and values with characters beyond ASCII
	Article  *article.Article  // the document's typed view
	Schema   []schema.Fault    // where the document does not fit its schema

	Ignores []*Ignore // the comments to policylint; for rules with that target

	Registries *registry.Set        // what the file is checked against; nil is an empty set
	Acts       func() *acts.Reading // the legal acts that the article cites, read on the first call
	Profile    Profile              // how finished the document has to be
	Today      *Today               // the day of the run
}

// Pass is one run of one rule over one input.
type Pass struct {
	Input

	setting Setting
	report  func(*Report)
}

// Setting is how a rule is to be run.
type Setting struct {
	Rule     *Rule
	Severity finding.Severity // of its findings, unless a finding lowers it
	Options  any              // of the type of Rule.Options
}

// NewPass prepares a run. Every report is handed to report when the check is
// done with it.
func NewPass(s Setting, in Input, report func(*Report)) *Pass {
	return &Pass{Input: in, setting: s, report: report}
}

// Run calls the rule's check.
func (p *Pass) Run() { p.setting.Rule.Check(p) }

// File returns the file under check.
func (p *Pass) File() *source.File { return p.Stream.File }

// OptionsOf returns the options in force for the pass. T is the type of the
// rule's Options field.
func OptionsOf[T any](p *Pass) T {
	options, ok := p.setting.Options.(T)
	if !ok {
		panic(fmt.Sprintf("rule %s: options are %T, not %T", p.setting.Rule.ID, p.setting.Options, options))
	}
	return options
}

// Report is a finding in the making.
type Report struct {
	Rule     *Rule
	Severity finding.Severity
	Place    Place
	Message  string
	Help     string
	Related  []Related
	Fixes    []Fix
}

// Related is another place that explains a report.
type Related struct {
	Place   Place
	Message string
}

// Fix is one way to mend what a report says.
type Fix struct {
	Message string
	Safe    bool
	Edits   []Edit
}

// Edit replaces a piece of the file. It is made by [Replace] or [ReplaceText].
type Edit struct {
	Node     *yamldoc.Node // for an edit of a scalar's text; nil for one of the source
	From, To int           // range in the scalar's decoded text
	Span     source.Span   // range in the source
	NewText  string
}

// ReplaceText is an edit of the decoded text of a scalar: text[from:to]
// becomes newText, escaped as the scalar's style demands.
func ReplaceText(n *yamldoc.Node, from, to int, newText string) Edit {
	return Edit{Node: n, From: from, To: to, NewText: newText}
}

// Replace is an edit of the source: the bytes of span become newText as it is.
func Replace(span source.Span, newText string) Edit {
	return Edit{Span: span, NewText: newText}
}

// AddEntry is an edit that gives a mapping another entry with a text value. It
// reports false where the mapping cannot take one; see [yamldoc.Node.NewEntry].
func AddEntry(mapping *yamldoc.Node, key, value string) (Edit, bool) {
	span, text, ok := mapping.NewEntry(key, value)
	return Edit{Span: span, NewText: text}, ok
}

// Report files a finding at a place. The message starts in lower case, quotes
// the value and says what would be right. The result can be refined.
func (p *Pass) Report(at Place, format string, args ...any) *Report {
	r := &Report{Rule: p.setting.Rule, Severity: p.setting.Severity, Place: at, Message: say(format, args...)}
	p.report(r)
	return r
}

// say writes a message. One without values, as most advice is, stays as it is.
func say(format string, args ...any) string {
	if len(args) == 0 && strings.IndexByte(format, '%') < 0 {
		return format
	}
	return fmt.Sprintf(format, args...)
}

// AtMost lowers the severity to s, for a finding that is less certain or less
// harmful than the rule's others.
func (r *Report) AtMost(s finding.Severity) *Report {
	r.Severity = min(r.Severity, s)
	return r
}

// WithHelp adds advice on how to mend the fault.
func (r *Report) WithHelp(format string, args ...any) *Report {
	r.Help = say(format, args...)
	return r
}

// Relate adds a place that explains the finding.
func (r *Report) Relate(at Place, format string, args ...any) *Report {
	r.Related = append(r.Related, Related{Place: at, Message: say(format, args...)})
	return r
}

// SafeFix offers edits that change nothing but the fault.
func (r *Report) SafeFix(message string, edits ...Edit) *Report {
	r.Fixes = append(r.Fixes, Fix{Message: message, Safe: true, Edits: edits})
	return r
}

// UnsafeFix offers edits that a person must look at first.
func (r *Report) UnsafeFix(message string, edits ...Edit) *Report {
	r.Fixes = append(r.Fixes, Fix{Message: message, Edits: edits})
	return r
}
