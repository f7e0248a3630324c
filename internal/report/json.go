package report

import (
	"encoding/json"
	"io"

	ruledocs "github.com/policylint/policylint/docs/rules"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/suppress"
)

// contractVersion is raised when a consumer of the JSON formats would have to
// change. Adding a key is no such change. docs/json.md describes the contract,
// docs/json.schema.json defines it.
const contractVersion = 1

// jsonDocument writes one JSON document.
type jsonDocument struct{}

func (jsonDocument) Name() string { return "json" }

func (jsonDocument) Write(w io.Writer, result *lint.Result) error {
	enc := newEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(jsonResult{
		Version:  contractVersion,
		Findings: convert(result.Findings, newJSONFinding),
		Problems: convert(result.Problems, newJSONProblem),
		Stale:    convert(result.Stale, newJSONStale),
		Summary:  newJSONSummary(result),
	})
}

// newEncoder returns an encoder that leaves <, > and & readable. It replaces
// bytes that are not UTF-8 by U+FFFD, so its output is valid for any input.
func newEncoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

// The types of the contract. Every key is always present and no list is null.
type (
	jsonResult struct {
		Version  int           `json:"version"`
		Findings []jsonFinding `json:"findings"`
		Problems []jsonProblem `json:"problems"`
		Stale    []jsonStale   `json:"stale"`
		Summary  jsonSummary   `json:"summary"`
	}
	jsonFinding struct {
		Rule        string        `json:"rule"`
		Severity    string        `json:"severity"`
		Message     string        `json:"message"`
		Help        string        `json:"help"`
		Path        string        `json:"path"`
		Start       jsonPosition  `json:"start"`
		End         jsonPosition  `json:"end"`
		Text        string        `json:"text"`
		Pointer     string        `json:"pointer"`
		Fingerprint string        `json:"fingerprint"`
		URL         string        `json:"url"`
		Related     []jsonRelated `json:"related"`
		Fixes       []jsonFix     `json:"fixes"`
	}
	jsonPosition struct {
		Line   int `json:"line"`
		Column int `json:"column"`
		Byte   int `json:"byte"`
		UTF16  int `json:"utf16"`
	}
	jsonRelated struct {
		Message string       `json:"message"`
		Path    string       `json:"path"`
		Start   jsonPosition `json:"start"`
		End     jsonPosition `json:"end"`
	}
	jsonFix struct {
		Message string     `json:"message"`
		Safe    bool       `json:"safe"`
		Edits   []jsonEdit `json:"edits"`
	}
	jsonEdit struct {
		Path    string       `json:"path"`
		Start   jsonPosition `json:"start"`
		End     jsonPosition `json:"end"`
		NewText string       `json:"newText"`
	}
	jsonProblem struct {
		Path    string `json:"path"`
		Message string `json:"message"`
	}
	jsonStale struct {
		Path        string `json:"path"`
		Rule        string `json:"rule"`
		Message     string `json:"message"`
		Fingerprint string `json:"fingerprint"`
	}
	jsonSummary struct {
		Files      int `json:"files"`
		Errors     int `json:"errors"`
		Warnings   int `json:"warnings"`
		Infos      int `json:"infos"`
		Suppressed int `json:"suppressed"`
		Stale      int `json:"stale"`
	}
)

func newJSONFinding(f finding.Finding) jsonFinding {
	return jsonFinding{
		Rule:        f.Rule,
		Severity:    f.Severity.String(),
		Message:     f.Message,
		Help:        f.Help,
		Path:        f.Path,
		Start:       newJSONPosition(f.Start),
		End:         newJSONPosition(f.End),
		Text:        f.Text,
		Pointer:     f.Pointer,
		Fingerprint: f.Fingerprint,
		URL:         ruledocs.URL(f.Rule),
		Related:     convert(f.Related, newJSONRelated),
		Fixes:       convert(f.Fixes, newJSONFix),
	}
}

func newJSONPosition(p source.Position) jsonPosition {
	return jsonPosition{Line: p.Line, Column: p.Column, Byte: p.Byte, UTF16: p.UTF16}
}

func newJSONRelated(r finding.Related) jsonRelated {
	return jsonRelated{Message: r.Message, Path: r.Path, Start: newJSONPosition(r.Start), End: newJSONPosition(r.End)}
}

func newJSONFix(f finding.Fix) jsonFix {
	return jsonFix{Message: f.Message, Safe: f.Safe, Edits: convert(f.Edits, newJSONEdit)}
}

func newJSONEdit(e finding.Edit) jsonEdit {
	return jsonEdit{Path: e.Path, Start: newJSONPosition(e.Start), End: newJSONPosition(e.End), NewText: e.NewText}
}

func newJSONProblem(p lint.Problem) jsonProblem {
	return jsonProblem{Path: p.Path, Message: p.Message}
}

func newJSONStale(e suppress.Entry) jsonStale {
	return jsonStale{Path: e.Path, Rule: e.Rule, Message: e.Message, Fingerprint: e.Fingerprint}
}

func newJSONSummary(r *lint.Result) jsonSummary {
	return jsonSummary{
		Files:      len(r.Files),
		Errors:     r.Count(finding.Error),
		Warnings:   r.Count(finding.Warning),
		Infos:      r.Count(finding.Info),
		Suppressed: r.Suppressed,
		Stale:      len(r.Stale),
	}
}

// convert maps a list; the result is never nil, so that it is never null.
func convert[From, To any](list []From, one func(From) To) []To {
	out := make([]To, len(list))
	for i := range list {
		out[i] = one(list[i])
	}
	return out
}
