package report

import (
	"regexp"
	"strings"

	ruledocs "github.com/policylint/policylint/docs/rules"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

type (
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name            string            `json:"name"`
		Version         string            `json:"version"`
		SemanticVersion string            `json:"semanticVersion,omitempty"`
		InformationURI  string            `json:"informationUri"`
		Rules           []sarifRule       `json:"rules"`
		Notifications   []sarifDescriptor `json:"notifications"`
	}
	sarifDescriptor struct {
		ID               string       `json:"id"`
		Name             string       `json:"name"`
		ShortDescription sarifMessage `json:"shortDescription"`
		FullDescription  sarifMessage `json:"fullDescription"`
		Help             sarifMessage `json:"help"`
		HelpURI          string       `json:"helpUri"`
	}
	sarifRule struct {
		sarifDescriptor
		Configuration sarifConfig     `json:"defaultConfiguration"`
		Properties    sarifProperties `json:"properties"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	sarifProperties struct {
		Precision       string   `json:"precision"`        // how sure a finding is
		ProblemSeverity string   `json:"problem.severity"` // how much it matters
		Tags            []string `json:"tags"`
	}
)

// semver is the form of a version that SARIF calls semantic.
var semver = regexp.MustCompile(`^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$`)

func newSarifDriver(rules []*rule.Rule, version string) sarifDriver {
	d := sarifDriver{
		Name:           product,
		Version:        version,
		InformationURI: productURL,
		Rules:          convert(rules, newSarifRule),
		Notifications:  []sarifDescriptor{newSarifNotChecked()},
	}
	if semver.MatchString(version) {
		d.SemanticVersion = version
	}
	return d
}

// newSarifNotChecked describes the notification of a problem.
func newSarifNotChecked() sarifDescriptor {
	return sarifDescriptor{
		ID:               notChecked,
		Name:             pascal(notChecked),
		ShortDescription: sarifMessage{Text: "A file could not be checked."},
		FullDescription:  sarifMessage{Text: "A file could not be read or checked, so nobody knows what is wrong in it."},
		Help:             sarifMessage{Text: "Make the file readable, or leave it out of the run."},
		HelpURI:          productURL,
	}
}

// newSarifRule describes a rule. GitHub lists alerts by precision and severity,
// and shows the help beside an alert.
func newSarifRule(r *rule.Rule) sarifRule {
	doc := r.Doc
	if doc == "" {
		doc = sentence(r.Summary)
	}
	help := sarifMessage{Text: plainText(doc)}
	if page, ok := ruledocs.Page(r.ID); ok {
		help.Markdown = withoutTitle(page)
	}
	return sarifRule{
		sarifDescriptor: sarifDescriptor{
			ID:               r.ID,
			Name:             sarifName(r.ID),
			ShortDescription: sarifMessage{Text: sentence(plainText(r.Summary))},
			FullDescription:  sarifMessage{Text: abridged(plainText(doc))},
			Help:             help,
			HelpURI:          ruledocs.URL(r.ID),
		},
		Configuration: sarifConfig{sarifLevel(r.Severity)},
		Properties: sarifProperties{
			Precision:       r.Confidence.String(),
			ProblemSeverity: problemSeverity(r.Severity),
			Tags:            []string{r.Category.Slug()},
		},
	}
}

func sarifLevel(s finding.Severity) string {
	switch s {
	case finding.Error, finding.Warning:
		return s.String()
	case finding.Info:
		return "note"
	default:
		return "none"
	}
}

func problemSeverity(s finding.Severity) string {
	if s == finding.Error || s == finding.Warning {
		return s.String()
	}
	return "recommendation"
}

// sarifName returns a rule's name beside its id.
func sarifName(id string) string {
	if name := pascal(id); !strings.EqualFold(name, id) {
		return name
	}
	return pascal(id) + "Rule" // SARIF wants a name that is not the id over again
}

// pascal returns an id as a name in the form that SARIF asks for: FnUndefined.
func pascal(id string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(id, "-") {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

// plainText returns Markdown without the marks of code.
func plainText(markdown string) string {
	return strings.ReplaceAll(strings.TrimSpace(markdown), "`", "")
}

// maxDescription is how many characters of a description GitHub takes.
const maxDescription = 1024

// abridged returns as many whole paragraphs of a text as GitHub takes, or else
// as many sentences of the first.
func abridged(text string) string {
	for len([]rune(text)) > maxDescription {
		i := strings.LastIndex(text, "\n\n")
		if i < 0 {
			i = strings.LastIndex(strings.TrimSuffix(text, "."), ". ") + 1
		}
		if i <= 0 {
			return string([]rune(text)[:maxDescription])
		}
		text = strings.TrimSpace(text[:i])
	}
	return text
}

// withoutTitle returns a page of a rule without its heading, which is shown
// already, and without comments.
func withoutTitle(page string) string {
	var b strings.Builder
	code := false
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, "```") {
			code = !code
		}
		if code || !strings.HasPrefix(line, "# ") && !strings.HasPrefix(line, "<!--") {
			b.WriteString(line)
		}
	}
	return strings.TrimSpace(b.String()) + "\n"
}
