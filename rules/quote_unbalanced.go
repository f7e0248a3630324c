package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

var quoteUnbalanced = rule.Rule{
	ID:         "quote-unbalanced",
	Category:   rule.Wording,
	Severity:   finding.Error,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "a quotation mark or a bracket has no partner in its paragraph",
	Doc: `Without the closing mark a reader does not know where the quoted words end and the
author’s begin, and neither does a program that checks quotations.

Marks are paired as a reader pairs them, from the inside out, in the ways of all
languages: “ ”, „ “, « », ‘ ’, straight marks. Where an inner quotation reaches out
of the outer one, the marks that cross are reported.

A quotation of several paragraphs may repeat the opening mark at the start of
each and close at the end of the last, as English does. In Russian and its
neighbours it may also open at the start of the first and close at the end of
the last alone; elsewhere that is an information.

Brackets are warnings. Not reported: apostrophes, also those of ‘90s and of Uzbek oʻ;
inches and feet; the bracket of a list item, “1)”; intervals such as [0, 1);
smileys; Arabic, Hebrew and Persian. A single mark ‘ that does not close may stand for a letter of Arabic
(‘Ali), so it is only an information.`,
	Ref:    "https://style.mla.org/speech-paragraphs-quotation-marks/",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkQuoteUnbalanced,
}

// strayMark is a mark without a partner in its block.
type strayMark struct {
	prose.Stray
	text *article.Text
	next *article.Text // the paragraph that follows, nil if none does
}

func checkQuoteUnbalanced(p *rule.Pass) {
	var open *strayMark // a quotation mark that a later paragraph may close
	flush := func() {
		if open != nil {
			reportStray(p, open)
			open = nil
		}
	}
	texts := p.Article.Texts()
	for i, t := range texts {
		if len(t.Strays) > 0 && rightToLeft(primaryLanguage(languageOf(t.Node))) {
			continue
		}
		if open != nil && !follows(open.text, t) {
			flush()
		}
		for _, s := range t.Strays {
			m := &strayMark{Stray: s, text: t}
			if i+1 < len(texts) && follows(t, texts[i+1]) {
				m.next = texts[i+1]
			}
			switch {
			case isInterval(t, s), isEscaped(t, s), s.Mark == `"` && m.goesOn():
			case m.isOpening() && !m.isBracket():
				if flush(); !m.goesOn() {
					open = m
				}
			case open != nil && open.closedBy(m):
				if !closesAlone(languageOf(t.Node)) {
					reportLong(p, open, m)
				}
				open = nil
			default:
				reportStray(p, m)
			}
		}
	}
	flush()
}

// follows reports whether two texts are paragraphs with nothing but
// paragraphs, few enough for one quotation, between them.
func follows(a, b *article.Text) bool {
	const far = 6
	return a == b || a.Kind == b.Kind && (a.Kind == article.Paragraph || a.Kind == article.BlockQuote) && b.Block-a.Block <= far && b.Block > a.Block
}

func (m *strayMark) isBracket() bool { return strings.ContainsAny(m.Mark, "()[]{}") }

func (m *strayMark) isOpening() bool { return strings.ContainsAny(m.Mark, "“„«‘‚‹([{") }

// goesOn reports whether the next paragraph opens with the same mark, as each
// paragraph of a long quotation does.
func (m *strayMark) goesOn() bool {
	return m.next != nil && strings.HasPrefix(strings.TrimLeft(m.next.Raw, " \n"), m.Mark) && m.next.Block == m.text.Block+1
}

// closedBy reports whether a mark in a later paragraph closes the quotation.
func (m *strayMark) closedBy(other *strayMark) bool {
	pairs := map[string]string{"“": "”", "„": "“”", "«": "»", "‹": "›"}
	between := m.text.Raw[m.End:]
	if m.text == other.text {
		between = m.text.Raw[m.End:other.Start]
	}
	return strings.Contains(pairs[m.Mark], other.Mark) && (m.text != other.text || strings.Contains(between, "\n\n"))
}

// closesAlone reports whether a language marks a quotation of several
// paragraphs at its two ends only.
func closesAlone(lang string) bool {
	switch primaryLanguage(lang) {
	case "ru", "uk", "be", "kk", "ky", "tg", "uz", "bg":
		return true
	}
	return false
}

// isInterval reports whether a bracket is that of an interval: [0, 1).
func isInterval(t *article.Text, s prose.Stray) bool {
	near := t.Raw[max(0, s.Start-12):min(len(t.Raw), s.End+12)]
	var behind, before string
	if strings.ContainsAny(s.Mark, "[(") {
		behind = near[min(len(near), s.End-max(0, s.Start-12)):]
		end := strings.IndexAny(behind, ")]")
		return end > 0 && isBounds(behind[:end])
	}
	before = near[:s.Start-max(0, s.Start-12)]
	start := strings.LastIndexAny(before, "[(")
	return start >= 0 && isBounds(before[start+1:])
}

// isEscaped reports whether a bracket closes one behind a backslash: \[^7].
func isEscaped(t *article.Text, s prose.Stray) bool {
	if s.Mark != "]" {
		return false
	}
	at := strings.LastIndexAny(t.Raw[:s.Start], "[]")
	return at > 0 && t.Raw[at-1] == '\\'
}

// isBounds reports whether a text is two numbers: 0, 1.
func isBounds(s string) bool {
	return strings.ContainsAny(s, ",;") && strings.ContainsAny(s, "0123456789") && strings.Trim(s, "0123456789.,; +-−∞%") == ""
}

func reportLong(p *rule.Pass, open, closing *strayMark) {
	p.Report(open.text.At(open.Range), "the quotation that %s opens closes in a later paragraph: open each of its paragraphs with the mark", open.Mark).
		AtMost(finding.Info).Relate(closing.text.At(closing.Range), "here it closes")
}

func reportStray(p *rule.Pass, m *strayMark) {
	what, partner := "quotation mark", "closes"
	if m.isBracket() {
		what = "bracket"
	}
	if !m.isOpening() {
		partner = "opens"
	}
	message := "the " + what + " %s has no partner in its paragraph: nothing " + partner + " it"
	if m.Mark == `"` {
		message = "the quotation mark %s has no partner in its paragraph"
	}
	r := p.Report(m.text.At(m.Range), message, m.Mark)
	if twin, ok := m.doubled(); ok {
		r.UnsafeFix("cut one of the two marks", rule.ReplaceText(m.text.Node, twin.Start, twin.End, ""))
	}
	switch m.Mark {
	case "‘", "‚", "‹", "›":
		r.AtMost(finding.Info)
	default:
		if m.isBracket() {
			r.AtMost(finding.Warning)
		}
	}
}

// doubled returns the mark if it stands beside another one of the same kind,
// as in ““word”.
func (m *strayMark) doubled() (prose.Range, bool) {
	raw := m.text.Raw
	return m.Range, strings.HasPrefix(raw[m.End:], m.Mark) || strings.HasSuffix(raw[:m.Start], m.Mark)
}
