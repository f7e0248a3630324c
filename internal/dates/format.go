package dates

import (
	"fmt"
	"strings"
)

// Format writes a day in the style, as the language writes it: DayFirst gives
// 6 March 2020 and 6 марта 2020 года. What the language does not have is
// written in the style that it uses in its place.
func Format(d Day, s Style, lang string) string {
	y, month, day := d.Date()
	m := int(month)
	switch s {
	case ISO:
		return d.String()
	case Dotted:
		return fmt.Sprintf("%02d.%02d.%04d", day, m, y)
	case Slashed:
		if lang == "en" || lang == "en-US" {
			return fmt.Sprintf("%02d/%02d/%04d", m, day, y)
		}
		return fmt.Sprintf("%02d/%02d/%04d", day, m, y)
	case Hyphened:
		return fmt.Sprintf("%02d-%02d-%04d", day, m, y)
	case YearDotted:
		return fmt.Sprintf("%04d.%02d.%02d", y, m, day)
	case YearSlashed:
		return fmt.Sprintf("%04d/%02d/%02d", y, m, day)
	default:
		return inWords(y, m, day, s, lang)
	}
}

// inWords writes a date with the name of the month.
func inWords(y, m, day int, s Style, lang string) string {
	base, _, _ := strings.Cut(lang, "-")
	cyrillic := strings.Contains(lang, "Cyrl")
	switch base {
	case "ru":
		return fmt.Sprintf("%d %s %d года", day, genitives[m], y)
	case "kk":
		return fmt.Sprintf("%d жылғы %d %s", y, day, stem(&kazakhWords, m))
	case "ky":
		return fmt.Sprintf("%d-жылдын %d-%s", y, day, kyrgyzMonth(m))
	case "uz":
		if cyrillic {
			return fmt.Sprintf("%d йил %d %s", y, day, stem(&uzbekWords, m))
		}
		return fmt.Sprintf("%d-yil %d-%s", y, day, stem(&uzbekLatinWords, m))
	case "tg":
		return fmt.Sprintf("%d %sи соли %d", day, stem(&tajikWords, m), y)
	case "tk":
		return fmt.Sprintf("%d%s ýylyň %d%s %s", y, turkmenOrdinal(y), day, turkmenOrdinal(day), turkmenMonth(m))
	}
	if s == MonthFirst {
		return fmt.Sprintf("%s %d, %d", monthNames[m], day, y)
	}
	return fmt.Sprintf("%d %s %d", day, monthNames[m], y)
}

var genitives = [13]string{
	1: "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
}

// stem returns the name of a month without an ending.
func stem(l *language, m int) string {
	first, _, _ := strings.Cut(l.months[m-1], "~")
	return first
}

// kyrgyzMonth returns the name of a month with the possessive ending, whose
// vowel follows that of the last syllable.
func kyrgyzMonth(m int) string {
	ending := "ы"
	switch m {
	case 4: // апрели
		ending = "и"
	case 6, 7, 8: // июну, июлу, августу
		ending = "у"
	}
	return stem(&kyrgyzWords, m) + ending
}

// turkmenMonth returns the name of a month with the possessive ending.
func turkmenMonth(m int) string {
	ending := "y"
	if m == 4 { // apreli
		ending = "i"
	}
	return stem(&turkmenWords, m) + ending
}

// turkmenOrdinal returns the ending of an ordinal number. It follows the
// vowels of the last word of the number: altynjy, dokuzynjy, onunjy,
// otuzynjy, kyrkynjy, altmyşynjy and togsanynjy have back ones.
func turkmenOrdinal(n int) string {
	switch last, tens := n%10, n%100; {
	case last == 6 || last == 9,
		last == 0 && (tens == 10 || tens == 30 || tens == 40 || tens == 60 || tens == 90):
		return "-njy"
	}
	return "-nji"
}
