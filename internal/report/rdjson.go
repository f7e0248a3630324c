package report

import (
	"bufio"
	"io"
	"slices"

	ruledocs "github.com/policylint/policylint/docs/rules"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/source"
)

// rdjson is the Reviewdog Diagnostic Format as one document: a
// DiagnosticResult. Its columns count bytes.
type rdjson struct{}

func (rdjson) Name() string { return "rdjson" }

func (rdjson) Write(w io.Writer, result *lint.Result) error {
	enc := newEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(rdResult{Source: newRDSource(), Diagnostics: diagnostics(result)})
}

// rdjsonl is the same format with one Diagnostic a line.
type rdjsonl struct{}

func (rdjsonl) Name() string { return "rdjsonl" }

func (rdjsonl) Write(w io.Writer, result *lint.Result) error {
	out := bufio.NewWriter(w)
	enc := newEncoder(out)
	for _, d := range diagnostics(result) {
		d.Source = newRDSource()
		if err := enc.Encode(d); err != nil {
			return err
		}
	}
	return out.Flush()
}

type (
	rdResult struct {
		Source      *rdSource      `json:"source"`
		Diagnostics []rdDiagnostic `json:"diagnostics"`
	}
	rdDiagnostic struct {
		Message     string         `json:"message"`
		Location    rdLocation     `json:"location"`
		Severity    string         `json:"severity"`
		Source      *rdSource      `json:"source,omitempty"`
		Code        rdCode         `json:"code"`
		Suggestions []rdSuggestion `json:"suggestions,omitempty"`
	}
	rdLocation struct {
		Path  string   `json:"path"`
		Range *rdRange `json:"range,omitempty"`
	}
	rdRange struct {
		Start rdPosition `json:"start"`
		End   rdPosition `json:"end"`
	}
	rdPosition struct {
		Line   int `json:"line"`
		Column int `json:"column"`
	}
	rdSource struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
	rdCode struct {
		Value string `json:"value"`
		URL   string `json:"url,omitempty"`
	}
	rdSuggestion struct {
		Range rdRange `json:"range"`
		Text  string  `json:"text"`
	}
)

func newRDSource() *rdSource { return &rdSource{product, productURL} }

// diagnostics lists the problems and the findings of a result.
func diagnostics(result *lint.Result) []rdDiagnostic {
	list := convert(result.Problems, newRDProblem)
	return append(list, convert(result.Findings, newRDDiagnostic)...)
}

func newRDDiagnostic(f finding.Finding) rdDiagnostic {
	at := newRDRange(f.Start, f.End)
	return rdDiagnostic{
		Message:     told(&f),
		Location:    rdLocation{f.Path, &at},
		Severity:    rdSeverity(f.Severity),
		Code:        rdCode{f.Rule, ruledocs.URL(f.Rule)},
		Suggestions: suggestions(&f),
	}
}

func newRDProblem(p lint.Problem) rdDiagnostic {
	return rdDiagnostic{
		Message:  toldProblem(p),
		Location: rdLocation{Path: p.Path},
		Severity: "ERROR",
		Code:     rdCode{Value: notChecked},
	}
}

func newRDRange(start, end source.Position) rdRange {
	return rdRange{rdPosition{start.Line, start.UTF8}, rdPosition{end.Line, end.UTF8}}
}

// suggestions returns the fixes that the format can say: those of one edit in
// the file of the finding, and of those with the same range the first.
func suggestions(f *finding.Finding) []rdSuggestion {
	var list []rdSuggestion
	for _, fix := range f.Fixes {
		if len(fix.Edits) != 1 || fix.Edits[0].Path != f.Path {
			continue
		}
		edit := fix.Edits[0]
		s := rdSuggestion{newRDRange(edit.Start, edit.End), edit.NewText}
		if !slices.ContainsFunc(list, func(other rdSuggestion) bool { return other.Range == s.Range }) {
			list = append(list, s)
		}
	}
	return list
}

func rdSeverity(s finding.Severity) string {
	switch s {
	case finding.Error:
		return "ERROR"
	case finding.Warning:
		return "WARNING"
	default:
		return "INFO"
	}
}
