package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
)

// sarif is the Static Analysis Results Interchange Format 2.1.0, with all that
// GitHub's code scanning asks for.
type sarif struct{ setting Setting }

func (sarif) Name() string { return "sarif" }

// maxSarifResults is how many results of a run GitHub takes: it refuses a file
// with more, and shows the worst 5,000.
const maxSarifResults = 25000

func (s sarif) Write(w io.Writer, result *lint.Result) error {
	findings, dropped := worst(result.Findings, maxSarifResults)
	index := map[string]int{}
	for i, r := range result.Rules {
		index[r.ID] = i
	}
	run := sarifRun{
		Tool:             sarifTool{newSarifDriver(result.Rules, s.setting.Version)},
		Invocations:      []sarifInvocation{newSarifInvocation(result.Problems, dropped)},
		Results:          make([]sarifResult, 0, len(findings)),
		ColumnKind:       "utf16CodeUnits",
		NewlineSequences: []string{"\r\n", "\n", "\r"},
		DefaultEncoding:  "utf-8",
		DefaultLanguage:  "yaml",
		Language:         "en",
	}
	for i := range findings {
		ruleIndex, ok := index[findings[i].Rule]
		if !ok {
			ruleIndex = -1 // as the format says for a rule that is not listed
		}
		run.Results = append(run.Results, newSarifResult(&findings[i], ruleIndex))
	}
	enc := newEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

// worst returns at most n findings in their order, those of lower severity
// left out first, and how many are left out.
func worst(list []finding.Finding, n int) (kept []finding.Finding, dropped int) {
	if len(list) <= n {
		return list, 0
	}
	kept = slices.Clone(list)
	slices.SortStableFunc(kept, func(a, b finding.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	kept = kept[:n]
	slices.SortFunc(kept, func(a, b finding.Finding) int { return finding.Compare(&a, &b) })
	return kept, len(list) - n
}

type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool             sarifTool         `json:"tool"`
		Invocations      []sarifInvocation `json:"invocations"`
		Results          []sarifResult     `json:"results"`
		ColumnKind       string            `json:"columnKind"`
		NewlineSequences []string          `json:"newlineSequences"`
		DefaultEncoding  string            `json:"defaultEncoding"`
		DefaultLanguage  string            `json:"defaultSourceLanguage"`
		Language         string            `json:"language"`
	}
	sarifInvocation struct {
		ExecutionSuccessful bool                `json:"executionSuccessful"`
		Notifications       []sarifNotification `json:"toolExecutionNotifications"`
	}
	sarifNotification struct {
		Descriptor *sarifReference `json:"descriptor,omitempty"`
		Level      string          `json:"level"`
		Message    sarifMessage    `json:"message"`
		Locations  []sarifLocation `json:"locations,omitempty"`
	}
	sarifReference struct {
		ID string `json:"id"`
	}
	sarifMessage struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
)

// newSarifInvocation tells what could not be checked, and what is left out.
func newSarifInvocation(problems []lint.Problem, dropped int) sarifInvocation {
	invocation := sarifInvocation{ExecutionSuccessful: len(problems) == 0, Notifications: []sarifNotification{}}
	for _, p := range problems {
		invocation.Notifications = append(invocation.Notifications, sarifNotification{
			Descriptor: &sarifReference{notChecked},
			Level:      "error",
			Message:    newSarifMessage(toldProblem(p)),
			Locations:  []sarifLocation{{Physical: sarifPhysical{Artifact: newSarifArtifact(p.Path)}}},
		})
	}
	if dropped > 0 {
		text := fmt.Sprintf("%s left out: the file holds the worst %d", count(dropped, "finding"), maxSarifResults)
		invocation.Notifications = append(invocation.Notifications, sarifNotification{Level: "warning", Message: newSarifMessage(text)})
	}
	return invocation
}
