package report

import (
	"bufio"
	"io"

	"github.com/policylint/policylint/internal/lint"
)

// jsonLines writes one JSON object a line: the findings, the problems and, as
// proof that nothing is missing, a summary. The key "type" tells them apart.
type jsonLines struct{}

func (jsonLines) Name() string { return "jsonl" }

func (jsonLines) Write(w io.Writer, result *lint.Result) error {
	out := bufio.NewWriter(w)
	enc := newEncoder(out)
	for i := range result.Findings {
		line := findingLine{"finding", newJSONFinding(result.Findings[i])}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	for _, p := range result.Problems {
		if err := enc.Encode(problemLine{"problem", newJSONProblem(p)}); err != nil {
			return err
		}
	}
	for _, e := range result.Stale {
		if err := enc.Encode(staleLine{"stale", newJSONStale(e)}); err != nil {
			return err
		}
	}
	if err := enc.Encode(summaryLine{"summary", contractVersion, newJSONSummary(result)}); err != nil {
		return err
	}
	return out.Flush()
}

type (
	findingLine struct {
		Type string `json:"type"`
		jsonFinding
	}
	problemLine struct {
		Type string `json:"type"`
		jsonProblem
	}
	staleLine struct {
		Type string `json:"type"`
		jsonStale
	}
	summaryLine struct {
		Type    string `json:"type"`
		Version int    `json:"version"`
		jsonSummary
	}
)
