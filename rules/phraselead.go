package rules

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// anchor makes the phrase match a pattern where a text begins.
func (ph *pagePhrase) anchor(pattern string) {
	ph.pattern = regexp.MustCompile(`\A(?:` + pattern + `)`)
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return
	}
	places := []uint32{uint32(prog.Start)} //nolint:gosec // a program is no longer than that
	for _, r := range ph.prefix {
		list, _ := firstRead(prog, places)
		places = nil
		for _, in := range list {
			if in.MatchRune(r) {
				places = append(places, in.Out)
			}
		}
	}
	for len(ph.reads) < mostRead {
		list, mayEnd := firstRead(prog, places)
		if mayEnd {
			return
		}
		ph.reads, places = append(ph.reads, list), nil
		for _, in := range list {
			places = append(places, in.Out)
		}
	}
}

// mostRead is how many letters of a text behind the prefix are looked at before
// the pattern is held against it.
const mostRead = 4

// mayMatch reports whether a text begins with the prefix, and with letters behind
// it that the pattern may read there.
func (ph *pagePhrase) mayMatch(text string) bool {
	text, ok := strings.CutPrefix(text, ph.prefix)
	for i := 0; ok && i < len(ph.reads); i++ {
		r, size := firstRune(text)
		text, ok = text[size:], matchesOne(ph.reads[i], r)
	}
	return ok
}

// firstRead lists the instructions that may be the first to read a letter from
// some places of a program on, and reports whether it may end without one.
func firstRead(prog *syntax.Prog, places []uint32) (list []*syntax.Inst, mayEnd bool) {
	seen := make([]bool, len(prog.Inst))
	var follow func(pc uint32)
	follow = func(pc uint32) {
		if seen[pc] {
			return
		}
		seen[pc] = true
		switch in := &prog.Inst[pc]; in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			follow(in.Out)
			follow(in.Arg)
		case syntax.InstCapture, syntax.InstEmptyWidth, syntax.InstNop:
			follow(in.Out)
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			list = append(list, in)
		case syntax.InstMatch:
			mayEnd = true
		case syntax.InstFail:
		}
	}
	for _, pc := range places {
		follow(pc)
	}
	return list, mayEnd
}

// mayLead reports whether the phrase may begin with a letter. Before a text that
// is compared word by word a sign may stand.
func (ph *pagePhrase) mayLead(r rune) bool {
	if ph.pattern == nil {
		if len(ph.words) == 0 {
			return false
		}
		first, _ := firstRune(ph.words[0])
		return !isWordRune(r) || unicode.ToLower(r) == first
	}
	if first, size := firstRune(ph.prefix); size > 0 {
		return r == first
	}
	return len(ph.reads) == 0 || matchesOne(ph.reads[0], r)
}

func matchesOne(list []*syntax.Inst, r rune) bool {
	return slices.ContainsFunc(list, func(in *syntax.Inst) bool { return in.MatchRune(r) })
}

// phrasesByLetter are the phrases that may begin with a letter, worked out when
// a text first has it.
type phrasesByLetter struct {
	all      []pagePhrase
	byLetter sync.Map // of []*pagePhrase, by rune
}

func (l *phrasesByLetter) of(r rune) []*pagePhrase {
	known, ok := l.byLetter.Load(r)
	if !ok {
		known, _ = l.byLetter.LoadOrStore(r, l.led(r))
	}
	return known.([]*pagePhrase)
}

// led lists the phrases that a letter may lead.
func (l *phrasesByLetter) led(r rune) []*pagePhrase {
	var list []*pagePhrase
	for i := range l.all {
		if l.all[i].mayLead(r) {
			list = append(list, &l.all[i])
		}
	}
	return list
}
