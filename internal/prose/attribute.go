package prose

import (
	"html"
	"strings"
	"unicode"
)

// attributeSet is what stands in the braces behind a span, a link or code.
type attributeSet struct {
	id      string
	classes []string
	pairs   []Attribute
}

// longestValue bounds an unquoted value, so that a text full of "]{a=" is
// read in time in proportion to its length.
const longestValue = 1024

// attributes reads the {#id .class key="value"} that stands at i. One thing
// in it that pandoc cannot read, and there are no attributes at all.
func attributes(raw string, i, limit int) (set attributeSet, end int, ok bool) {
	if i >= limit || raw[i] != '{' {
		return set, 0, false
	}
	i++
	for {
		if i, ok = skipBreak(raw, i, limit); !ok || i >= limit {
			return set, 0, false
		}
		switch raw[i] {
		case '}':
			return set, i + 1, true
		case '-':
			set.classes = append(set.classes, "unnumbered")
			i++
		case '#':
			end := identifierEnd(raw, i+1, limit)
			if end == i+1 {
				return set, 0, false
			}
			set.id = raw[i+1 : end]
			i = end
		case '.':
			end := identifierEnd(raw, i+1, limit)
			if end == i+1 {
				return set, 0, false
			}
			set.classes = append(set.classes, raw[i+1:end])
			i = end
		default:
			if i, ok = set.pair(raw, i, limit); !ok {
				return set, 0, false
			}
		}
	}
}

// pair reads key=value.
func (set *attributeSet) pair(raw string, i, limit int) (int, bool) {
	eq := identifierEnd(raw, i, limit)
	if eq == i || eq >= limit || raw[eq] != '=' {
		return 0, false
	}
	value, end := attributeValue(raw, eq+1, limit)
	switch key := raw[i:eq]; key {
	case "id":
		set.id = value
	case "class":
		set.classes = append(set.classes, strings.Fields(value)...)
	default:
		set.pairs = append(set.pairs, Attribute{Key: key, Value: value, Range: Range{i, end}})
	}
	return end, true
}

// attributeValue reads a value in quotation marks or without. A mark before a
// blank opens nothing.
func attributeValue(raw string, i, limit int) (string, int) {
	if i < limit && (raw[i] == '"' || raw[i] == '\'') {
		if end, ok := quotedValueEnd(raw, i, limit); ok {
			return unescape(raw[i+1 : end-1]), end
		}
		if i+1 < limit && raw[i+1] == raw[i] {
			return "", i + 2
		}
	}
	end := i
	for end < min(limit, i+longestValue) {
		switch raw[end] {
		case ' ', '\t', '\n', '\r', '}':
			return unescape(raw[i:end]), end
		case '\\':
			end = escapeEnd(raw, end, limit)
		default:
			end++
		}
	}
	return raw[i:i], i
}

func quotedValueEnd(raw string, i, limit int) (int, bool) {
	mark := raw[i]
	first := i + 1
	if first < limit && (isBlank(raw[first]) || raw[first] == mark) {
		return 0, false
	}
	for i = first; i < limit; {
		switch raw[i] {
		case mark:
			return i + 1, true
		case '\\':
			i = escapeEnd(raw, i, limit)
		default:
			i++
		}
	}
	return 0, false
}

// identifierEnd returns the end of the identifier at i, or i.
func identifierEnd(raw string, i, limit int) int {
	r, n := runeAt(raw, i)
	if i >= limit || !isLetter(r) {
		return i
	}
	for i += n; i < limit; i += n {
		r, n = runeAt(raw, i)
		if !isLetter(r) && !unicode.IsNumber(r) && !strings.ContainsRune("-_:.", r) {
			break
		}
	}
	return i
}

// skipBreak skips blanks and at most one line break.
func skipBreak(raw string, i, limit int) (int, bool) {
	breaks := 0
	for ; i < limit; i++ {
		switch raw[i] {
		case ' ', '\t', '\r':
		case '\n':
			if breaks++; breaks > 1 {
				return 0, false
			}
		default:
			return i, true
		}
	}
	return i, true
}

// unescape resolves backslashes, line breaks and character references.
func unescape(s string) string {
	if !strings.ContainsAny(s, "\\\n&") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		switch s[i] {
		case '\\':
			end := escapeEnd(s, i, len(s))
			if end > i+1 {
				i++
			}
			b.WriteString(s[i:end])
			i = end
		case '\n':
			b.WriteByte(' ')
			i++
		case '&':
			end := i + 1
			for end < len(s) && s[end] != ';' && s[end] != '&' && s[end] != '\\' && s[end] != '\n' {
				end++
			}
			if end < len(s) && s[end] == ';' {
				end++
			}
			b.WriteString(html.UnescapeString(s[i:end]))
			i = end
		default:
			b.WriteByte(s[i])
			i++
		}
	}
	return b.String()
}
