package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// tabStop is the distance of tab stops in excerpts.
const tabStop = 4

// cell is what a terminal shows as one character of a line: a grapheme
// cluster, or what stands in for one that cannot be seen.
type cell struct {
	from, to int    // bytes of the line
	text     string // fit to be printed
	width    int    // columns, at least 1
}

// cells cuts a line into cells. Their text contains no control character and
// nothing that changes the order of what is around it, so that a document
// cannot garble or forge what is printed.
func cells(line string) []cell {
	list := make([]cell, 0, len(line))
	for at, column := 0, 0; at < len(line); {
		cluster := firstCluster(line[at:])
		base, _ := utf8.DecodeRuneInString(cluster)
		for rest := cluster; rest != ""; {
			c := nextCell(rest, base, column)
			rest = rest[c.to:]
			c.from, c.to = at, at+c.to
			at, column = c.to, column+c.width
			list = append(list, c)
		}
	}
	return list
}

// firstCluster returns the first grapheme cluster of a text. Between printable
// ASCII characters, which are most, there is always a boundary.
func firstCluster(s string) string {
	if isASCII(s[0]) && (len(s) == 1 || isASCII(s[1])) {
		return s[:1]
	}
	g := displaywidth.StringGraphemes(s)
	g.Next()
	return g.Value()
}

// isASCII reports whether a byte is a printable ASCII character.
func isASCII(b byte) bool { return ' ' <= b && b <= '~' }

// nextCell returns the first cell of what is left of a cluster: as much of it
// as is seen together, or one character that cannot be seen.
func nextCell(rest string, base rune, column int) cell {
	if len(rest) == 1 && isASCII(rest[0]) {
		return cell{to: 1, text: rest, width: 1}
	}
	if rest[0] == '\t' {
		n := tabStop - column%tabStop
		return cell{to: 1, text: strings.Repeat(" ", n), width: n}
	}
	end := 0
	for end < len(rest) {
		name, size := stand(rest[end:], base)
		if name != "" && end == 0 {
			return cell{to: size, text: name, width: len(name)}
		}
		if name != "" {
			break
		}
		end += size
	}
	c := cell{to: end, text: rest[:end], width: displaywidth.String(rest[:end])}
	if c.width == 0 { // a combining mark without a base
		c.text, c.width = "◌"+c.text, 1
	}
	return c
}

// printable returns a text fit to be printed on one line.
func printable(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	for _, c := range cells(s) {
		b.WriteString(c.text)
	}
	return b.String()
}

// plain reports whether a text is printable ASCII throughout.
func plain(s string) bool {
	for i := range len(s) {
		if !isASCII(s[i]) {
			return false
		}
	}
	return true
}

// stand returns what is shown in the stead of the first character, and its
// size in bytes: <U+200B> for a character that cannot be seen, <0x92> for a
// byte that is no character, and "" for a character that shows itself.
func stand(s string, base rune) (name string, size int) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && size == 1:
		return fmt.Sprintf("<0x%02X>", s[0]), size
	case hidden(r) && !joins(base, r):
		return fmt.Sprintf("<U+%04X>", r), size
	default:
		return "", size
	}
}

// hidden reports whether a character has no shape of its own.
func hidden(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }

// lastPlainScript is the end of the blocks for Latin, Greek, Cyrillic and
// Armenian, in which no joiner has any business.
const lastPlainScript = 0x058F

// joins reports whether a hidden character does its work in a cluster that
// begins with base: a joiner or tag of an emoji or of a cursive script.
func joins(base, r rune) bool {
	return base > lastPlainScript && base != utf8.RuneError && base != r &&
		unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Bidi_Control, r)
}
