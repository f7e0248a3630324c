package acts

import (
	"strings"
	"unicode"
)

// sign reads a sign that a number follows, №, N, No. or #, and returns where
// the number begins.
func sign(s string, i int) (end int, ok bool) {
	for _, mark := range []string{"№", "#", "Nos.", "No.", "No", "N.", "N", "Nr.", "no.", "nos.", "NO."} {
		if !strings.HasPrefix(s[i:], mark) {
			continue
		}
		end = i + len(mark)
		if mark == "№" { // sometimes typed twice, as "№ №"
			if again := spaces(s, end); strings.HasPrefix(s[again:], mark) {
				end = again + len(mark)
			}
		}
		next := spaces(s, end)
		r, _ := runeAt(s, next)
		if isWordRune(rune(mark[len(mark)-1])) && next == end && !unicode.IsDigit(r) {
			continue // a word that begins with N
		}
		if unicode.IsDigit(r) || unicode.IsUpper(r) {
			return next, true
		}
		return 0, false
	}
	return 0, false
}

// number reads the number of an act at i: digits with letters, hyphens and
// slashes, with or without spaces round those, letters before it as in
// “ҚР ДСМ-90”, and what some languages add behind it.
func number(s string, i int) (end int, ok bool) {
	end = token(s, i)
	for words := 0; words < 2 && end > i && !hasDigit(s[i:end]); words++ {
		next := spaces(s, end)
		if !capitals(s[i:end]) || next == end && !strings.HasSuffix(s[i:end], "-") {
			return 0, false
		}
		if after, signed := sign(s, next); signed { // УП № 266
			next = after
		}
		if end = token(s, next); end == next {
			return 0, false
		}
	}
	if end == i || !hasDigit(s[i:end]) || end-i > longestNumber {
		return 0, false
	}
	return suffix(s, end), true
}

// longestNumber bounds the number of an act, in bytes.
const longestNumber = 40

// token reads a run of letters and digits that hyphens and slashes join.
func token(s string, i int) int {
	end := i
	for at := i; at < min(len(s), i+longestNumber); {
		r, size := runeAt(s, at)
		switch {
		case isWordRune(r) && r != 'ʼ' || isApostrophe(r) && !hasDigit(s[i:at]) && at > i: // O'RQ-819
			at += size
			end = at
			continue
		case r == '-' || r == '‑' || r == '‐' || r == '/' || r == '_' || r == '–' && isDigit(s[max(at-1, 0)]):
			at += size
			if next := spaces(s, at); next > at && next < len(s) && isDigit(s[next]) && r != '–' {
				at = next
			}
			if c, _ := runeAt(s, at); c == '(' && strings.IndexByte(s[at:min(len(s), at+24)], ')') > 0 {
				at += strings.IndexByte(s[at:], ')') + 1
				end = at
			}
			continue
		case isSpace(r):
			if next := spaces(s, at); next < len(s) && s[next] == '/' && next+1 < len(s) && s[next+1] != '/' {
				if after := spaces(s, next+1); after < len(s) && isDigit(s[after]) && end > i && isDigit(s[end-1]) {
					at = after
					continue
				}
			}
		}
		break
	}
	return end
}

// suffix takes along what stands behind a number: ЗРК and ҚРЗ.
func suffix(s string, end int) int {
	at := spaces(s, end)
	for _, mark := range []string{"ЗРК", "ҚРЗ", "3РК", "ЗPК"} {
		if strings.HasPrefix(s[at:], mark) {
			if r, _ := runeAt(s, at+len(mark)); !isWordRune(r) {
				return at + len(mark)
			}
		}
	}
	return end
}

// bareNumber reads a number that needs no sign, because nothing else has its
// form: 1017-XII, 1023-сон.
func bareNumber(s string, i int) (end int, ok bool) {
	end = token(s, i)
	digits, rest, found := strings.Cut(s[i:end], "-")
	if !found {
		digits, rest, found = strings.Cut(s[i:end], "‑")
	}
	son := strings.HasSuffix(rest, "-сон") || strings.HasSuffix(rest, "-son")
	if son { // 2012-XII-сон
		rest = rest[:strings.LastIndexByte(rest, '-')]
	}
	if !found || digits == "" || strings.Trim(digits, "0123456789") != "" {
		return 0, false
	}
	if rest == "сон" || rest == "son" || isRoman(rest) {
		return suffix(s, end), true
	}
	return 0, false
}

// isRoman reports whether a text is a Roman numeral, in Latin letters or the
// Cyrillic ones that look like them.
func isRoman(s string) bool {
	return s != "" && strings.Trim(romanFolder.Replace(s), "IVX") == ""
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func capitals(s string) bool { return !strings.ContainsFunc(s, unicode.IsLower) }

// romanFolder replaces Cyrillic letters in a Roman numeral. The numeral is all
// of them that a number can have before its suffix.
var romanFolder = strings.NewReplacer("І", "I", "Х", "X")
