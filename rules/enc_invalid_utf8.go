package rules

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/charset"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

var encInvalidUTF8 = rule.Rule{
	ID:         "enc-invalid-utf8",
	Category:   rule.Encoding,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Fix:        rule.SafeFix,
	Summary:    "the file has bytes that are not UTF-8, or characters that no text has",
	Doc: `YAML files are UTF-8. A byte that is not comes from a program that saves in another
encoding, such as Windows-1251; a control character is left behind by a copy from a
PDF file or a word processor; NUL bytes by a disk that failed. Other programs refuse
such a file, or show a question mark where the letter was.

Bytes next to each other are one finding, which says what they probably are. A file
that is in another encoding altogether is one finding too. A byte order mark at the
start of a file is only a warning: most programs know it, but some take it for a part
of the first key. One inside the file comes from joining files, and is an error.

Fixed without asking: byte order marks are taken out. The other fixes are guesses that
a person must look at. Invisible characters that text may have, such as a zero-width
space, are the concern of enc-invisible-char.`,
	Ref:            "https://yaml.org/spec/1.2.2/#52-character-encodings",
	Since:          "0.1.0",
	Target:         rule.Files,
	Unsuppressible: true,
	Check:          checkEncInvalidUTF8,
}

func checkEncInvalidUTF8(p *rule.Pass) {
	c := badBytes{p, p.File().Bytes()}
	if first, ok := c.noText(); ok {
		p.Report(yamldoc.At(first), "the file is no text: it is full of bytes that no text has, the first of them here").
			WithHelp("restore the file, or leave it out")
		return
	}
	var invalid []source.Span
	for _, f := range p.Stream.Encoding {
		switch f.Kind {
		case yamldoc.InvalidUTF8:
			invalid = append(invalid, f.Span)
		case yamldoc.StartBOM:
			c.byteOrderMark(f.Span, "the file starts with a byte order mark (U+FEFF): some programs take it for a part of the first key").
				AtMost(finding.Warning)
		case yamldoc.InnerBOM:
			c.byteOrderMark(f.Span, "a byte order mark (U+FEFF) inside the file, as from joining two files")
		case yamldoc.NUL:
			c.nul(f.Span)
		case yamldoc.Control:
			c.controls(f.Span)
		}
	}
	c.invalid(invalid)
	c.nextLines()
}

// noText reports whether a file is something else than text, such as a picture
// or a document of a word processor, and where that first shows: it has many
// control characters, more than one byte in twenty.
func (c badBytes) noText() (source.Span, bool) {
	const many, share = 8, 20
	spans, bytes := 0, 0
	for _, f := range c.Stream.Encoding {
		if f.Kind == yamldoc.NUL || f.Kind == yamldoc.Control {
			spans++
			bytes += f.Span.Len()
		}
	}
	if spans < many || bytes*share < len(c.data) {
		return source.Span{}, false
	}
	return c.Stream.Encoding[0].Span, true
}

// badBytes reports on the bytes of one file.
type badBytes struct {
	*rule.Pass
	data []byte
}

func (c badBytes) byteOrderMark(span source.Span, message string) *rule.Report {
	return c.Report(yamldoc.At(span), "%s", message).SafeFix("remove the byte order mark", rule.Replace(span, ""))
}

func (c badBytes) nul(span source.Span) {
	what := "a NUL byte"
	if n := span.Len(); n > 1 {
		what = fmt.Sprintf("%d NUL bytes", n)
	}
	c.Report(yamldoc.At(span), "%s: no text has any, so something was lost or overwritten here", what).
		UnsafeFix("remove them", rule.Replace(span, ""))
}

// invalid reports bytes that are not UTF-8.
func (c badBytes) invalid(spans []source.Span) {
	if len(spans) == 0 {
		return
	}
	pieces := make([]charset.Bytes, len(spans))
	for i, s := range spans {
		pieces[i] = c.piece(s)
	}
	set, texts, guessed := charset.Guess(pieces)
	if guessed && c.allInvalid(spans) {
		whole := source.Span{Start: 0, End: len(c.data)}
		c.Report(yamldoc.At(spans[0]), "the file is in %s, not in UTF-8: here it has %q", set, texts[0]).
			WithHelp("save the file as UTF-8").
			UnsafeFix("convert the whole file to UTF-8", rule.Replace(whole, charset.Decode(set, c.data)))
		return
	}
	for _, s := range spans {
		if !c.misfit(s) {
			c.guess(s)
		}
	}
}

// piece returns the bytes of a span with their neighbours.
func (c badBytes) piece(s source.Span) charset.Bytes {
	p := charset.Bytes{Data: c.data[s.Start:s.End]}
	if s.Start > 0 && c.data[s.Start-1] < utf8.RuneSelf {
		p.Before = c.data[s.Start-1]
	}
	if s.End < len(c.data) && c.data[s.End] < utf8.RuneSelf {
		p.After = c.data[s.End]
	}
	return p
}

// allInvalid reports whether the file has many bytes that are not UTF-8, and
// hardly any character that is and is no ASCII.
func (c badBytes) allInvalid(spans []source.Span) bool {
	const many = 8
	invalid, high := 0, 0
	for _, s := range spans {
		invalid += s.Len()
	}
	for _, b := range c.data[:spans[len(spans)-1].End] {
		if b >= utf8.RuneSelf {
			high++
		}
	}
	return len(spans) >= many && invalid*10 >= high*9
}

// misfit reports bytes that are UTF-8 gone wrong in a known way.
func (c badBytes) misfit(s source.Span) bool {
	data := c.data[s.Start:s.End]
	if r, ok := surrogates(data); ok {
		c.Report(yamldoc.At(s), "the bytes %s are a character written in two halves, which UTF-8 forbids: it is %q", hexBytes(data), string(r)).
			UnsafeFix(fmt.Sprintf("write %q", string(r)), rule.Replace(s, string(r)))
		return true
	}
	if len(data) > 1 && !utf8.FullRune(data) {
		c.Report(yamldoc.At(s), "the bytes %s are the beginning of a character that was cut off", hexBytes(data))
		return true
	}
	return false
}

// guess reports bytes that are of another encoding, or of none.
func (c badBytes) guess(s source.Span) {
	piece := c.piece(s)
	what, they := "the byte "+hexBytes(piece.Data)+" is not UTF-8", "it"
	if s.Len() > 1 {
		what, they = "the bytes "+hexBytes(piece.Data)+" are not UTF-8", "they"
	}
	if set, texts, ok := charset.Guess([]charset.Bytes{piece}); ok {
		c.Report(yamldoc.At(s), "%s: in %s %s would be %q", what, set, they, texts[0]).
			UnsafeFix(fmt.Sprintf("write %q", texts[0]), rule.Replace(s, texts[0]))
		return
	}
	c.Report(yamldoc.At(s), "%s", what)
}

// controls reports control characters.
func (c badBytes) controls(span source.Span) {
	text := string(c.data[span.Start:span.End])
	var names []string
	fixed := ""
	for _, r := range text {
		names = append(names, controlName(r))
		fixed += meantBy(r)
	}
	what := "the control character "
	if len(names) > 1 {
		what = "the control characters "
	}
	const most = 4
	if len(names) > most {
		names = append(names[:most], "…")
	}
	r := c.Report(yamldoc.At(span), "%s%s: no text has any%s", what, strings.Join(names, ", "), probably(fixed))
	if fixed == "" {
		r.UnsafeFix("remove it", rule.Replace(span, ""))
	} else {
		r.UnsafeFix(fmt.Sprintf("write %q", fixed), rule.Replace(span, fixed))
	}
}

func probably(text string) string {
	if text == "" {
		return ""
	}
	return fmt.Sprintf("; it is probably %q of Windows-1252", text)
}

// nextLines reports U+0085, which some programs take for a line break and
// others for text.
func (c badBytes) nextLines() {
	nel := []byte("\u0085")
	for at := 0; ; at += len(nel) {
		i := bytes.Index(c.data[at:], nel)
		if i < 0 {
			return
		}
		at += i
		c.controls(source.Span{Start: at, End: at + len(nel)})
	}
}
