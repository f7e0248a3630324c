package charset

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// Bytes are some bytes above ASCII that are not UTF-8, with the ASCII bytes
// next to them; 0 where there is none.
type Bytes struct {
	Before byte
	Data   []byte
	After  byte
}

// Guess names the character set that pieces of a text, all from one file, were
// written in, and returns the pieces as read in it. It reports false where no
// set makes sense of them.
func Guess(pieces []Bytes) (name string, texts []string, ok bool) {
	var best *charset
	most := 1 // what chance may come to
	for _, c := range legacy() {
		score := 0
		for _, p := range pieces {
			score += c.score(p)
		}
		if score > most {
			best, most = c, score
		}
	}
	if best == nil {
		return "", nil, false
	}
	for _, p := range pieces {
		texts = append(texts, best.decode(p.Data))
	}
	return best.name, texts, true
}

// Decode reads a text of which [Guess] named the set.
func Decode(name string, data []byte) string {
	for _, c := range legacy() {
		if c.name == name {
			return c.decode(data)
		}
	}
	return string(data)
}

// legacy are the sets that texts not in UTF-8 are in, the likeliest first.
var legacy = sync.OnceValue(func() []*charset {
	return []*charset{
		newCharset("Windows-1252", charmap.Windows1252, ""),
		newCharset("Windows-1251", charmap.Windows1251, ""),
		newCharset("KOI8-R", charmap.KOI8R, ""),
		newCharset("CP866", charmap.CodePage866, ""),
		newCharset("Mac Roman", charmap.Macintosh, ""),
		newCharset("Windows-1250", charmap.Windows1250, ""),
	}
})

func (c *charset) decode(data []byte) string {
	var b strings.Builder
	for _, x := range data {
		if x < 0x80 {
			b.WriteByte(x)
		} else {
			b.WriteRune(c.runes[x-0x80])
		}
	}
	return b.String()
}

// score says how much sense the set makes of some bytes: above zero for what
// people write.
func (c *charset) score(p Bytes) int {
	score := 0
	before := rune(p.Before)
	for i, b := range p.Data {
		r, after := c.runes[b-0x80], rune(p.After)
		if i+1 < len(p.Data) {
			after = c.runes[p.Data[i+1]-0x80]
		}
		beside := isASCIILetter(before) || isASCIILetter(after)
		switch {
		case unicode.Is(unicode.Cyrillic, r) && !beside:
			score += commonness(r, len(p.Data))
		case unicode.Is(unicode.Latin, r) && beside:
			score += 2
		case strings.ContainsRune("“”‘’„–—…«»№\u00a0", r):
			score += 2
		case strings.ContainsRune("©§°·®™€", r) && !unicode.IsLetter(before):
		default:
			score -= 12 // nobody writes that
		}
		if unicode.IsLower(before) && unicode.IsUpper(r) {
			score -= 4
		}
		before = r
	}
	return score
}

// commonness says how often a Cyrillic letter is met, in a word of n letters.
// A single one proves nothing.
func commonness(r rune, n int) int {
	switch low := unicode.ToLower(r); {
	case n == 1:
		return 0
	case strings.ContainsRune("оеаинтсрвлкмдпуя", low):
		return 3
	case low >= 'а' && low <= 'ё':
		return 2
	}
	return -3
}
