package rules

import (
	"regexp"
	"regexp/syntax"
	"slices"
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
			ph.leads = append(ph.leads, in)
		case syntax.InstFail, syntax.InstMatch:
		}
	}
	follow(uint32(prog.Start)) //nolint:gosec // a program is no longer than that
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
	return slices.ContainsFunc(ph.leads, func(in *syntax.Inst) bool { return in.MatchRune(r) })
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
