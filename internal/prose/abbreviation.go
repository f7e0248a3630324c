package prose

import "strings"

// abbreviation says what a full stop behind a word is worth.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	beforeName                  // never ends a sentence: Dr., им.
	beforeNumber                // does not end one before a number: No., ст.
	amidText                    // ends one only before a word that opens sentences: Inc., U.S.
	afterAmount                 // ends one before a capital: руб.
	afterYear                   // ends one before a capital, in a sentence long enough: г., p.m.
	lastOfList                  // ends one before a capital or a number: etc., т.д.
)

// longestAbbreviation is how many bytes the longest one has. Most words before a
// full stop have more.
const longestAbbreviation = len("просп")

// abbreviationOf classifies a word without its last stop. The lists hold what
// policy writing in English, Russian and Kazakh uses.
func abbreviationOf(word string) abbreviation {
	if len(word) > longestAbbreviation {
		return noAbbreviation
	}
	switch strings.ToLower(word) {
	case "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "prof", "gen", "col", "lt", "sgt",
		"capt", "maj", "adm", "gov", "sen", "rep", "hon", "rev", "st", "amb", "pres", "supt",
		"e.g", "i.e", "eg", "ie", "cf", "v", "vs", "viz", "ca", "approx", "incl", "esp", "resp", "op",
		"min", "max",
		"см", "ср", "напр", "им", "ул", "пр-т", "пр-кт", "просп", "пер", "пл", "мкр", "проф", "акад",
		"доц", "адм", "т.н", "т.ч", "т.е", "т.к", "т.о", "гр", "ген", "полк", "зам", "канд", "тов", "св",
		"и.о", "ред", "сост", "отв", "авт", "мыс", "көш", "даң":
		return beforeName
	case "no", "nos", "nr", "art", "arts", "para", "paras", "ch", "chs", "chap", "p", "pp", "vol",
		"vols", "fig", "figs", "tab", "sec", "secs", "sect", "cl", "reg", "regs", "app", "ex",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
		"ст", "ст.ст", "п", "пп", "п.п", "ч", "гл", "с", "стр", "рис", "табл", "подп", "абз", "разд",
		"прил", "изд", "вып", "т", "тт", "кн", "д", "кв", "тел", "оф",
		"янв", "фев", "февр", "апр", "авг", "сен", "сент", "окт", "ноя", "нояб", "дек":
		return beforeNumber
	case "al", "inc", "ltd", "co", "corp", "plc", "jr", "sr", "bros", "esq", "dept", "ave", "blvd",
		"ed", "eds", "trans", "rev.ed", "est", "govt", "intl", "assn", "univ", "ph.d", "ibid", "op.cit",
		"обл", "р-н", "долл":
		return amidText
	case "г", "гг", "в", "вв", "ж", "жж", "ғ", "ғғ", "a.m", "p.m":
		return afterYear
	case "руб", "коп", "тыс", "млн", "млрд", "трлн", "чел", "экз", "тг", "мин", "сек", "кг", "км", "га":
		return afterAmount
	case "etc", "т.д", "т.п", "др", "пр", "т.б", "т.с.с", "т.с", "проч", "н.э":
		return lastOfList
	}
	return noAbbreviation
}

// isOpener reports whether a word, in lower case, is one that opens sentences
// and is seldom part of a name: what it follows is then the end of one.
func isOpener(word string) bool {
	switch word {
	case "the", "a", "an", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we",
		"his", "her", "their", "our", "there", "in", "on", "at", "by", "for", "from", "with", "to",
		"as", "if", "when", "while", "after", "before", "since", "during", "under", "until",
		"and", "but", "or", "so", "yet", "because", "although", "though", "however", "thus", "hence",
		"therefore", "moreover", "also", "besides", "further", "furthermore", "meanwhile",
		"nevertheless", "according", "such", "both", "some", "many", "most", "all", "no", "not",
		"another", "each", "what", "why", "how", "who", "now", "then", "here",
		"в", "во", "на", "с", "со", "по", "при", "для", "из", "от", "до", "за", "к", "о", "об", "у",
		"он", "она", "оно", "они", "мы", "я", "это", "этот", "эта", "эти", "его", "её", "ее", "их",
		"не", "но", "а", "и", "как", "так", "что", "если", "когда", "тем", "там", "тогда", "также",
		"однако", "кроме", "после", "все", "всё", "таким", "такой", "такие", "между", "согласно",
		"поэтому", "вместе", "более",
		"бұл", "ол", "олар", "осы", "сол", "оның", "біз", "бірақ", "және", "ал", "егер", "сондай",
		"сондықтан", "сонымен", "мұндай", "осындай", "осылайша":
		return true
	}
	return false
}

// IsAbbreviation reports whether a word, without its last full stop, is one
// that is written with it: "etc", "т.д", the initial "K", "U.S".
func IsAbbreviation(word string) bool {
	return abbreviationOf(word) != noAbbreviation || isInitial(word) || isInitialism(word)
}
