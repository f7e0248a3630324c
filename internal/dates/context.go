package dates

import "strings"

// context is what the text before a number says about it.
type context uint16

const (
	afterNumberSign context = 1 << iota // №, p., article, $: the number counts or names something
	afterNumberWord                     // issue, rules: it may do so
	afterDated                          // dated, от: nothing but a date is meant
	afterYearWord                       // in, since: a year may follow
	afterLooseWord                      // of, by, about: a year or any other number may follow
	afterDeterminer                     // the, its: a year may follow that goes with a noun
	afterFrom
	afterBetween
	afterCirca
	afterHyphenPrefix // pre-2014
	afterOpening      // a bracket
	afterComma
	afterCapital  // a name
	afterAmount   // a total of: the number counts
	afterCyrillic // a word in Cyrillic letters
)

// contextWords say what follows them. One with a full stop counts with it,
// one without counts without.
var contextWords = func() map[string]context {
	m := map[string]context{}
	for _, e := range [...]struct {
		c     context
		words string
	}{
		{afterNumberSign, "no no. nos nos. n n. num num. nr nr. number numbers номер номера номере ном ном. п. пп. пункт пункта " +
			"пункте пунктом пунктов статья статьи статье статью статей ст. art art. article articles page pages p. pp. " +
			"стр стр. страница страницы странице с. v. vol vol. т. том тома бап тармақ"},
		{afterNumberWord, "section sections sec sec. clause clauses paragraph paragraphs para para. paras rule rules chapter chapters " +
			"ch. гл. глава главы главе table tables таблица таблице таблицы табл. figure figures fig. рис. рисунок release rev. " +
			"issue issues выпуск вып. code codes код index индекс zip flight bus автобус ул. улица улице улицу улицы street " +
			"проспект пр. annex appendix приложение приложению item items model room apt apt. apartment каб. кв. д. дом дома корп. " +
			"tel tel. phone fax тел тел. телефон факс isbn issn doi v ver. version versions версия версии версию volume volumes " +
			"route рейс rfc iso гост снип usd eur kzt rub"},
		{afterDated, "dated on от accessed retrieved updated published posted visited viewed обращения аз"},
		{afterDated | afterFrom, "from since"},
		{afterDated | afterLooseWord, "of by before after until till до после к по"},
		{afterFrom, "с со"},
		{afterBetween, "between между"},
		{afterYearWord, "born b. in since until till during before after year years period fiscal fy throughout"},
		{afterLooseWord, "from for to through and or в во на"},
		{afterDeterminer, "the a its their his her our this that s"},
		{afterCirca, "c. ca ca. circa around about approximately около примерно"},
		{afterHyphenPrefix, "pre post"},
		{afterAmount, "total number average sum maximum minimum population length distance altitude height area cost price fine"},
	} {
		for w := range strings.FieldsSeq(e.words) {
			m[w] |= e.c
		}
	}
	return m
}()

// before returns what the text right before i says.
func before(s string, i int) context {
	j := spacesBefore(s, i)
	r, size := runeBefore(s, j)
	switch r {
	case '№', '#', '§', '$', '€', '£', '₸', '₽', '¥', '+', '×', '=', '±':
		return afterNumberSign
	case '©':
		return afterYearWord
	case '~', '≈':
		return afterCirca
	case '(':
		if call, _ := runeBefore(s, j-size); isLetter(call) {
			return 0 // Date(2009)
		}
		return afterOpening | wordBefore(s, spacesBefore(s, j-size), false)&afterCyrillic
	case ',':
		return afterComma | wordBefore(s, j-size, false)&afterCyrillic
	case '-', '‐', '‑':
		return wordBefore(s, j-size, false) & afterHyphenPrefix
	case '.':
		return wordBefore(s, j-size, true)
	case ':':
		return wordBefore(s, j-size, false)
	case '–', '—':
		return wordBefore(s, spacesBefore(s, j-size), false) & (afterDated | afterCyrillic) &^ afterLooseWord
	}
	c := wordBefore(s, j, false)
	if at := j - len("of"); c&afterLooseWord != 0 && at > 0 && s[at:j] == "of" {
		if wordBefore(s, spacesBefore(s, at), false)&afterAmount != 0 {
			return afterNumberSign // a total of 2019
		}
	}
	return c
}

// wordBefore returns what the word that ends at end says, or the abbreviation
// whose full stop stands there.
func wordBefore(s string, end int, stop bool) context {
	start := end
	for start > 0 && end-start < longestWord {
		r, size := runeBefore(s, start)
		if r == '_' {
			return 0
		}
		if !isLetter(r) {
			break
		}
		start -= size
	}
	if start == end {
		return 0
	}
	var word [longestWord]byte
	n, _ := fold(s[:end], start, &word)
	if stop && n < len(word) {
		word[n] = '.'
		n++
	}
	c := contextWords[string(word[:n])]
	r, _ := runeAt(s, start)
	if isCyrillic(r) {
		c |= afterCyrillic
	}
	if isUpper(r) {
		c |= afterCapital
	}
	return c
}

// clearBefore reports whether a number may begin at i: it is no part of a
// longer number, a word, a path or an amount.
func clearBefore(s string, i int) bool {
	r, size := runeBefore(s, i)
	switch r {
	case 0:
		return true
	case '.', ',', ':', ';', '\'', '’':
		p, _ := runeBefore(s, i-size)
		return !isWordRune(p)
	case '-', '‐', '‑':
		return before(s, i)&afterHyphenPrefix != 0
	case '–', '—', '−':
		p, _ := runeBefore(s, i-size)
		return isSpace(p)
	case '_':
		p, _ := runeBefore(s, i-size)
		return !isWordRune(p)
	case '/', '\\', '@', '=', '&', '%', '^', '+', '$', '€', '£', '₸', '₽', '#', '№', '<':
		return false
	}
	return !isWordRune(r)
}

// clearAfter reports whether a number that ends at i is whole.
func clearAfter(s string, i int) bool {
	r, size := runeAt(s, i)
	switch r {
	case 0:
		return true
	case '.', ',', ':', '/', '-', '–', '—', '‐', '‑', '\\':
		next, _ := runeAt(s, i+size)
		return next < '0' || '9' < next
	case '%', '°', '_', '@', '=', '$', '€', '£', '₸', '₽', '‰':
		return false
	}
	return !isWordRune(r)
}
