package rules

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

var yamlCommentInText = rule.Rule{
	ID:         "yaml-comment-in-text",
	Category:   rule.Encoding,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "the end of a text without quotes is lost, since YAML takes it for a comment",
	Doc: `In a text without quotes a space and ` + "`#`" + ` begin a comment: of ` + "`title: Issue #5 of it`" + ` only
` + "`Issue`" + ` is left, and nothing says so. Quotes keep the text.

Reported is a comment behind a title or a piece of prose, on its last line, if a digit
stands right behind the ` + "`#`" + `; with a letter there, as in a hashtag, it is an information.
What is meant for a comment nearly always has a space there. The fix puts text and
comment in quotes; look whether it is a comment first.

Not reported: a comment that two spaces or a tab part from the text, as the usual style
of YAML has it, one that begins with a word such as TODO, and one behind a number, an
address or another value that is no prose.`,
	Ref:    "https://yaml.org/spec/1.2.2/#66-comments",
	Since:  "0.1.0",
	Target: rule.Documents,
	Check:  checkYAMLCommentInText,
}

func checkYAMLCommentInText(p *rule.Pass) {
	comments := gluedComments(p)
	if len(comments) == 0 {
		return // most files need no look at their scalars
	}
	rule.EachScalar(p.Doc.Root, func(n *yamldoc.Node) {
		if n.Style != yamldoc.Plain || n.Value == "" || !holdsProse(n) {
			return
		}
		own := n.Place().Span
		if lost, ok := comments[own.End]; ok {
			reportLostText(p, n, own, lost)
		}
	})
}

// reportLostText is about what YAML takes for a comment behind a text.
func reportLostText(p *rule.Pass, n *yamldoc.Node, own, lost source.Span) {
	r := p.Report(yamldoc.At(lost), "%q is a comment to YAML and lost from the text: put the value in quotes", p.Doc.File.Text(lost))
	if first, _ := utf8.DecodeRuneInString(p.Doc.File.Text(lost)[1:]); !unicode.IsDigit(first) {
		r.AtMost(finding.Info)
	}
	whole := source.Span{Start: own.Start, End: lost.End}
	if text, ok := quotedLine(p.Doc.File.Text(whole)); ok && !n.Tagged() {
		r.UnsafeFix("put the value in quotes", rule.Replace(whole, text))
	}
}

// quotedLine writes a text of one line in quotes that it has none of.
func quotedLine(text string) (string, bool) {
	switch {
	case strings.ContainsAny(text, "\r\n\t"):
	case !strings.ContainsAny(text, `"\`):
		return `"` + text + `"`, true
	case !strings.Contains(text, "'"):
		return "'" + text + "'", true
	}
	return "", false
}

// gluedComments returns the comments with a letter or digit right behind their
// "#" and one space before it, by the end of what is before that.
func gluedComments(p *rule.Pass) map[int]source.Span {
	text := p.Doc.File.Bytes()
	if !mayHaveGlued(text) {
		return nil // most files need no search for comments
	}
	found := map[int]source.Span{}
	for _, c := range p.Stream.Comments("#") {
		before := c.Span.Start - 1
		if !c.Alone && before > 0 && text[before] == ' ' && text[before-1] != ' ' && text[before-1] != '\t' && isGlued(p.Doc.File.Text(c.Span)[1:]) {
			found[before] = c.Span
		}
	}
	return found
}

// mayHaveGlued reports whether a "#" with something before its blank and right
// behind it stands in a file, be it a comment or not.
func mayHaveGlued(text []byte) bool {
	for rest := text; ; {
		i := bytes.Index(rest, []byte(" #"))
		if i < 0 {
			return false
		}
		before, behind := rest[:i], rest[i+len(" #"):]
		if len(before) > 0 && !bytes.ContainsAny(before[i-1:], " \t\n\r") && len(behind) > 0 && !bytes.ContainsAny(behind[:1], " \t\n\r#") {
			return true
		}
		rest = behind
	}
}

// isGlued reports whether a letter or digit stands right behind the "#" of a
// comment, and no word for those who work on the file or for a program does.
func isGlued(comment string) bool {
	first, _ := utf8.DecodeRuneInString(comment)
	if !unicode.IsLetter(first) {
		return unicode.IsDigit(first)
	}
	word := strings.ToLower(comment)
	if end := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		word = word[:end]
	}
	switch word {
	case "todo", "fixme", "xxx", "hack", "note", "nb", "tbd", "policylint", "yamllint", "noqa", "prettier":
		return false
	}
	return true
}

// holdsProse reports whether a scalar stands, itself or in a list, under a key
// for titles or prose. In brackets a comment can hardly go unnoticed.
func holdsProse(n *yamldoc.Node) bool {
	for n.Key() == nil && n.Parent() != nil && n.Parent().Style != yamldoc.Flow {
		n = n.Parent()
	}
	if n.Key() == nil || n.Parent().Style == yamldoc.Flow {
		return false
	}
	switch key := n.Key().Value; key {
	case "heading", "lead", "paragraph", "pullquote", "blockquote", "list", "header", "rows", "caption", "alt", "text", "printed", "quotes",
		"subtitle", "title-short", "shortTitle", "abstract", "annote", "note", "disclaimer":
		return true
	default:
		return key == "title" || strings.HasSuffix(key, "-title")
	}
}
