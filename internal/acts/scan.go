package acts

import "strings"

// Scan returns the citations of acts in a text, in their order. Home is the
// jurisdiction whose acts a citation without a country means; "" where none is
// understood. Web addresses are passed over.
func (b *Book) Scan(text, home string) []Citation {
	var found []Citation
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c == 'h' && (strings.HasPrefix(text[i:], "http://") || strings.HasPrefix(text[i:], "https://")):
			i = addressEnd(text, i)
			continue
		case isDigit(c), strings.HasPrefix(text[i:], "№"):
		case !wordByte(c):
			i++
			continue
		case !b.words.mayStart(text, i) && !codeStart(text, i):
			i = wordEnd(text, i)
			continue
		}
		if !clearBefore(text, i) {
			i = max(wordEnd(text, i), i+1)
			continue
		}
		if cite, ok := b.at(text, i, home); ok {
			found = append(found, cite)
			found = b.more(found, text, home)
			i = found[len(found)-1].End
			continue
		}
		if isDigit(c) {
			if d, ok := dateAt(text, i); ok {
				i = d.End
				continue
			}
		}
		i = max(wordEnd(text, i), i+1)
	}
	return found
}

// at reads the citation that begins at i.
func (b *Book) at(text string, i int, home string) (Citation, bool) {
	if end, ok := b.code(text, i); ok {
		cite := Citation{Start: i, End: end, Code: Part{text[i:end], i, end}}
		next := spaces(text, end)
		at, ok := datedBy(text, next)
		bracket := strings.HasPrefix(text[next:], "(")
		if bracket {
			at = next + 1
		}
		if d, dated := dateAt(text, at); dated && (ok || bracket && strings.HasPrefix(text[d.End:], ")")) && len(d.Readings) > 0 && d.Readings[0].IsDay() {
			cite.Date, cite.End = d, d.End
		}
		return cite, true
	}
	c := chain{book: b, text: text, start: i, end: i}
	c.run(i)
	cite, ok := c.citation(home)
	if ok && cite.Number.Is() {
		cite.register(text)
	}
	return cite, ok
}

// more reads the other acts of a list such as “of 6 July 2007 No. 279; of
// 13 February 2009 No. 135-IV”: each has its own date and number, and all else
// in common with the first.
func (b *Book) more(found []Citation, text, home string) []Citation {
	for {
		last := found[len(found)-1]
		if !last.Kind.Is() || last.Date.End == 0 || !last.Number.written() {
			return found
		}
		i := listed(text, last.End)
		if i < 0 {
			return found
		}
		c := chain{book: b, text: text, start: i, end: i, within: &last}
		c.run(i)
		next, ok := c.citation(home)
		if !ok || next.Date.End == 0 || !next.Number.written() {
			return found
		}
		found = append(found, next)
	}
}

// listed returns where the next act of a list may begin; -1 where the list
// ends at i.
func listed(text string, i int) int {
	at := spaces(text, i)
	switch {
	case strings.HasPrefix(text[at:], ";"), strings.HasPrefix(text[at:], ","):
		at = spaces(text, at+1)
	case strings.HasPrefix(text[at:], "и "), strings.HasPrefix(text[at:], "and "):
	default:
		return -1
	}
	for _, and := range []string{"и ", "and "} {
		if strings.HasPrefix(text[at:], and) {
			at = spaces(text, at+len(and)-1)
		}
	}
	if next, ok := datedBy(text, at); ok {
		return next
	}
	return -1
}

// datedBy returns where the date may begin that a word such as “of” at i
// announces.
func datedBy(text string, i int) (int, bool) {
	for _, word := range []string{"от ", "of ", "dated "} {
		if strings.HasPrefix(text[i:], word) {
			return spaces(text, i+len(word)-1), true
		}
	}
	return i, false
}

// wordByte reports whether a word may begin with the byte. The punctuation
// outside ASCII that is common in prose begins with 0xC2 or 0xE2.
func wordByte(c byte) bool {
	if c < 0x80 {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return c >= 0xC3 && c != 0xE2
}

// wordEnd returns the end of the word or number at i, roughly: of its letters
// and digits.
func wordEnd(text string, i int) int {
	for i < len(text) {
		c := text[i]
		if !(wordByte(c) || isDigit(c) || c&0xC0 == 0x80) {
			break
		}
		i++
	}
	return i
}

// clearBefore reports whether a citation may begin at i: it is no part of a
// word, a number, a path or an address.
func clearBefore(text string, i int) bool {
	if i == 0 {
		return true
	}
	switch c := text[i-1]; c {
	case '/', '@', '=', '&', '_', '.', '\\', '$', '#', '-', '+', '%':
		return false
	default:
		return c >= 0x80 || !isDigit(c) && !wordByte(c)
	}
}

// addressEnd returns the end of the web address at i.
func addressEnd(text string, i int) int {
	for i < len(text) {
		r, size := runeAt(text, i)
		if isSpace(r) || strings.ContainsRune("<>\"“”«»", r) {
			break
		}
		i += size
	}
	return i
}
