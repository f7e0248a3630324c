package rules

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

// placementOptions are the options of fn-placement.
type placementOptions struct {
	Position   string `option:"position" enum:"majority,before,after" doc:"where markers stand next to a full stop, comma, semicolon or colon: as most of them do in the article, or always on one side"`
	Quotations string `option:"quotations" enum:"outside,anywhere" doc:"where markers of footnotes that cite a source may stand at the end of a quotation"`
}

var fnPlacement = rule.Rule{
	ID:         "fn-placement",
	Category:   rule.Footnotes,
	Severity:   finding.Info,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "a footnote marker stands on the other side of the punctuation than the article's others",
	Doc: `English style guides set a footnote number after the full stop or the comma,
Russian and French ones before it. Either is right; both in one article look
careless. By default the majority of an article decides: of at least three markers
next to a full stop or comma, three in four must agree, and the same holds for
semicolons and colons by themselves. A house with a rule of its own sets
` + "`position`" + `.

A number that stands for the source of a quotation belongs behind the closing
mark: inside, it looks like a part of what is quoted. So a marker right before
the closing mark is reported if its footnote cites a source. An explanation of
the last word may stand there.

Markers in the middle of a sentence, next to dashes and brackets, and behind
abbreviations do not count. A question mark, an exclamation mark or an ellipsis
stands before the number in all styles, so a marker behind one is never
reported. The fix moves the marker and changes no other character.`,
	Ref:     "https://www.mhra.org.uk/style/10.3",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: placementOptions{Position: "majority", Quotations: "outside"},
	Check:   checkFnPlacement,
}

// side is where a run of markers stands next to punctuation.
type side uint8

const (
	noSide side = iota
	beforeMark
	afterMark
)

// placed is a run of markers next to punctuation.
type placed struct {
	text *article.Text
	run  markerRun
	mark prose.Range // the punctuation, with a space that belongs to it
	side side
	kind int // index into votes: 0 for full stop and comma, 1 for semicolon and colon; 2 has no vote
}

func checkFnPlacement(p *rule.Pass) {
	options := rule.OptionsOf[placementOptions](p)
	var list []placed
	var votes [3]struct{ before, after int }
	for _, t := range p.Article.Texts() {
		runs := markerRuns(t)
		if len(runs) == 0 {
			continue
		}
		ends := quotationEnds(t, runs)
		for _, run := range runs {
			if !isTight(t.Raw, run.Start) {
				continue // a space has to go first, says fn-spacing
			}
			if end := ends[run.End]; end > 0 {
				if options.Quotations == "outside" && citesSource(p.Article, t, run) {
					reportInside(p, t, run, end)
				}
				continue
			}
			pl := place(t, run)
			switch pl.side {
			case noSide:
				continue
			case beforeMark:
				votes[pl.kind].before++
			case afterMark:
				votes[pl.kind].after++
			}
			list = append(list, pl)
		}
	}
	for _, pl := range list {
		want := beforeMark
		switch v := votes[pl.kind%2]; {
		case options.Position == "after" || options.Position == "majority" && outvotes(v.after, v.before):
			want = afterMark
		case options.Position == "majority" && !outvotes(v.before, v.after):
			continue
		}
		if pl.side != want && (pl.kind < 2 || want == afterMark) {
			reportSide(p, pl, want)
		}
	}
}

// outvotes reports whether most markers stand on one side, by a clear margin.
func outvotes(most, rest int) bool { return most+rest >= 3 && most >= 3*rest }

// place finds out on which side of which punctuation a run of markers stands.
func place(t *article.Text, run markerRun) placed {
	pl := placed{text: t, run: run}
	before := markBefore(t.Raw, run.Start)
	behind := markBehind(t.Raw, run.End)
	switch {
	case continues(t.Raw, run.End):
		return pl
	case before.Len() > 0 && behind.Len() > 0 || before.Len() == 0 && behind.Len() == 0:
		return pl
	case before.Len() > 0:
		pl.side, pl.mark = afterMark, before
	default:
		pl.side, pl.mark = beforeMark, behind
	}
	switch last := t.Raw[pl.mark.End-1]; {
	case last == ';' || last == ':':
		pl.kind = 1
	case last != '.' && last != ',':
		pl.kind = 2
	}
	if pl.side == afterMark && (pl.kind == 2 || !endsSentence(t, run, t.Raw[pl.mark.End-1])) {
		pl.side = noSide
	}
	return pl
}

// markBefore returns the punctuation that ends at i; an ellipsis is none.
func markBefore(raw string, i int) prose.Range {
	if i == 0 || strings.IndexByte(".,;:!?", raw[i-1]) < 0 || i > 1 && raw[i-1] == '.' && raw[i-2] == '.' {
		return prose.Range{}
	}
	start := len(strings.TrimRight(raw[:i-1], "\u00a0\u202f"))
	return prose.Range{Start: start, End: i}
}

// markBehind returns the punctuation at i, behind which a word ends, with the
// no-break space that French puts before it.
func markBehind(raw string, i int) prose.Range {
	at := len(raw) - len(strings.TrimLeft(raw[i:], "\u00a0\u202f"))
	if at == len(raw) || strings.IndexByte(".,;:!?", raw[at]) < 0 {
		return prose.Range{}
	}
	next, _ := utf8.DecodeRuneInString(raw[at+1:])
	if at+1 < len(raw) && !unicode.IsSpace(next) && !unicode.In(next, unicode.Pe, unicode.Pf, unicode.Pd) && !strings.ContainsRune("[*_\"'”", next) {
		return prose.Range{} // "3[^1].5", "[^1]..."
	}
	return prose.Range{Start: i, End: at + 1}
}

// endsSentence reports whether a full stop before a run of markers ends the
// sentence and is not that of an abbreviation. Other punctuation passes.
func endsSentence(t *article.Text, run markerRun, mark byte) bool {
	if mark != '.' {
		return true
	}
	const longest = 32 // of an abbreviation, in bytes
	word := t.Raw[max(0, run.Start-longest) : run.Start-1]
	if at := strings.LastIndexFunc(word, unicode.IsSpace); at >= 0 {
		word = word[at+1:]
	}
	if prose.IsAbbreviation(strings.TrimLeftFunc(word, unicode.IsPunct)) {
		return false
	}
	at := startsBefore(t.Sentences, run.Range, func(s prose.Sentence) int { return s.Start })
	return at >= 0 && t.Sentences[at].End == run.End
}

func reportSide(p *rule.Pass, pl placed, want side) {
	raw := pl.text.Raw
	marker, mark := raw[pl.run.Start:pl.run.End], raw[pl.mark.Start:pl.mark.End]
	whose := "most markers of this article stand"
	if rule.OptionsOf[placementOptions](p).Position != "majority" {
		whose = "markers stand"
	}
	if want == afterMark {
		p.Report(pl.text.At(pl.run.Range), "%s after the punctuation: write %q", whose, strings.TrimSpace(mark)+marker).
			SafeFix("move it behind the punctuation", rule.ReplaceText(pl.text.Node, pl.run.Start, pl.mark.End, mark+marker))
		return
	}
	p.Report(pl.text.At(pl.run.Range), "%s before the punctuation: write %q", whose, marker+strings.TrimSpace(mark)).
		SafeFix("move it before the punctuation", rule.ReplaceText(pl.text.Node, pl.mark.Start, pl.run.End, marker+mark))
}

// quotationEnds tells for runs of markers at the end of a quotation where that
// ends, by the end of the run. Of quotations that end together it is the
// outermost.
func quotationEnds(t *article.Text, runs []markerRun) map[int]int {
	const longest = 40 // of what stands between the marker and the closing mark
	var ends map[int]int
	for _, q := range t.Quotes {
		at := sort.Search(len(runs), func(i int) bool { return runs[i].End > q.Inner.End }) - 1
		if at < 0 || !q.Inner.Contains(runs[at].Range) || q.Inner.End-runs[at].End > longest {
			continue
		}
		if end := runs[at].End; strings.TrimFunc(t.Raw[end:q.Inner.End], isClosingMark) == "" {
			if ends == nil {
				ends = map[int]int{}
			}
			ends[end] = max(ends[end], q.End)
		}
	}
	return ends
}

// isClosingMark reports whether a character may stand between the last word of
// a quotation and its closing mark.
func isClosingMark(r rune) bool {
	return unicode.In(r, unicode.Pf, unicode.Pe) || strings.ContainsRune(".,;:!?…\"'*_“‘ \u00a0\u202f", r)
}

func citesSource(a *article.Article, t *article.Text, run markerRun) bool {
	for _, m := range run.markers {
		if fn := a.Footnote(t.Slice(m.ID)); fn != nil && len(fn.Cites) > 0 {
			return true
		}
	}
	return false
}

func reportInside(p *rule.Pass, t *article.Text, run markerRun, end int) {
	marker, behind := t.Slice(run.Range), t.Raw[run.End:end]
	p.Report(t.At(run.Range), "marker %q stands inside the quotation whose source it names: put it behind the closing mark", marker).
		SafeFix("move it behind the closing mark", rule.ReplaceText(t.Node, run.Start, end, behind+marker))
}
