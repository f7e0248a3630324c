package rules

import (
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// writtenName is capitalised words in a row.
type writtenName struct {
	text  *article.Text
	from  int32 // index of the first word in the text
	words int16 // how many there are
	cut   int8  // bytes of the possessive ending of the last one, which is no part of the name
}

// mostNameWords bounds how many words in a row are one name.
const mostNameWords = 1000

// at returns the place of the k-th word.
func (n *writtenName) at(k int) prose.Range {
	r := n.text.Words()[int(n.from)+k]
	if k == int(n.words)-1 {
		r.End -= int(n.cut)
	}
	return r
}

// last returns the index of the last word in the name.
func (n *writtenName) last() int { return int(n.words) - 1 }

// readName reads the name that begins with the i-th word of a text. It is a given
// name if a particle and another name follow.
func readName(t *article.Text, i int, apart []prose.Range) (n writtenName, given bool) {
	words, looks := t.Words(), t.Spelled().Looks
	n.text, n.from = t, int32(i)
	for k := i; k < min(len(words), i+mostNameWords); k++ {
		w := words[k]
		if k > i && (t.Raw[words[k-1].End:w.Start] != " " || looks[k]&prose.Capital == 0 || inOneOf(apart, w.Start)) {
			given = t.Raw[words[k-1].End:w.Start] == " " && isParticle(t.Slice(w))
			break
		}
		n.words++
		if looks[k]&prose.Joined == 0 {
			continue
		}
		if n.cut = int8(w.Len() - len(withoutPossessive(t.Slice(w)))); n.cut > 0 {
			break
		}
	}
	return n, given
}

// isParticle reports whether a word joins the parts of a name of a person.
func isParticle(w string) bool {
	switch w {
	case "bin", "ibn", "al", "el", "von", "van", "der", "de", "da", "di", "du", "la", "ben", "оглы", "кызы", "ұлы", "қызы", "uulu":
		return true
	}
	return false
}

func (n *writtenName) slice(k int) string { return n.text.Slice(n.at(k)) }

// sum returns the sum of the k-th word in lower case.
func (n *writtenName) sum(k int) uint64 {
	spelled, i := n.text.Spelled(), int(n.from)+k
	if k == n.last() && n.cut > 0 {
		return prose.Sum(withoutPossessive(spelled.Lower[i]))
	}
	return spelled.Sums[i]
}

// opens reports whether the first word has its capital from the start of a
// sentence.
func (n *writtenName) opens() bool {
	i := int(n.from)
	return startsSentence(ownWord{n.text.Words()[i], n.text, i})
}

// inHeadline reports whether all words may have their capitals from a headline.
func inHeadline(t *article.Text) bool {
	return t.Kind == article.Title || t.Kind == article.Heading || t.Kind == article.TableCell
}

// shortestName is the least number of letters of a name that is compared, and
// of one that is compared letter by letter.
const (
	shortestName = 5
	shortestSlip = 7
)

// isFamilyName reports whether a word ends as family names of the region do, so
// that it is one though it opens a sentence.
func isFamilyName(w string) bool {
	if r, _ := lastRune(w); !strings.ContainsRune("vayeoваяйо", r) {
		return false
	}
	for _, end := range []string{"ev", "ov", "eva", "ova", "uly", "zade", "skiy", "sky", "enko", "ев", "ов", "ёв", "ева", "ова", "ёва", "ский", "ская", "енко"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// longEnough reports whether a word is long enough to be compared and no
// acronym.
func longEnough(w string) bool {
	letters, small := 0, false
	for i, r := range w {
		switch {
		case 'a' <= r && r <= 'z', 'а' <= r && r <= 'я', unicode.IsLower(r):
			small = small || i > 0
		case unicode.IsDigit(r):
			return false
		}
		letters++
	}
	return small && letters >= shortestName
}
