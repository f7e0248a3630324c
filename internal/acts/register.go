package acts

import (
	"strings"

	"github.com/policylint/policylint/internal/dates"
)

// registerWords begin what is said of the entry of an act in a register.
var registerWords = map[string]bool{
	"registered": true, "registration": true, "reg": true, "рег": true, "регистрационный": true, "зарегистрировано": true, "зарегистрирован": true,
	"зарегистрирована": true, "зарегистрированный": true, "зарегистрированного": true,
}

// register reads the entry in a register that is told right behind an act:
// “Registered with the Ministry of Justice on May 27, 2020 under No. 20740”,
// “рег. № 9510”.
func (c *Citation) register(s string) {
	at := c.End
	for strings.HasPrefix(s[at:], ".") || strings.HasPrefix(s[at:], ",") || strings.HasPrefix(s[at:], ";") || strings.HasPrefix(s[at:], "(") || spaces(s, at) > at {
		at = max(at+1, spaces(s, at))
	}
	const most = 24 // words
	seen, date := false, dates.Date{}
	for range most {
		if at >= len(s) {
			return
		}
		if next, ok := sign(s, at); ok && seen {
			if end, ok := number(s, next); ok {
				c.Registration = Registration{Part{s[next:end], next, end}, date}
				c.End = end
				if after := spaces(s, end); date.End == 0 {
					c.registerDate(s, after)
				}
			}
			return
		}
		if d, ok := dateAt(s, at); ok && seen && date.End == 0 && len(d.Readings) > 0 && d.Readings[0].IsDay() {
			date, at = d, spaces(s, d.End)
			continue
		}
		var buf [longestWord]byte
		n, end := fold(s, at, &buf)
		if end == at || isDigit(s[at]) {
			return
		}
		if !seen {
			if seen = registerWords[string(buf[:n])]; !seen && !strings.EqualFold(s[at:end], "MoJ") {
				return
			}
		}
		if strings.HasPrefix(s[end:], ".") && end-at <= len("рег") {
			end++
		}
		if at = spaces(s, end); strings.HasPrefix(s[at:], "-") {
			at++
		}
	}
}

// registerDate reads the date that stands behind the number of an entry.
func (c *Citation) registerDate(s string, i int) {
	if end, small := smallWord(s, i); small {
		i = spaces(s, end)
	}
	if d, ok := dateAt(s, i); ok && len(d.Readings) > 0 && d.Readings[0].IsDay() {
		c.Registration.Date, c.End = d, d.End
	}
}

// dateAt reads the date at i, which may be the end of the text.
func dateAt(s string, i int) (dates.Date, bool) {
	if i >= len(s) {
		return dates.Date{}, false
	}
	return dates.At(s, i)
}
