package report

import (
	"encoding/xml"
	"io"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
)

// checkstyle is the report of Checkstyle, which many programs read. Its columns
// count characters.
type checkstyle struct{}

func (checkstyle) Name() string { return "checkstyle" }

// checkstyleVersion is the version of Checkstyle whose report this is.
const checkstyleVersion = "8.0"

func (checkstyle) Write(w io.Writer, result *lint.Result) error {
	doc := checkstyleDoc{Version: checkstyleVersion}
	for _, p := range result.Problems {
		doc.add(p.Path, checkstyleError{Severity: finding.Error.String(), Message: toldProblem(p), Source: notChecked})
	}
	for i := range result.Findings {
		f := &result.Findings[i]
		doc.add(f.Path, checkstyleError{
			Line:     f.Start.Line,
			Column:   f.Start.Column,
			Severity: f.Severity.String(),
			Message:  told(f),
			Source:   f.Rule, // without it reviewdog shows no rule
		})
	}
	return writeXML(w, doc)
}

type (
	checkstyleDoc struct {
		XMLName xml.Name          `xml:"checkstyle"`
		Version string            `xml:"version,attr"`
		Files   []*checkstyleFile `xml:"file"`
	}
	checkstyleFile struct {
		Name   string            `xml:"name,attr"`
		Errors []checkstyleError `xml:"error"`
	}
	checkstyleError struct {
		Line     int    `xml:"line,attr,omitempty"` // 0 is no line
		Column   int    `xml:"column,attr,omitempty"`
		Severity string `xml:"severity,attr"`
		Message  string `xml:"message,attr"`
		Source   string `xml:"source,attr"`
	}
)

// add puts an error into its file, which is the last one if it is there
// already: findings come sorted by path.
func (d *checkstyleDoc) add(path string, e checkstyleError) {
	name := legal(path)
	if n := len(d.Files); n == 0 || d.Files[n-1].Name != name {
		d.Files = append(d.Files, &checkstyleFile{Name: name})
	}
	file := d.Files[len(d.Files)-1]
	file.Errors = append(file.Errors, e)
}
