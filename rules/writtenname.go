package rules

import (
	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
)

// writtenName is capitalised words in a row.
type writtenName struct {
	text   *article.Text
	from   int32 // index of the first word in the text
	words  int16 // how many there are
	cut    int8  // bytes of the possessive ending of the last one, which is no part of the name
	opens  bool  // the first word has its capital from the start of a sentence
	header bool  // all words may have their capitals from a headline
	given  bool  // a particle and another name follow
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

// readName reads the name that begins with the i-th word of a text.
func readName(t *article.Text, i int, apart []prose.Range) writtenName {
	words, looks := t.Words(), t.Spelled().Looks
	n := writtenName{text: t, from: int32(i), opens: startsSentence(ownWord{words[i], t, i}), header: t.Kind == article.Title || t.Kind == article.Heading || t.Kind == article.TableCell}
	for k := i; k < min(len(words), i+mostNameWords); k++ {
		w := words[k]
		if k > i && (t.Raw[words[k-1].End:w.Start] != " " || looks[k]&prose.Capital == 0 || inOneOf(apart, w.Start)) {
			n.given = t.Raw[words[k-1].End:w.Start] == " " && isParticle(t.Slice(w))
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
	return n
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
