// Package lookalike knows the letters of the Latin, Cyrillic and Greek scripts
// that look alike, and words that mix them by mistake.
package lookalike

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Script is one of the scripts whose letters look alike.
type Script uint8

// The scripts; None for everything else.
const (
	None Script = iota
	Latin
	Cyrillic
	Greek
)

// String returns the name of the script.
func (s Script) String() string {
	return [...]string{"no", "Latin", "Cyrillic", "Greek"}[s]
}

// ScriptOf returns the script of a letter.
func ScriptOf(r rune) Script {
	switch {
	case r < 0x80:
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return Latin
		}
		return None
	case r >= 0x400 && r < 0x482, r >= 0x48A && r < 0x530:
		return Cyrillic
	case r >= 0x2000: // before what costs more to find out
		return None
	case r == 0xAA || r == 0xBA: // ordinal signs
		return None
	case r < 0x250 && unicode.IsLetter(r) && r != 0xB5, r >= 0x1E00 && r < 0x1F00, r >= 0x250 && r < 0x2B0:
		return Latin
	case r >= 0x370 && r < 0x400 && unicode.IsLetter(r), r >= 0x1F00 && r < 0x2000 && unicode.IsLetter(r):
		return Greek
	}
	return None
}

// row is letters that look alike, one of each script; 0 for none.
type row struct {
	latin, cyrillic, greek rune
	langs                  string // in which languages the Cyrillic letter is at home; "" for all
}

// rows are those pairs of Unicode's confusables.txt (UTS #39) whose letters
// belong to alphabets in use today and hardly differ in print, and the pair of
// k, of which that has only the capitals. Behind the letters stand the
// languages that have the Cyrillic one, where only some do.
const rows = `
A А Α
B В Β
C С -
E Е Ε
H Н Η
I І Ι
J Ј - sr mk az
K К Κ
M М Μ
N - Ν
O О Ο
P Р Ρ
S Ѕ - mk
T Т Τ
X Х Χ
Y Ү - kk ky mn tt ba tk
Y У Υ
Z - Ζ
Ə Ә - kk tt ba az
Ɵ Ө - kk ky mn tt ba
Æ Ӕ - os
a а α
c с -
e е -
h һ - kk tt ba
i і ι
j ј - sr mk az
k к -
o о ο
p р ρ
s ѕ - mk
u - υ
v - ν
x х -
y у -
ə ә - kk tt ba az
ɵ ө - kk ky mn tt ba
æ ӕ - os
- Г Γ
- П Π
- Ф Φ
`

var table = sync.OnceValue(func() []row {
	var list []row
	for line := range strings.Lines(rows) {
		fields := strings.Fields(line)
		if len(fields) < 3 {
			continue
		}
		list = append(list, row{letter(fields[0]), letter(fields[1]), letter(fields[2]), strings.Join(fields[3:], " ")})
	}
	return list
})

// letter reads a cell of the rows.
func letter(cell string) rune {
	if cell == "-" {
		return 0
	}
	return []rune(cell)[0]
}

// As returns the letter of a script that looks like r, accents kept; 0 for
// none. Cyrillic letters that only some alphabets have are given for the
// language of a text (BCP 47, "" if unknown) if its alphabet is one of them.
func As(r rune, s Script, lang string) rune {
	parts := []rune(norm.NFD.String(string(r)))
	for _, alike := range table() {
		if alike.has(parts[0]) && alike.of(s) != 0 && (s != Cyrillic || alike.atHome(lang)) {
			parts[0] = alike.of(s)
			whole := []rune(norm.NFC.String(string(parts)))
			if len(whole) == 1 {
				return whole[0]
			}
			return 0
		}
	}
	return 0
}

func (r row) has(letter rune) bool {
	return letter == r.latin || letter == r.cyrillic || letter == r.greek
}

func (r row) of(s Script) rune {
	return [...]rune{0, r.latin, r.cyrillic, r.greek}[s]
}

func (r row) atHome(lang string) bool {
	lang, _, _ = strings.Cut(strings.ToLower(lang), "-")
	return r.langs == "" || lang != "" && strings.Contains(r.langs, lang)
}
