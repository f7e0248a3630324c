package rules

import (
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
)

// checkPrintedNumber reports the only number of a note if it is not that of the
// source. In a journal, “No. 3” is the issue.
func checkPrintedNumber(p *rule.Pass, pr *printing) {
	field := pr.source.Get("number")
	want := registry.NumberKey(field.Text())
	if want == "" || pr.source.Get("issue") != nil {
		return
	}
	var wrong []prose.Range
	for _, r := range signedNumbers(pr.text) {
		if pr.aside(r.Start) || pr.named(r.Start) {
			continue
		}
		if sameNumber(registry.NumberKey(pr.text[r.Start:r.End]), want) {
			return
		}
		wrong = append(wrong, r)
	}
	if len(wrong) == 1 {
		r := wrong[0]
		pr.contradict(p, r.Start, r.End, "number", "%q is not the number of %q: it has %q", pr.text[r.Start:r.End], pr.source.ID.Text(), field.Text())
	}
}

// sameNumber reports whether two numbers are one, though one may leave out the
// last part, as 242 does of 242-VI.
func sameNumber(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(b, "0"), strings.TrimLeft(a, "0"))
	return ok && (rest == "" || !isASCIIAlnum(rest[0]))
}

func isASCIIAlnum(c byte) bool { return '0' <= c && c <= '9' || 'A' <= c&^0x20 && c&^0x20 <= 'Z' }

// signedNumbers returns the numbers that follow a number sign, without it.
func signedNumbers(text string) []prose.Range {
	var list []prose.Range
	for i := range len(text) {
		n := numberSign(text[i:])
		if before, _ := lastRune(text[:i]); n == 0 || unicode.IsLetter(before) || unicode.IsDigit(before) {
			continue
		}
		start := i + n
		end := start
		for end < len(text) {
			r, size := firstRune(text[end:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-‑–/_", r) {
				break
			}
			end += size
		}
		if number := strings.TrimRight(text[start:end], "-‑–/_"); strings.ContainsFunc(number, unicode.IsDigit) {
			list = append(list, prose.Range{Start: start, End: start + len(number)})
		}
	}
	return list
}

// numberSign returns the length of the number sign that a text begins with, and
// of the blanks behind it; 0 if it begins with none.
func numberSign(text string) int {
	for _, sign := range [...]string{"№", "No", "no", "NO", "Nr", "N", "#"} {
		rest, ok := strings.CutPrefix(text, sign)
		if !ok {
			continue
		}
		dotted := strings.TrimPrefix(rest, ".")
		number := strings.TrimLeft(dotted, " \u00a0\u202f")
		first, _ := firstRune(number)
		if unicode.IsDigit(first) && (sign == "№" || sign == "#" || len(number) < len(rest)) {
			return len(text) - len(number)
		}
	}
	return 0
}
