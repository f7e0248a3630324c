package dates

import "strings"

// context is what the text before a number says about it.
type context uint16

const (
	afterNumberSign context = 1 << iota // №, p., article, $: the number counts or names something else
	afterDated                          // dated, от: nothing but a date is meant
	afterYearWord                       // in, since: a year may follow
	afterLooseWord                      // of, by, about: a year or any other number may follow
	afterThe
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

// contextWords say what follows them; one with a full stop counts only with it.
var contextWords = func() map[string]context {
	m := map[string]context{}
	for _, e := range [...]struct {
		c     context
		words string
	}{
		{afterNumberSign, "no nos n num nr number numbers номер номера номере ном п. пп. пункт пункта пункте пунктом пунктов " +
			"статья статьи статье статью статей ст. art article articles section sections sec clause clauses paragraph paragraphs " +
			"para paras rule rules chapter chapters ch гл. глава главы главе page pages p. pp стр страница страницы странице с. " +
			"table tables таблица таблице таблицы табл figure figures fig рис. рисунок room apt apartment каб. кв. д. дом дома " +
			"корп. tel phone fax тел телефон факс isbn issn doi v v. ver version versions версия версии версию release rev vol volume " +
			"volumes т. том тома issue issues выпуск вып code codes код индекс zip route flight рейс bus автобус rfc iso гост снип " +
			"ул улица улице улицу улицы street проспект пр. annex appendix приложение приложению item items model " +
			"бап тармақ usd eur kzt rub us "},
		{afterDated, "dated on от accessed retrieved updated published posted visited viewed обращения аз"},
		{afterDated | afterFrom, "from since"},
		{afterDated | afterLooseWord, "of by before after until till до после к по"},
		{afterFrom, "с со"},
		{afterBetween, "between между"},
		{afterYearWord, "in since until till during before after year years fiscal fy throughout ago"},
		{afterLooseWord, "from for to through and or"},
		{afterThe, "the"},
		{afterCirca, "c. ca circa around about approximately около примерно"},
		{afterHyphenPrefix, "pre post"},
		{afterAmount, "total number average sum maximum minimum population length distance altitude height area cost price fine"},
	} {
		for _, w := range strings.Fields(e.words) {
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
	c := contextWords[string(word[:n])]
	if stop && n < len(word) {
		word[n] = '.'
		c |= contextWords[string(word[:n+1])]
	}
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

// countedWords are what numbers count: 2000 people, 2019 km.
var countedWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(
		"km kilometers kilometres kilometer kilometre m meters metres mm cm miles mile feet ft ha hectares kg g t tons tonnes pages " +
			"people persons men women children soldiers troops students employees workers citizens residents members delegates " +
			"participants voters votes cases deaths units companies firms enterprises families households villages schools " +
			"tenge dollars euros rubles roubles pounds yuan usd eur kzt rub percent pct million billion trillion thousand bn mln mw gw kw kwh mwh " +
			"days hours minutes seconds weeks months years times copies words items words points degrees barrels vehicles cars " +
			"refugees migrants workers jobs projects documents acts laws others more square cubic " +
			"км м мм см кг т га человек чел тенге тг руб рублей рубля рубли доллар доллара долларов евро сомов сом сумов сум " +
			"тыс млн млрд трлн процент процента процентов страниц страницы стр штук шт дней дня день часов часа лет " +
			"метров метра километров километра тонн тонны гектаров раз единиц экземпляров мест жителей граждан студентов " +
			"предприятий компаний семей домов школ квт мвт кв куб " +
			"адам теңге доллар шақырым тонна гектар пайыз мың киши адамга сўм сом нафар киши kishi nafar adam nusga") {
		m[w] = true
	}
	return m
}()

// counted reports whether the number that ends at i counts what follows it.
func counted(s string, i int) bool {
	j := spaces(s, i)
	if j == i {
		return false
	}
	switch r, _ := runeAt(s, j); r {
	case '%', '$', '€', '£', '₸', '₽', '°', '×':
		return true
	}
	var buf [longestWord]byte
	n, end := fold(s, j, &buf)
	return n > 0 && countedWords[string(buf[:n])] && clearAfter(s, end)
}
