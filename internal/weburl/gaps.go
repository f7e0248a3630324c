package weburl

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Gap is white space that broke an address in two.
type Gap struct {
	Start, End int
}

// Broken is an address in a running text with gaps in it.
type Broken struct {
	Start, End int
	Gaps       []Gap
	Joined     string // the address without the gaps
}

// Gaps returns the white space inside a text that as a whole is meant to be
// one address.
func Gaps(raw string) []Gap {
	var gaps []Gap
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRuneInString(raw[i:])
		if !unicode.IsSpace(r) {
			i += size
			continue
		}
		start := i
		for i < len(raw) {
			r, size = utf8.DecodeRuneInString(raw[i:])
			if !unicode.IsSpace(r) {
				break
			}
			i += size
		}
		gaps = append(gaps, Gap{start, i})
	}
	return gaps
}

// FindBroken returns the addresses in a running text that white space has
// broken. It speaks only where the pieces prove that they belong together.
func FindBroken(text string) []Broken {
	var found []Broken
	for at := 0; ; {
		start := nextAddress(text, at)
		if start < 0 {
			return found
		}
		b := Broken{Start: start, End: wordEnd(text, start)}
		for {
			gapEnd := spaceEnd(text, b.End)
			end := wordEnd(text, gapEnd)
			if gapEnd == b.End || end == gapEnd || !Continues(text[start:b.End], text[gapEnd:]) {
				break
			}
			b.Gaps = append(b.Gaps, Gap{b.End, gapEnd})
			b.End = end
		}
		at = b.End
		if len(b.Gaps) > 0 {
			b.End = b.Start + len(strings.TrimRight(text[b.Start:b.End], ",;"))
			b.Joined = strings.Join(strings.Fields(text[b.Start:b.End]), "")
			found = append(found, b)
		}
	}
}

// Continues reports whether the text after a gap surely goes on with the
// address before it, and is not the next word of the prose.
func Continues(left, rest string) bool {
	word := strings.TrimRight(rest[:wordEnd(rest, 0)], ",;")
	if left == "" || !isAddressWord(word) || strings.Contains(word, "://") || strings.HasPrefix(word, "www.") {
		return false
	}
	inQuery := strings.ContainsRune(left, '?')
	switch left[len(left)-1] {
	case '?': // may as well end a question
		return strings.ContainsRune(word, '=') || strings.HasPrefix(strings.TrimLeft(rest[len(word):], " \t\n"), "=")
	case '=', '&':
		return inQuery
	case '%':
		return len(word) >= 2 && isHex(word[0]) && isHex(word[1])
	case '.':
		return hostGoesOn(left, word)
	case '-', '_', '/':
		if strings.HasSuffix(left, "://") || isSlug(word) || pathGoesOn(left, word) {
			return true
		}
	}
	switch word[0] {
	case '=':
		return inQuery
	case '?', '&':
		return strings.ContainsRune(word, '=')
	case '/':
		return len(word) > 1 && word[1] != '/'
	}
	return false
}

// hostGoesOn reports whether a host that ends in a dot goes on in the word,
// which then is no first word of a sentence.
func hostGoesOn(left, word string) bool {
	_, host, _ := strings.Cut(left, "://")
	if strings.ContainsRune(host, '/') {
		return false
	}
	domain, _, path := strings.Cut(word, "/")
	if strings.Trim(domain, "abcdefghijklmnopqrstuvwxyz-.") != "" {
		return false
	}
	dotted := strings.Contains(domain, ".")
	return path && (dotted || len(domain) == 2 || slices.Contains([]string{"asia", "com", "edu", "gov", "info", "int", "net", "org"}, domain)) || dotted && host == "www."
}

// pathGoesOn reports whether a path that ends in "-" or "/" cannot end there:
// in the middle of a name of several words, or before the number of a page.
func pathGoesOn(left, word string) bool {
	path := strings.Split(left, "/") // scheme, nothing, host, …
	if len(path) <= 3 {
		return false
	}
	last := path[len(path)-1]
	digits := len(word) - len(strings.Map(dropDigit, word))
	return strings.Count(last, "-")+strings.Count(last, "_") >= 2 || last == "" && len(path) > 4 && digits >= 6
}

func dropDigit(r rune) rune {
	if r >= '0' && r <= '9' {
		return -1
	}
	return r
}

// isSlug reports whether a word looks like a piece of a path: parts joined by
// hyphens, underscores, slashes or "=", or with a file ending.
func isSlug(word string) bool {
	if strings.ContainsAny(word, "/=_%?&") || strings.Count(word, "-") >= 2 {
		return true
	}
	for _, ending := range []string{".html", ".htm", ".php", ".pdf", ".aspx", ".asp", ".jsp", ".shtml", ".doc", ".docx"} {
		if strings.HasSuffix(strings.ToLower(word), ending) {
			return true
		}
	}
	return false
}

// isAddressWord reports whether a word holds only what an address may hold.
func isAddressWord(word string) bool {
	return word != "" && !strings.ContainsFunc(word, func(r rune) bool {
		return r > 0x7e || r <= ' ' || strings.ContainsRune("\"<>[]{}|\\^`(),;", r)
	})
}

// nextAddress returns where the next "http://" or "https://" stands, or -1.
func nextAddress(text string, from int) int {
	for from < len(text) {
		i := strings.Index(text[from:], "://")
		if i < 0 {
			return -1
		}
		i += from
		for _, scheme := range []string{"https", "http"} {
			if start := i - len(scheme); start >= 0 && strings.EqualFold(text[start:i], scheme) {
				return start
			}
		}
		from = i + len("://")
	}
	return -1
}

// wordEnd returns where the run of non-space characters at i ends, before a
// mark that closes a bracket or a quotation which the run did not open.
func wordEnd(text string, i int) int {
	depth := 0
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r) || strings.ContainsRune("<>\"“”«»", r):
			return i
		case r == '(':
			depth++
		case r == ')':
			if depth--; depth < 0 {
				return i
			}
		}
		i += size
	}
	return i
}

func spaceEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += size
	}
	return i
}
