package report

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/source"
)

type (
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    int               `json:"ruleIndex"`
		Level        string            `json:"level"`
		Message      sarifMessage      `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Related      []sarifLocation   `json:"relatedLocations,omitempty"`
		Fixes        []sarifFix        `json:"fixes,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints"`
	}
	sarifLocation struct {
		ID       int           `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifMessage `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI    string `json:"uri"`
		BaseID string `json:"uriBaseId,omitempty"`
	}
	sarifRegion struct {
		StartLine   int           `json:"startLine"`
		StartColumn int           `json:"startColumn"`
		EndLine     int           `json:"endLine"`
		EndColumn   int           `json:"endColumn"` // behind the last character
		Snippet     *sarifContent `json:"snippet,omitempty"`
	}
	sarifContent struct {
		Text string `json:"text"`
	}
	sarifFix struct {
		Description sarifMessage   `json:"description"`
		Changes     []*sarifChange `json:"artifactChanges"`
		Properties  sarifSafety    `json:"properties"`
	}
	sarifSafety struct {
		Safe bool `json:"safe"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion   `json:"deletedRegion"`
		Inserted *sarifContent `json:"insertedContent,omitempty"`
	}
)

// maxSnippet is the longest source text, in bytes, that a result repeats.
const maxSnippet = 1000

func newSarifResult(f *finding.Finding, ruleIndex int) sarifResult {
	at := newSarifLocation(f.Path, f.Start, f.End)
	if f.Text != "" && len(f.Text) <= maxSnippet {
		at.Physical.Region.Snippet = &sarifContent{f.Text}
	}
	r := sarifResult{
		RuleID:    f.Rule,
		RuleIndex: ruleIndex,
		Level:     sarifLevel(f.Severity),
		Message:   newSarifMessage(f.Message),
		Locations: []sarifLocation{at},
		Fixes:     convert(f.Fixes, newSarifFix),
		Fingerprints: map[string]string{
			// GitHub tells alerts apart by this one. What it would work out
			// itself is the same for two findings on one line.
			"primaryLocationLineHash": f.Fingerprint,
			"policylint/v1":           f.Fingerprint,
		},
	}
	if f.Help != "" {
		r.Message.Text += " " + newSarifMessage(f.Help).Text
	}
	for i, related := range f.Related {
		message := newSarifMessage(related.Message)
		location := newSarifLocation(related.Path, related.Start, related.End)
		location.ID, location.Message = i+1, &message
		r.Related = append(r.Related, location)
	}
	return r
}

// link and placeholder are what SARIF would read in a message as a link, such
// as [text](1), and as a place to fill in, such as {0}.
var (
	link        = regexp.MustCompile(`\[[^\[\]]*\]\(`)
	placeholder = regexp.MustCompile(`\{[0-9]+\}`)
)

// newSarifMessage returns a text as a sentence that is shown as it is.
func newSarifMessage(text string) sarifMessage {
	text = sentence(printable(text))
	text = link.ReplaceAllStringFunc(text, func(s string) string {
		return strings.NewReplacer("[", `\[`, "]", `\]`).Replace(s)
	})
	return sarifMessage{Text: placeholder.ReplaceAllString(text, "{$0}")}
}

func newSarifLocation(path string, start, end source.Position) sarifLocation {
	region := newSarifRegion(start, end)
	return sarifLocation{Physical: sarifPhysical{newSarifArtifact(path), &region}}
}

func newSarifRegion(start, end source.Position) sarifRegion {
	return sarifRegion{StartLine: start.Line, StartColumn: start.UTF16, EndLine: end.Line, EndColumn: end.UTF16}
}

// newSarifArtifact names a file by an address relative to the root of the
// sources, or by an absolute one.
func newSarifArtifact(file string) sarifArtifact {
	if path.IsAbs(file) {
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: file}).String()}
	}
	if len(file) > 2 && file[1] == ':' && file[2] == '/' { // C:/…
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: "/" + file}).String()}
	}
	return sarifArtifact{URI: (&url.URL{Path: file}).String(), BaseID: "%SRCROOT%"}
}

func newSarifFix(f finding.Fix) sarifFix {
	fix := sarifFix{Description: newSarifMessage(f.Message), Properties: sarifSafety{f.Safe}}
	changes := map[string]*sarifChange{}
	for _, e := range f.Edits {
		c := changes[e.Path]
		if c == nil {
			c = &sarifChange{Artifact: newSarifArtifact(e.Path)}
			changes[e.Path] = c
			fix.Changes = append(fix.Changes, c)
		}
		r := sarifReplacement{Deleted: newSarifRegion(e.Start, e.End)}
		if e.NewText != "" {
			r.Inserted = &sarifContent{e.NewText}
		}
		c.Replacements = append(c.Replacements, r)
	}
	return fix
}
