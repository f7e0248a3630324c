package yamldoc

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Misreading is what other programs make of an unquoted text, in words such
// as "false", "the number 10" or "a point in time". A version is "" where its
// programs keep the text, and "refused" where they fail.
type Misreading struct {
	YAML11 string // programs that read YAML 1.1, such as PyYAML and Ruby
	YAML12 string // programs that read YAML 1.2, such as most of JavaScript
}

// Misread returns what other programs make of an unquoted text. It reports
// false where the text comes back from every program as it was written: for
// words, for numbers in their shortest form and for plain dates, but also for
// "true", "false" and nulls, which everyone reads alike.
func Misread(text string) (Misreading, bool) {
	if len(text) > maxImplicit || text == "" || strings.IndexByte("+-.0123456789=<fnotyFNOTY", text[0]) < 0 {
		return Misreading{}, false
	}
	switch text {
	case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON":
		return Misreading{YAML11: "true"}, true
	case "n", "N", "no", "No", "NO", "off", "Off", "OFF":
		return Misreading{YAML11: "false"}, true
	case "True", "TRUE":
		return Misreading{"true", "true"}, true
	case "False", "FALSE":
		return Misreading{"false", "false"}, true
	case "=", "<<":
		return Misreading{YAML11: "refused"}, true
	}
	if c := text[0]; c > '9' || isPlainNumber(text) || isDay(text) {
		return Misreading{}, false
	}
	if isTimestamp(text) {
		return Misreading{YAML11: "a point in time"}, true
	}
	m := Misreading{YAML11: asNumber(text, number11), YAML12: asNumber(text, number12)}
	return m, m != Misreading{}
}

// isPlainNumber reports whether a text is a whole number that all programs
// write back as it stands.
func isPlainNumber(s string) bool {
	if len(s) > exactDigits || s[0] == '0' && len(s) > 1 {
		return false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// isDay reports whether a text is a day such as 2020-05-14.
func isDay(s string) bool {
	if len(s) != len("2020-05-14") {
		return false
	}
	for i := range len(s) {
		if dash := i == 4 || i == 7; dash != (s[i] == '-') || !dash && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// maxImplicit is longer than anything that is taken for more than a text.
const maxImplicit = 64

// Tagged reports whether the node has a tag of its own, so that no program
// has to guess its type. The tag may be a lone "!".
func (n *Node) Tagged() bool {
	return n != nil && (n.tagged || n.start < len(n.doc.text) && n.doc.text[n.start] == '!')
}

// asNumber says which number a reader takes the text for, "" for none and for
// one that is written as the text.
func asNumber(text string, read func(string) (float64, bool)) string {
	if v, ok := read(text); ok {
		if s := formatNumber(v); s != text {
			return "the number " + s
		}
	}
	return ""
}

// formatNumber writes a number in its shortest form, as programs print it.
func formatNumber(v float64) string {
	switch {
	case math.IsInf(v, 0):
		return strings.TrimSuffix(strconv.FormatFloat(v, 'f', -1, 64), "Inf") + "infinity"
	case math.IsNaN(v):
		return "NaN"
	case v == 0:
		return "0"
	case math.Abs(v) >= 1e21 || math.Abs(v) < 1e-6:
		return strconv.FormatFloat(v, 'e', -1, 64)
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// number12 reads a number of YAML 1.2's core schema.
func number12(s string) (float64, bool) {
	switch {
	case strings.HasPrefix(s, "0o"):
		return parseInt(s[2:], 8)
	case strings.HasPrefix(s, "0x"):
		return parseInt(s[2:], 16)
	}
	if v, ok := special(s); ok {
		return v, true
	}
	return parseDecimal(s)
}

// number11 reads a number of YAML 1.1: underscores may group digits, a zero
// in front makes it octal, and colons part hours, minutes and seconds.
func number11(s string) (float64, bool) {
	if v, ok := special(s); ok {
		return v, true
	}
	body := strings.TrimLeft(s, "+-")
	if body == "" || body[0] == '_' || len(s)-len(body) > 1 || strings.HasPrefix(body, "._") {
		return 0, false
	}
	digits := strings.ReplaceAll(body, "_", "")
	v, ok := 0.0, false
	switch {
	case strings.HasPrefix(digits, "0b"):
		v, ok = parseInt(digits[2:], 2)
	case strings.HasPrefix(digits, "0x"):
		v, ok = parseInt(digits[2:], 16)
	case strings.Contains(digits, ":"):
		v, ok = sexagesimal(digits)
	case strings.Contains(digits, "."):
		v, ok = parseDecimal(digits)
		if i := strings.IndexAny(digits, "eE"); ok && i >= 0 && digits[i+1] != '+' && digits[i+1] != '-' {
			return 0, false
		}
	case digits[0] == '0' && digits != "0":
		v, ok = parseInt(digits[1:], 8)
	case len(digits) > exactDigits:
		return 0, false // read as a whole number of any size, so it stays the same
	case !strings.ContainsAny(digits, "eE"):
		v, ok = parseDecimal(digits)
	}
	if s[0] == '-' {
		v = -v
	}
	return v, ok
}

// exactDigits is how many digits a whole number may have and still be exact
// as a floating-point number.
const exactDigits = 15

// special reads infinity and not-a-number.
func special(s string) (float64, bool) {
	switch s {
	case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF":
		return math.Inf(1), true
	case "-.inf", "-.Inf", "-.INF":
		return math.Inf(-1), true
	case ".nan", ".NaN", ".NAN":
		return math.NaN(), true
	}
	return 0, false
}

// parseInt reads an unsigned whole number in a base.
func parseInt(s string, base int) (float64, bool) {
	v, err := strconv.ParseUint(s, base, 64)
	return float64(v), err == nil
}

// parseDecimal reads a number with an optional sign, fraction and exponent.
func parseDecimal(s string) (float64, bool) {
	if strings.Trim(s, "+-0123456789.eE") != "" || !strings.ContainsAny(s, "0123456789") || s[0] == 'e' || s[0] == 'E' {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil || math.IsInf(v, 0)
}

// sexagesimal reads "12:30" as 12×60+30, and on for more parts.
func sexagesimal(s string) (float64, bool) {
	whole, fraction, _ := strings.Cut(s, ".")
	v := 0.0
	for i, part := range strings.Split(whole, ":") {
		n, ok := parseInt(part, 10)
		if !ok || i > 0 && (n > 59 || len(part) > 2) {
			return 0, false
		}
		v = v*60 + n
	}
	f, ok := parseDecimal("0." + fraction)
	return v + f, ok
}

// isTimestamp reports whether a text is a date with a time of day.
func isTimestamp(s string) bool {
	if len(s) < len("2020-5-1 1:02:03") || s[4] != '-' {
		return false
	}
	day, rest, ok := strings.Cut(strings.Replace(s, "t", "T", 1), "T")
	if !ok {
		day, rest, ok = strings.Cut(s, " ")
	}
	if _, err := time.Parse("2006-1-2", day); !ok || err != nil {
		return false
	}
	clock := strings.TrimLeft(rest, " \t")
	if i := strings.IndexAny(clock, " Z+-"); i >= 0 {
		zone := strings.TrimLeft(clock[i:], " ")
		if zone != "Z" && strings.Trim(zone, "+-:0123456789") != "" {
			return false
		}
		clock = clock[:i]
	}
	_, err := time.Parse("15:4:5", clock)
	return err == nil
}
