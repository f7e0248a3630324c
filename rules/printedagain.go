package rules

import (
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/weburl"
)

// checkPrintedAgain holds a later printed note against the first one on the
// source. What a field contradicts has been reported already.
func checkPrintedAgain(p *rule.Pass, first, later *printing) {
	checkAddressAgain(p, first, later)
	a, b := first.tokens(), later.tokens()
	if first.text == later.text || len(a) == 0 || len(b) == 0 {
		return
	}
	steps := citation.Align(tokenTexts(a), tokenTexts(b))
	for _, d := range differences(steps, a, b) {
		if !first.isWrong(d.a) && !later.isWrong(d.b) {
			reportDifference(p, first, later, d)
		}
	}
}

// token is a word, a run of white space, or any other character of a note.
type token struct {
	text string
	prose.Range
}

// tokens takes the note apart, leaving out what belongs to no field.
func (pr *printing) tokens() []token {
	var list []token
	for i := 0; i < len(pr.text); {
		start := i
		r, size := firstRune(pr.text[i:])
		i += size
		if kind := runeKind(r); kind != otherRune {
			for i < len(pr.text) {
				next, size := firstRune(pr.text[i:])
				if runeKind(next) != kind {
					break
				}
				i += size
			}
		}
		if !pr.aside(start) {
			list = append(list, token{pr.text[start:i], prose.Range{Start: start, End: i}})
		}
	}
	return list
}

const (
	otherRune = iota
	wordRune
	spaceRune
)

func runeKind(r rune) int {
	switch {
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		return wordRune
	case unicode.IsSpace(r):
		return spaceRune
	}
	return otherRune
}

func tokenTexts(list []token) []string {
	texts := make([]string, len(list))
	for i, t := range list {
		texts[i] = t.text
	}
	return texts
}

// difference is where two notes differ, in bytes of each, and the same with the
// tokens on both sides. Edge is set where one of them only says more at its
// start or end.
type difference struct {
	a, b  prose.Range
	wideA prose.Range
	wideB prose.Range
	edge  bool
}

// differences puts together the steps that differ, over up to one that does not.
func differences(steps []citation.Step, a, b []token) []difference {
	same := func(s citation.Step) bool { return s.A >= 0 && s.B >= 0 && a[s.A].text == b[s.B].text }
	var list []difference
	for i := 0; i < len(steps); i++ {
		if same(steps[i]) {
			continue
		}
		end := i + 1
		for j := end; j < len(steps) && j <= end+1; j++ {
			if !same(steps[j]) {
				end = j + 1
			}
		}
		d := difference{edge: i == 0 || end == len(steps)}
		d.a, d.wideA = stretch(a, steps, i, end, func(s citation.Step) int { return s.A })
		d.b, d.wideB = stretch(b, steps, i, end, func(s citation.Step) int { return s.B })
		list = append(list, d)
		i = end
	}
	return list
}

// stretch returns what the steps from i to end cover in one note, and the same
// with the tokens on both sides.
func stretch(tokens []token, steps []citation.Step, i, end int, index func(citation.Step) int) (exact, wide prose.Range) {
	first, last := -1, -1
	for _, s := range steps[i:end] {
		if k := index(s); k >= 0 {
			if first < 0 {
				first = k
			}
			last = k
		}
	}
	if first < 0 { // nothing of this note: between two tokens
		at := 0
		for _, s := range steps[:i] {
			at = max(at, index(s)+1)
		}
		first, last = at, at-1
	}
	wide = prose.Range{Start: tokens[beside(tokens, first, -1)].Start, End: tokens[beside(tokens, last, 1)].End}
	if first > last {
		at := wide.End
		if first < len(tokens) {
			at = tokens[first].Start
		}
		return prose.Range{Start: at, End: at}, wide
	}
	return prose.Range{Start: tokens[first].Start, End: tokens[last].End}, wide
}

// beside returns the index of the token next to the k-th, over a space before
// a word, or else of what there is.
func beside(tokens []token, k, step int) int {
	next := k + step
	if within(tokens, next) && runeKindOf(tokens[next]) == spaceRune && within(tokens, next+step) && runeKindOf(tokens[next+step]) == wordRune {
		next += step
	}
	return min(max(next, 0), len(tokens)-1)
}

func within(tokens []token, k int) bool { return 0 <= k && k < len(tokens) }

func runeKindOf(t token) int {
	r, _ := firstRune(t.text)
	return runeKind(r)
}

func (pr *printing) isWrong(r prose.Range) bool {
	for _, w := range pr.wrong {
		if r.Start <= w.End && w.Start <= r.End {
			return true
		}
	}
	return false
}

func reportDifference(p *rule.Pass, first, later *printing, d difference) {
	before, now := first.text[d.a.Start:d.a.End], later.text[d.b.Start:d.b.End]
	wideBefore, wideNow := first.text[d.wideA.Start:d.wideA.End], later.text[d.wideB.Start:d.wideB.End]
	wording := citation.Fold(before) != citation.Fold(now)
	said := citation.Fold(before) == "" || citation.Fold(now) == ""
	if wording && said && !first.named(d.a.Start) && !later.named(d.b.Start) && (d.edge || inBrackets(before) || inBrackets(now)) {
		return // one of them only says more
	}
	at := d.b
	if at.Len() == 0 {
		at = d.wideB
	}
	r := p.Report(later.at(at.Start, at.End), "%s prints %q here, this one %q: print a source the same way in all footnotes", first.name, wideBefore, wideNow).
		Relate(first.at(d.wideA.Start, d.wideA.End), "the other footnote")
	switch {
	case !wording:
		r.AtMost(finding.Info)
		fixLikeField(r, first, later, d)
	case said && !first.named(d.a.Start) && !later.named(d.b.Start):
		r.AtMost(finding.Info)
	}
}

// inBrackets reports whether a text is a bracket of its own.
func inBrackets(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") || strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]")
}

// fixLikeField makes the note that departs from the field of the source read as
// the field does, where the field shows which note that is.
func fixLikeField(r *rule.Report, first, later *printing, d difference) {
	before, now := first.text[d.wideA.Start:d.wideA.End], later.text[d.wideB.Start:d.wideB.End]
	for _, field := range []string{"title", "container-title"} {
		text := first.source.Get(field).Text()
		switch hasBefore, hasNow := strings.Contains(text, before), strings.Contains(text, now); {
		case hasBefore && !hasNow:
			r.SafeFix("print it as the field "+field+" has it", rule.ReplaceText(later.node, d.wideB.Start, d.wideB.End, before))
			return
		case hasNow && !hasBefore:
			r.SafeFix("print it as the field "+field+" has it", rule.ReplaceText(first.node, d.wideA.Start, d.wideA.End, now))
			return
		}
	}
}

// checkAddressAgain holds the only addresses of two notes against each other.
func checkAddressAgain(p *rule.Pass, first, later *printing) {
	a, b := first.fields(citation.Address), later.fields(citation.Address)
	if len(a) != 1 || len(b) != 1 {
		return
	}
	before, now := first.text[a[0].from:a[0].to], later.text[b[0].from:b[0].to]
	was := prose.Range{Start: a[0].from, End: a[0].to}
	is := prose.Range{Start: b[0].from, End: b[0].to}
	if strings.Join(strings.Fields(before), "") == strings.Join(strings.Fields(now), "") || first.isWrong(was) || later.isWrong(is) {
		return
	}
	r := p.Report(later.at(is.Start, is.End), "%s prints the address %q, this one %q", first.name, before, now).
		Relate(first.at(was.Start, was.End), "the other footnote")
	if key, other := weburl.Key(before), weburl.Key(now); key == other || key == "" || other == "" || sameButLanguage(key, other) {
		r.AtMost(finding.Info)
	}
}
