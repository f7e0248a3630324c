package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
)

// junit is a report of tests: every file is a suite, and every rule that found
// something in it a test, which fails if the run does. A file without findings
// has one test, so that a clean run is not an empty one.
type junit struct{ setting Setting }

func (junit) Name() string { return "junit" }

func (j junit) Write(w io.Writer, result *lint.Result) error {
	doc := junitDoc{Name: product}
	byPath := map[string][]*finding.Finding{}
	for i := range result.Findings {
		f := &result.Findings[i]
		byPath[f.Path] = append(byPath[f.Path], f)
	}
	for _, p := range result.Problems {
		doc.add(junitProblem(p))
	}
	for _, path := range result.Files {
		doc.add(j.suite(path, byPath[path]))
	}
	return writeXML(w, doc)
}

type (
	junitDoc struct {
		XMLName xml.Name `xml:"testsuites"`
		Name    string   `xml:"name,attr"`
		junitCounts
		Suites []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name string `xml:"name,attr"`
		junitCounts
		Cases []junitCase `xml:"testcase"`
	}
	junitCounts struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Skipped  int `xml:"skipped,attr"`
		Time     int `xml:"time,attr"` // expected by readers; nothing is measured
	}
	junitCase struct {
		Name      string        `xml:"name,attr"`
		ClassName string        `xml:"classname,attr"`
		File      string        `xml:"file,attr"`
		Line      int           `xml:"line,attr,omitempty"`
		Time      int           `xml:"time,attr"`
		Error     *junitFailure `xml:"error"`
		Failure   *junitFailure `xml:"failure"`
		Output    *junitText    `xml:"system-out"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		junitText
	}
	junitText struct {
		Text string `xml:",cdata"`
	}
)

func (d *junitDoc) add(s junitSuite) {
	for _, c := range s.Cases {
		s.Tests++
		if c.Error != nil {
			s.Errors++
		}
		if c.Failure != nil {
			s.Failures++
		}
	}
	d.Tests += s.Tests
	d.Errors += s.Errors
	d.Failures += s.Failures
	d.Suites = append(d.Suites, s)
}

func (j junit) suite(path string, findings []*finding.Finding) junitSuite {
	name := legal(path)
	if len(findings) == 0 {
		return junitSuite{Name: name, Cases: []junitCase{{Name: "all rules", ClassName: name, File: name}}}
	}
	s := junitSuite{Name: name}
	byRule := map[string][]*finding.Finding{}
	var rules []string // in the order of their first findings
	for _, f := range findings {
		if byRule[f.Rule] == nil {
			rules = append(rules, f.Rule)
		}
		byRule[f.Rule] = append(byRule[f.Rule], f)
	}
	for _, id := range rules {
		c := junitCase{Name: id, ClassName: name, File: name}
		j.fill(&c, byRule[id])
		s.Cases = append(s.Cases, c)
	}
	return s
}

// fill says what a rule found in a file. What does not fail the run is no
// failure: it is the output of a test that passes.
func (j junit) fill(c *junitCase, findings []*finding.Finding) {
	var failed, passed strings.Builder
	for _, f := range findings {
		if j.setting.Fails == nil || !j.setting.Fails(f) {
			passed.WriteString(oneLine(f) + "\n")
			continue
		}
		if c.Failure == nil {
			c.Line = f.Start.Line
			c.Failure = &junitFailure{Message: told(f), Type: f.Severity.String()}
		}
		failed.WriteString(oneLine(f) + "\n")
	}
	if passed.Len() > 0 {
		c.Output = &junitText{legal(passed.String())}
	}
	if c.Failure != nil {
		c.Failure.Text = legal(failed.String())
		if n := strings.Count(c.Failure.Text, "\n"); n > 1 {
			c.Failure.Message += fmt.Sprintf(" (and %d more)", n-1)
		}
	}
}

func junitProblem(p lint.Problem) junitSuite {
	name := legal(p.Path)
	failure := &junitFailure{toldProblem(p), notChecked, junitText{legal(p.Message)}}
	return junitSuite{Name: name, Cases: []junitCase{{Name: notChecked, ClassName: name, File: name, Error: failure}}}
}
