package report_test

import (
	"bytes"
	"errors"
	"flag"
	"path/filepath"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/outputtest"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

var update = flag.Bool("update", false, "write the golden files in testdata/formats anew")

// golden compares got with a file in testdata/formats.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	outputtest.Golden(t, filepath.Join("..", "..", "testdata", "formats", name), got, *update)
}

// write returns what a format writes.
func write(t *testing.T, format string, setting report.Setting, result *lint.Result) []byte {
	t.Helper()
	f, ok := report.New(format, setting)
	if !ok {
		t.Fatalf("no format %q", format)
	}
	var b bytes.Buffer
	if err := f.Write(&b, result); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sample is files that are hard to show, and what is said about them.
func sample() []sampleFile {
	paragraph := "The concept names the region’s states first"
	for range 30 {
		paragraph += ", and then it names them again, with other words and in another order"
	}
	return []sampleFile{
		{"corpus/a.yaml", "schema: article/v1\nsources:\n  - title: портал «Әділет» — құқықтық ақпарат 😀 сайты\n    URL: https://adilet.zan.kz/rus/ docs/U2000000280\n    accessed: 10.04.2020\n", []saying{
			{severity: finding.Error, text: " ", after: "rus/", message: `the address has a space: want "https://adilet.zan.kz/rus/docs/U2000000280"`, help: "a line break in the source often leaves one", fix: "", safe: true},
			{severity: finding.Warning, text: "Әділет", message: `"Әділет" is named without its address`, related: "adilet.zan.kz"},
			{severity: finding.Info, text: "сайты", message: "stands behind an emoji"},
			{severity: finding.Warning, text: "10.04.2020", message: `"10.04.2020" can be 10 April or 4 October: write "2020-04-10"`, fix: "2020-04-10"},
			{severity: finding.Info, text: "https://adilet.zan.kz", message: "<b>&amp; markup</b> must stay as it is, \"quotes\" and \\ too"},
		}},
		{"corpus/б crlf 100%, bom: 😀.yaml", "\ufefftitle: 外交政策 concept\r\nnote: n\u0303aive e\u0301lan\tvital\r\nempty:\r\n", []saying{
			{severity: finding.Warning, text: "\ufeff", message: "the file starts with a byte order mark", fix: "", safe: true},
			{severity: finding.Error, text: "concept", message: "stands behind wide characters"},
			{severity: finding.Error, text: "e\u0301lan", message: "stands behind a combining mark"},
			{severity: finding.Error, text: "vital", message: "stands behind a tab"},
			{severity: finding.Info, text: "", after: "empty:", message: "the value is missing", help: "say it, or leave out the key"},
			{severity: finding.Info, text: "elan\tvital\r\nempty", message: "nothing has this text"},
			{severity: finding.Info, text: "vital\r\nempty", message: "goes over the end of a line"},
		}},
		{"corpus/c\x1b[31m\u202e.yaml", "a: \x1b]0;title\x07\u202eevil\u200b\xff\x00\nb: one\u2028two three\n", []saying{
			{severity: finding.Error, text: "\u202eevil", message: "hostile text: \x1b[2J\r\n::error::forged \u202e<script>alert(1)</script>]]>"},
			{severity: finding.Error, text: "\u200b", message: "a zero-width space"},
			{severity: finding.Warning, text: "evil", message: "100 % of it: %0A::warning::forged ##[error]forged [a link](1) {0} {a: b}, ,"},
			{severity: finding.Error, text: "\xff", message: "the byte \xff is no character"},
			{severity: finding.Info, text: "three", message: "stands behind a line separator, which ends no line"},
		}},
		{"corpus/d long.yaml", "- " + paragraph + ".\n- |\n  One\n  two\n  three\n  four.\n", []saying{
			{severity: finding.Warning, text: "region’s", message: "near the start of a long line"},
			{severity: finding.Warning, text: "order.", message: "at the end of a long line"},
			{severity: finding.Warning, text: paragraph, message: "a whole paragraph"},
			{severity: finding.Warning, text: "One\n  two\n  three\n  four", message: "several lines"},
		}},
	}
}

type sampleFile struct {
	path, content string
	sayings       []saying
}

// saying is a report on the first place of a text behind another.
type saying struct {
	severity      finding.Severity
	after, text   string
	message, help string
	related, fix  string
	safe          bool
}

// result runs a rule that says the sayings.
func result(t *testing.T, files []sampleFile, failing ...string) *lint.Result {
	t.Helper()
	sayings := map[string][]saying{}
	var inputs []lint.Input
	for _, f := range files {
		sayings[f.path] = f.sayings
		inputs = append(inputs, lint.Input{Path: f.path, Read: func() ([]byte, error) { return []byte(f.content), nil }})
	}
	for _, path := range failing {
		inputs = append(inputs, lint.Input{Path: path, Read: func() ([]byte, error) {
			return nil, errors.New("cannot be read: permission denied\nsecond line of a report\x1b[31m")
		}})
	}
	r := &rule.Rule{ID: "sample-rule", Category: rule.Links, Severity: finding.Error, Doc: "Why it `matters`,\nand what.\n\n- what not", Summary: "a rule of the sample", Target: rule.Files, Check: func(p *rule.Pass) {
		for _, s := range sayings[p.File().Path()] {
			s.report(p)
		}
	}}
	cfg := lint.Config{Rules: []*rule.Rule{r}, Schemas: schema.New(), Jobs: 2}
	res, err := lint.Run(t.Context(), cfg, inputs, nil)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func (s saying) report(p *rule.Pass) {
	at, ok := locate(p.File(), s.after, s.text)
	if !ok {
		return
	}
	r := p.Report(yamldoc.Place{Span: at}, "%s", s.message).AtMost(s.severity)
	if s.help != "" {
		r.WithHelp("%s", s.help)
	}
	if rel, ok := locate(p.File(), "", s.related); ok && s.related != "" {
		r.Relate(yamldoc.Place{Span: rel}, "the address of %q", s.text)
	}
	switch {
	case s.safe:
		r.SafeFix("remove it", rule.Replace(at, s.fix))
	case s.fix != "":
		r.UnsafeFix("write "+s.fix, rule.Replace(at, s.fix))
	}
}

func locate(f *source.File, after, text string) (source.Span, bool) {
	from := bytes.Index(f.Bytes(), []byte(after)) + len(after)
	i := bytes.Index(f.Bytes()[from:], []byte(text))
	return source.Span{Start: from + i, End: from + i + len(text)}, i >= 0
}
