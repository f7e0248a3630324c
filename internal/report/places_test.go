package report_test

import (
	"encoding/xml"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/report"
)

// unit says how many columns a character takes.
type unit func(s string, r rune) int

func codePoints(string, rune) int     { return 1 }
func utf16Units(_ string, r rune) int { return max(1, utf16.RuneLen(r)) }
func utf8Bytes(s string, _ rune) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}

// offset finds a line and column in a text as a reader of a format does, who
// knows of lines that end in LF or CRLF.
func offset(t *testing.T, text string, line, column int, columns unit) int {
	t.Helper()
	at := 0
	for range line - 1 {
		at += strings.Index(text[at:], "\n") + 1
	}
	for n := 1; n < column; {
		r, size := utf8.DecodeRuneInString(text[at:])
		if size == 0 || r == '\n' {
			t.Fatalf("line %d has no column %d", line, column)
		}
		n += columns(text[at:], r)
		at += size
	}
	return at
}

// contents returns the sample's files as readers see them: without a byte order
// mark for all who do not count bytes.
func contents(bom bool) map[string]string {
	files := map[string]string{}
	for _, f := range sample() {
		if files[f.path] = f.content; !bom {
			files[f.path] = strings.TrimPrefix(f.content, "\ufeff")
		}
	}
	return files
}

// TestSARIFPlaces cuts out of the files what the results and their fixes name.
func TestSARIFPlaces(t *testing.T) {
	t.Parallel()
	res := result(t, sample())
	files := contents(false)
	got := decode[sarifLog](t, write(t, "sarif", report.Setting{}, res)).Runs[0].Results
	for i, f := range res.Findings {
		path, err := url.PathUnescape(got[i].Locations[0].PhysicalLocation.ArtifactLocation.URI)
		if err != nil || path != f.Path {
			t.Errorf("address of %q: %q, %v", f.Path, path, err)
		}
		cut := func(r sarifRegion) (from, to int) {
			return offset(t, files[path], r.StartLine, r.StartColumn, utf16Units), offset(t, files[path], r.EndLine, r.EndColumn, utf16Units)
		}
		from, to := cut(got[i].Locations[0].PhysicalLocation.Region)
		if text := files[path][from:to]; text != strings.TrimPrefix(f.Text, "\ufeff") {
			t.Errorf("%s: the region holds %q, want %q", f.Message, text, f.Text)
		}
		for j, fix := range f.Fixes {
			for k, e := range fix.Edits {
				r := got[i].Fixes[j].ArtifactChanges[0].Replacements[k]
				from, to := cut(r.DeletedRegion)
				bom := len(f.Text) - len(strings.TrimPrefix(f.Text, "\ufeff"))
				if to-from != e.Span.Len()-bom || r.InsertedContent.Text != e.NewText {
					t.Errorf("%s: the fix %+v is written as %+v", f.Message, e, r)
				}
			}
		}
	}
}

// TestReviewdogPlaces does the same with columns that count bytes.
func TestReviewdogPlaces(t *testing.T) {
	t.Parallel()
	res := result(t, sample())
	files := contents(true)
	got := decode[rdResult](t, write(t, "rdjson", report.Setting{}, res)).Diagnostics
	suggested := 0
	for i, f := range res.Findings {
		cut := func(r rdRange) bytesOf {
			text := files[got[i].Location.Path]
			return bytesOf{offset(t, text, r.Start.Line, r.Start.Column, utf8Bytes), offset(t, text, r.End.Line, r.End.Column, utf8Bytes)}
		}
		if at := cut(got[i].Location.Range); at != (bytesOf{f.Span.Start, f.Span.End}) {
			t.Errorf("%s: the range is %v, want %v", f.Message, at, f.Span)
		}
		for j, s := range got[i].Suggestions {
			suggested++
			if e := f.Fixes[j].Edits[0]; cut(s.Range) != (bytesOf{e.Span.Start, e.Span.End}) || s.Text != e.NewText {
				t.Errorf("%s: the fix %+v is suggested as %+v", f.Message, e, s)
			}
		}
	}
	if suggested != 3 {
		t.Errorf("%d suggestions, want those of 3 fixes", suggested)
	}
}

// bytesOf is a range of bytes.
type bytesOf struct{ from, to int }

// TestCheckstylePlaces looks up the places by lines and characters.
func TestCheckstylePlaces(t *testing.T) {
	t.Parallel()
	res := result(t, sample())
	var doc struct {
		Files []struct {
			Name   string `xml:"name,attr"`
			Errors []struct {
				Line    int    `xml:"line,attr"`
				Column  int    `xml:"column,attr"`
				Message string `xml:"message,attr"`
				Source  string `xml:"source,attr"`
			} `xml:"error"`
		} `xml:"file"`
	}
	if err := xml.Unmarshal(write(t, "checkstyle", report.Setting{}, res), &doc); err != nil {
		t.Fatal(err)
	}
	files, i := contents(false), 0
	for _, file := range doc.Files {
		for _, e := range file.Errors {
			f := res.Findings[i]
			i++
			rest := files[f.Path][offset(t, files[f.Path], e.Line, e.Column, codePoints):]
			if !strings.HasPrefix(rest, strings.TrimPrefix(f.Text, "\ufeff")) || e.Source != f.Rule {
				t.Errorf("%s: the place of %q is that of %.20q", e.Message, f.Text, rest)
			}
			if name := strings.ReplaceAll(f.Path, "\x1b", "<U+001B>"); file.Name != name {
				t.Errorf("file %q, want %q", file.Name, name)
			}
		}
	}
	if i != len(res.Findings) {
		t.Errorf("%d errors for %d findings", i, len(res.Findings))
	}
}

// TestFixesThatCannotBeSuggested has fixes of which reviewdog can be told but
// one: one edit each, in the file of the finding, and no range twice.
func TestFixesThatCannotBeSuggested(t *testing.T) {
	t.Parallel()
	res := result(t, sample())
	i := slices.IndexFunc(res.Findings, func(f finding.Finding) bool { return len(f.Fixes) == 1 })
	res.Findings = res.Findings[i : i+1]
	f := &res.Findings[0]
	first := f.Fixes[0]
	elsewhere, same := first.Edits[0], first.Edits[0]
	elsewhere.Path, same.NewText = "b.yaml", "another"
	f.Fixes = []finding.Fix{
		{Edits: []finding.Edit{first.Edits[0], first.Edits[0]}},
		{Edits: []finding.Edit{elsewhere}},
		first,
		{Edits: []finding.Edit{same}},
	}
	got := decode[rdResult](t, write(t, "rdjson", report.Setting{}, res)).Diagnostics[0].Suggestions
	if len(got) != 1 || got[0].Text != first.Edits[0].NewText {
		t.Errorf("got %+v, want %+v", got, first)
	}
}
