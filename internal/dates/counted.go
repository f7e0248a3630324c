package dates

import "strings"

// wordSet is a set of words in lower case.
type wordSet map[string]bool

func newWordSet(words string) wordSet {
	w := wordSet{}
	for s := range strings.FieldsSeq(words) {
		w[s] = true
	}
	return w
}

// at reports whether the word at i belongs to the set, and where it ends.
func (w wordSet) at(s string, i int) (end int, ok bool) {
	var buf [longestWord]byte
	n, end := fold(s, i, &buf)
	return end, w[string(buf[:n])]
}

// after reports whether a word of the set follows what ends at i.
func (w wordSet) after(s string, i int) bool {
	at := spaces(s, i)
	_, ok := w.at(s, at)
	return ok && at > i
}

// countedWords are what numbers count: 2000 people, 2019 km.
var countedWords = newWordSet(
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
		"адам теңге доллар шақырым тонна гектар пайыз мың киши адамга сўм сом нафар киши kishi nafar adam nusga")

// counted reports whether the number that ends at i counts what follows it.
func counted(s string, i int) bool {
	at := spaces(s, i)
	if at == i {
		return false
	}
	switch r, _ := runeAt(s, at); r {
	case '%', '$', '€', '£', '₸', '₽', '°', '×':
		return true
	}
	end, ok := countedWords.at(s, at)
	return ok && clearAfter(s, end)
}
