// Package citation reads what footnotes say in free text: the fields of a note
// as printed, and the words that lead back to an earlier note.
package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Note is a printed footnote, taken apart at the marks that separate its
// fields. Ranges are bytes of the text.
type Note struct {
	Text   string
	Fields []Field
	Backs  []Back
}

// Field is one part of a printed note, without the white space around it.
type Field struct {
	Kind       FieldKind
	Start, End int
}

// FieldKind tells what part of a note a field is.
type FieldKind uint8

// The kinds of field.
const (
	Work      FieldKind = iota // author, title, date, number: what stands before "//"
	Container                  // what stands after "//": a journal, a site, a database
	Address                    // a web address, without brackets around it
)

// Parse takes a printed note apart. A note has at least one field unless it is
// blank.
func Parse(text string) *Note {
	n := &Note{Text: text}
	kind, start := Work, 0
	for i := 0; i < len(text); {
		switch {
		case schemeAt(text, i):
			end := AddressEnd(text, i)
			n.add(kind, start, openerBefore(text, start, i))
			n.add(Address, i, end)
			i = closerAfter(text, end)
			start = i
		case strings.HasPrefix(text[i:], "//") && (i == 0 || text[i-1] != ':'):
			n.add(kind, start, i)
			kind, i = Container, i+len("//")
			start = i
		case text[i] == ';' && n.hasAddress() && kind == Container:
			n.add(kind, start, i)
			kind, i = Work, i+1 // the next work of the note
			start = i
		default:
			i++
		}
	}
	n.add(kind, start, len(text))
	n.Backs = findBacks(text)
	return n
}

// add files a field, unless it holds nothing but space and punctuation.
func (n *Note) add(kind FieldKind, start, end int) {
	for start < end {
		r, size := utf8.DecodeRuneInString(n.Text[start:])
		if !unicode.IsSpace(r) {
			break
		}
		start += size
	}
	for start < end {
		r, size := utf8.DecodeLastRuneInString(n.Text[:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= size
	}
	if strings.ContainsFunc(n.Text[start:end], func(r rune) bool { return !unicode.IsPunct(r) && !unicode.IsSpace(r) }) {
		n.Fields = append(n.Fields, Field{kind, start, end})
	}
}

func (n *Note) hasAddress() bool {
	return len(n.Fields) > 0 && n.Fields[len(n.Fields)-1].Kind == Address
}

// First returns the text of the first field of the kind and where it starts;
// "" if there is none.
func (n *Note) First(kind FieldKind) (string, int) {
	for _, f := range n.Fields {
		if f.Kind == kind {
			return n.Text[f.Start:f.End], f.Start
		}
	}
	return "", 0
}

func schemeAt(text string, i int) bool {
	return text[i] == 'h' && (strings.HasPrefix(text[i:], "http://") || strings.HasPrefix(text[i:], "https://"))
}

// AddressEnd returns where the web address that starts at i ends. An address
// in brackets or quotation marks of its own goes up to the closing mark, white
// space included: the marks say that all of it is meant to be the address.
func AddressEnd(text string, i int) int {
	if _, closer, ok := enclosing(text, i); ok {
		if end := closingMark(text, i, closer); end > 0 {
			return end
		}
	}
	depth := 0
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r) || strings.ContainsRune("<>\"“”«»", r):
			return trimProse(text, i)
		case r == '(':
			depth++
		case r == ')':
			if depth--; depth < 0 {
				return trimProse(text, i)
			}
		}
		i += size
	}
	return trimProse(text, i)
}

// enclosing returns the marks around an address whose opening mark stands
// right before it.
func enclosing(text string, i int) (opener, closer rune, ok bool) {
	before := strings.TrimRight(text[:i], " \u00a0")
	r, _ := utf8.DecodeLastRuneInString(before)
	switch r {
	case '(':
		return r, ')', true
	case '<':
		return r, '>', true
	case '[':
		return r, ']', true
	case '«':
		return r, '»', true
	case '“':
		return r, '”', true
	}
	return 0, 0, false
}

// closingMark returns where the mark that closes the address stands, or -1
// where what lies between reads like prose and not like one address.
func closingMark(text string, i int, closer rune) int {
	depth := 0
	for j := i; j < len(text); {
		r, size := utf8.DecodeRuneInString(text[j:])
		switch {
		case r == closer && depth == 0:
			return proseFree(text, i, j)
		case r == closer:
			depth--
		case closer == ')' && r == '(':
			depth++
		case r > 0x7e && unicode.IsLetter(r) && strings.ContainsAny(text[i:j], " \t\n"):
			return -1
		}
		j += size
	}
	return -1
}

// proseFree returns end if the words in text[start:end] may all be pieces of
// one address: none follows a comma, and none starts a second address.
func proseFree(text string, start, end int) int {
	inside := text[start:end]
	if strings.Count(inside, "://") > 1 || strings.ContainsAny(inside, ",;") && strings.ContainsAny(inside, " \t\n") {
		return -1
	}
	words := strings.Fields(inside)
	for _, w := range words[1:] {
		if strings.Trim(w, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ:") == "" && len(words) > 2 && !strings.ContainsRune(inside, '=') {
			return -1 // a plain word such as "accessed"
		}
	}
	return end
}

// trimProse moves the end of an address before the punctuation of the prose.
func trimProse(text string, end int) int {
	for end > 0 && strings.IndexByte(".,;:!?", text[end-1]) >= 0 {
		end--
	}
	return end
}

// openerBefore returns where the bracket or mark before the address at i
// stands, so that the field before it ends there.
func openerBefore(text string, start, i int) int {
	if opener, _, ok := enclosing(text, i); ok {
		if at := strings.LastIndex(text[:i], string(opener)); at >= start {
			return at
		}
	}
	return i
}

// closerAfter steps over the mark that closes an enclosed address.
func closerAfter(text string, end int) int {
	r, size := utf8.DecodeRuneInString(text[end:])
	if strings.ContainsRune(")>]»”", r) && size > 0 && r != utf8.RuneError {
		return end + size
	}
	return end
}
