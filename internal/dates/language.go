package dates

// langs is a set of languages.
type langs uint16

const (
	english langs = 1 << iota
	russian
	kazakh
	kyrgyz
	uzbek
	tajik
	turkmen

	anyLang langs = 1<<iota - 1
)

// tags name the languages in the order of their bits.
var tags = [...]string{"en", "ru", "kk", "ky", "uz", "tg", "tk"}

// tag returns the language of the set, or the first of several; "" when
// nothing narrows them down.
func (l langs) tag() string {
	for i, t := range tags {
		if l&(1<<i) != 0 && l != anyLang {
			return t
		}
	}
	return ""
}

// language is what a language writes dates with. Lists are words in lower case
// with spaces between them. A word with ~ is a stem that takes the endings of
// the language, one with a full stop an abbreviation that may have one.
type language struct {
	id       langs
	months   [12]string
	weekdays [7]string // from Monday
	seasons  [4]string // from spring
	terms    []term
	ordinals string // what makes a number an ordinal

	// The endings of stems: 0 for none, those of the cases, and, where nouns
	// have possessive endings, those with the case endings that follow them.
	endings         string
	possessives     string
	afterPossessive string
}

// term is a list of words that mean the same in a date.
type term struct {
	kind  kind
	value uint8
	words string
}

// kind is what a word says in a date.
type kind uint8

const (
	noKind      kind = iota
	monthName        // value: 1 to 12
	weekdayName      // value: a time.Weekday
	seasonName       // value: from spring
	yearWord         // год: by a year; value: 1, or 2 for the word for several years
	yearBefore       // соли: before a year
	quarterWord      // quarter
	halfWord         // half
	centuryWord      // century
	ordinalWord      // first; value: the number
	century          // twentieth; value: the number
	partWord         // early; value: an Approx
	partOf           // beginning, which takes “of”; value: an Approx
	throughWord      // to: joins the ends of a period
	andWord          // and: joins days, or the ends of a period after “between”
	ofWord           // of: between the parts of a date
)

var languages = [...]*language{&englishWords, &russianWords, &kazakhWords, &kazakhLatinWords,
	&kyrgyzWords, &uzbekWords, &uzbekLatinWords, &tajikWords, &turkmenWords}
