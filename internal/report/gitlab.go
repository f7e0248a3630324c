package report

import (
	"crypto/sha256"
	"encoding/hex"
	"io"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
)

// gitlab is a report of GitLab's code quality, which merge requests show.
// Paths must be relative to the root of the repository.
type gitlab struct{}

func (gitlab) Name() string { return "gitlab" }

func (gitlab) Write(w io.Writer, result *lint.Result) error {
	issues := convert(result.Problems, newGitlabProblem)
	issues = append(issues, convert(result.Findings, newGitlabIssue)...)
	enc := newEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(issues)
}

type (
	gitlabIssue struct {
		Description string         `json:"description"`
		CheckName   string         `json:"check_name"`
		Fingerprint string         `json:"fingerprint"` // issues with the same one are shown once
		Severity    string         `json:"severity"`
		Location    gitlabLocation `json:"location"`
	}
	gitlabLocation struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	}
	gitlabLines struct {
		Begin int `json:"begin"`
		End   int `json:"end"`
	}
)

func newGitlabIssue(f finding.Finding) gitlabIssue {
	return gitlabIssue{
		Description: told(&f),
		CheckName:   f.Rule,
		Fingerprint: f.Fingerprint,
		Severity:    gitlabSeverity(f.Severity),
		Location:    gitlabLocation{f.Path, gitlabLines{f.Start.Line, lastLine(&f)}},
	}
}

func newGitlabProblem(p lint.Problem) gitlabIssue {
	sum := sha256.Sum256([]byte(notChecked + "\x00" + p.Path + "\x00" + p.Message))
	return gitlabIssue{
		Description: toldProblem(p),
		CheckName:   notChecked,
		Fingerprint: hex.EncodeToString(sum[:16]),
		Severity:    "blocker",
		Location:    gitlabLocation{p.Path, gitlabLines{1, 1}},
	}
}

func gitlabSeverity(s finding.Severity) string {
	switch s {
	case finding.Error:
		return "major"
	case finding.Warning:
		return "minor"
	default:
		return "info"
	}
}
