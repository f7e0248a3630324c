package report_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/report"
)

type junitDoc struct {
	Tests    int `xml:"tests,attr"`
	Failures int `xml:"failures,attr"`
	Errors   int `xml:"errors,attr"`
	Suites   []struct {
		Name  string `xml:"name,attr"`
		Tests int    `xml:"tests,attr"`
		Cases []struct {
			Name    string  `xml:"name,attr"`
			Error   *string `xml:"error"`
			Failure *string `xml:"failure"`
			Output  string  `xml:"system-out"`
		} `xml:"testcase"`
	} `xml:"testsuite"`
}

// atLeast fails the run for findings at or above a severity; none for Off.
func atLeast(s finding.Severity) func(*finding.Finding) bool {
	if s == finding.Off {
		return nil
	}
	return func(f *finding.Finding) bool { return f.Severity >= s }
}

// TestJUnitThreshold fails the tests that fail the run, and loses no finding.
func TestJUnitThreshold(t *testing.T) {
	t.Parallel()
	res := result(t, sample(), "e.yaml")
	for _, tt := range []struct {
		failOn   finding.Severity
		failures int // of the four files
	}{
		{finding.Error, 3},
		{finding.Warning, 4},
		{finding.Info, 4},
		{finding.Off, 0},
	} {
		data := write(t, "junit", report.Setting{Fails: atLeast(tt.failOn)}, res)
		var doc junitDoc
		if err := xml.Unmarshal(data, &doc); err != nil {
			t.Fatal(err)
		}
		if doc.Failures != tt.failures || doc.Errors != 1 || doc.Tests != 5 || len(doc.Suites) != 5 {
			t.Errorf("failing on %s: %+v", tt.failOn, doc)
		}
		lines := 0
		for _, s := range doc.Suites {
			for _, c := range s.Cases {
				lines += strings.Count(c.Output, "[sample-rule]\n")
				if c.Failure != nil {
					lines += strings.Count(*c.Failure, "[sample-rule]\n")
				}
			}
		}
		if lines != len(res.Findings) {
			t.Errorf("failing on %s: %d of %d findings are told", tt.failOn, lines, len(res.Findings))
		}
	}
}

// TestJUnitOneSuiteAFile has findings of several rules in one file, mixed.
func TestJUnitOneSuiteAFile(t *testing.T) {
	t.Parallel()
	res := result(t, sample()[:1])
	for i := range res.Findings {
		res.Findings[i].Rule = []string{"x", "y"}[i%2]
	}
	var doc junitDoc
	if err := xml.Unmarshal(write(t, "junit", report.Setting{Fails: atLeast(finding.Info)}, res), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Suites) != 1 || doc.Tests != 2 || doc.Failures != 2 || doc.Suites[0].Cases[0].Name != "x" || doc.Suites[0].Cases[1].Name != "y" {
		t.Errorf("got %+v", doc)
	}
}
