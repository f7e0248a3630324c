package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Aside is a part of a note that tells of this use of a source and not of the
// source itself, so that it may differ between two notes on one source.
type Aside struct {
	Kind       AsideKind
	Start, End int
}

// AsideKind tells what an aside says.
type AsideKind uint8

// The kinds of aside.
const (
	Locator AsideKind = iota // p. 14, art. 5, С. 14–15
	Access                   // accessed 5 May 2020
	LeadIn                   // See also
	Naming                   // (hereinafter: the Concept)
)

// locators are the words before a number that make it a place in a source,
// placesBehind those that follow it.
var (
	locators = wordSet("p pp page pages ch chapter chapters art arts article articles para paras paragraph paragraphs sec section sections cl clause clauses " +
		"с стр страница страницы гл глава главы ст статья статьи п пп пункт пункта пункты ч часть абз абзац разд раздел")
	placesBehind = wordSet("б бет бап бабы тармақ тармағы бөлім бөлімі тарау тарауы")
)

// opensAccess and opensNaming are the words that begin such a remark.
var (
	opensAccess = wordSet("accessed retrieved viewed visited обращения просмотра қаралған қаралды")
	beforeIt    = wordSet("last дата күні")
	opensNaming = wordSet("hereinafter hereafter henceforth далее бұдан")
	leadIns     = wordSet("see cf also например см ср также қараңыз қара")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// Asides returns the asides of the note in order. What stands in quotation
// marks or in an address is none.
func (n *Note) Asides() []Aside {
	var list []Aside
	end := 0
	words := n.bareWords()
	for i, w := range words {
		if w.Start < end {
			continue
		}
		a, ok := n.asideAt(words, i)
		if ok {
			list = append(list, a)
			end = a.End
		}
	}
	return list
}

// bareWords returns the words outside quotation marks and addresses.
func (n *Note) bareWords() []Word {
	var list []Word
	depth, at := 0, 0
	for _, w := range Words(n.Text) {
		for _, r := range n.Text[at:w.Start] {
			switch r {
			case '“', '«', '„':
				depth++
			case '”', '»':
				depth = max(depth-1, 0)
			}
		}
		at = w.Start
		if depth == 0 && !n.inAddress(w.Start) {
			list = append(list, w)
		}
	}
	return list
}

func (n *Note) inAddress(at int) bool {
	for _, f := range n.Fields {
		if f.Kind == Address && f.Start <= at && at < f.End {
			return true
		}
	}
	return false
}

// asideAt reads the aside that begins with the i-th word.
func (n *Note) asideAt(words []Word, i int) (Aside, bool) {
	w := words[i]
	switch {
	case leadIns[w.Text] && n.nothingBefore(w.Start):
		end := w.End
		for _, next := range words[i+1:] {
			if !leadIns[next.Text] {
				break
			}
			end = next.End
		}
		return Aside{LeadIn, w.Start, blanksAfter(n.Text, end)}, true
	case opensAccess[w.Text], beforeIt[w.Text] && i+1 < len(words) && opensAccess[words[i+1].Text]:
		return n.remark(Access, w.Start), true
	case opensNaming[w.Text]:
		return n.remark(Naming, w.Start), true
	case locators[w.Text] && i+1 < len(words) && isPlaceNumber(words[i+1].Text) && isGap(n.Text[w.End:words[i+1].Start]):
		return Aside{Locator, n.gapBefore(w.Start), n.numbersEnd(words, i+1)}, true
	case isPlaceNumber(w.Text) && i+1 < len(words) && placesBehind[words[i+1].Text] && strings.Trim(n.Text[w.End:words[i+1].Start], " -\u00a0‑") == "":
		return Aside{Locator, n.gapBefore(w.Start), words[i+1].End}, true
	}
	return Aside{}, false
}

// numbersEnd returns where the numbers of a locator end: 14–15, 7 and 9.
func (n *Note) numbersEnd(words []Word, i int) int {
	end := words[i].End
	for i++; i < len(words) && isPlaceNumber(words[i].Text); i++ {
		switch strings.TrimSpace(n.Text[end:words[i].Start]) {
		case "-", "–", "—", "‑", ",", ".":
			end = words[i].End
		default:
			return end
		}
	}
	return end
}

// remark returns the remark around a word: the bracket it stands in, or else
// all from the word, or a comma before it, to the end of the field.
func (n *Note) remark(kind AsideKind, at int) Aside {
	from := strings.LastIndexAny(n.Text[:at], "()[]")
	if from >= 0 && (n.Text[from] == '(' || n.Text[from] == '[') {
		if to := strings.IndexAny(n.Text[at:], ")]"); to >= 0 {
			return Aside{kind, n.gapBefore(from), at + to + 1}
		}
	}
	end := len(n.Text)
	for _, f := range n.Fields {
		if f.Start > at {
			end = min(end, f.Start)
		}
	}
	if i := strings.IndexByte(n.Text[at:end], ';'); i >= 0 {
		end = at + i
	}
	return Aside{kind, n.gapBefore(at), end}
}

// gapBefore steps back over the comma or dash and the blanks before i.
func (n *Note) gapBefore(i int) int {
	return len(strings.TrimRight(n.Text[:i], " ,–—-\u00a0\u202f"))
}

func (n *Note) nothingBefore(at int) bool {
	return !strings.ContainsFunc(n.Text[:at], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// blanksAfter steps over a full stop and blanks at i.
func blanksAfter(text string, i int) int {
	return len(text) - len(strings.TrimLeft(strings.TrimPrefix(text[i:], "."), " \u00a0"))
}

// isGap reports whether a word and its number belong together.
func isGap(between string) bool {
	switch strings.Trim(between, " \u00a0\u202f") {
	case "", ".":
		return true
	}
	return false
}

// isPlaceNumber reports whether a word can be the number of a page or chapter.
func isPlaceNumber(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsDigit(first) || strings.Trim(w, "ivxl") == ""
}
