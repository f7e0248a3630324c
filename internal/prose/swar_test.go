package prose

import (
	"slices"
	"strings"
	"testing"
)

// TestSmallWords holds the words that are read eight letters at once against those
// that are read one by one.
func TestSmallWords(t *testing.T) {
	t.Parallel()
	const letters = "abcdefghijklmnopqrstuvwxyz"
	for n := 1; n < 20; n++ {
		for _, behind := range []string{" ", ".", "@", "`", "{", "\x00", "A", "9", "-", "-a", "ж", "é", "’s", "\xff", "\u00a0"} {
			raw := letters[3:3+n] + behind + strings.Repeat(" ", 30)
			end, look := spell(raw, 0, len(raw))
			got, sum, ok := smallWord(raw, 0, len(raw))
			if want := n < 16 && parts[behind[0]] == noPart; ok != want {
				t.Errorf("%d letters before %q: %t, want %t", n, behind, ok, want)
			}
			if ok && (got != end || look != 0 || sum != Sum(raw[:end])) {
				t.Errorf("%d letters before %q: %d, %x, want %d, %x", n, behind, got, sum, end, Sum(raw[:end]))
			}
		}
	}
}

// TestLettersAtOnce tries every byte, and every letter, at every place.
func TestLettersAtOnce(t *testing.T) {
	t.Parallel()
	for c := range 256 {
		for at := range 8 {
			text := []byte("mnopqrst")
			text[at] = byte(c)
			want := 8
			if c < 'a' || 'z' < c {
				want = at
			}
			if got := smallLetters(load(string(text))); got != want {
				t.Errorf("%q: %d letters, want %d", text, got, want)
			}
		}
	}
	for c := range 1 << 16 {
		for at := range 4 {
			text := []byte("аяпр")
			text[2*at], text[2*at+1] = byte(c), byte(c>>8)
			want := 4
			if !isLowerRussian(string(text), 2*at) {
				want = at
			}
			if got := russianLetters(load(string(text))); got != want {
				t.Errorf("%q: %d letters, want %d", text, got, want)
			}
		}
	}
}

// TestWordsAtOnce holds the words of texts in which any two letters or signs meet
// against those that are read letter by letter.
func TestWordsAtOnce(t *testing.T) {
	t.Parallel()
	signs := []string{"a", "word", "longerword", "A", "Word", "WORD", "ж", "слово", "словосочетание", "Ж", "Слово", "ё", "ёлка", "қ", "9", "-", "’", " ", ".", "»", "—", "\u00ad", "\xd0", "\xff", "é"}
	for _, a := range signs {
		for _, b := range signs {
			for _, c := range signs {
				raw := a + b + c
				var want Spelled
				for i := 0; i < len(raw); {
					if r, n := runeAt(raw, i); !isWord(r) {
						i += n
						continue
					}
					end, look := spell(raw, i, len(raw))
					want.Words, want.Looks = append(want.Words, Range{i, end}), append(want.Looks, look)
					i = end
				}
				for _, behind := range []string{"", "          "} {
					got := Parse(raw + behind).Spell()
					if !slices.Equal(got.Words, want.Words) || !slices.Equal(got.Looks, want.Looks) {
						t.Fatalf("%q: %v %v, want %v %v", raw, got.Words, got.Looks, want.Words, want.Looks)
					}
					for i, w := range got.Words {
						if lower := strings.ToLower(raw[w.Start:w.End]); got.Lower[i] != lower || got.Sums[i] != Sum(lower) {
							t.Fatalf("%q: %q in lower case", raw, got.Lower[i])
						}
					}
				}
			}
		}
	}
}
