package instruments

import "strings"

// group tells what makes the word for a kind of instrument the name of one.
type group uint8

const (
	treaty group = iota // a title behind it, or a year
	plan                // a period, or a title in quotation marks with a year
	law                 // an official title in quotation marks
)

// kind is a kind of instrument, the same in all languages.
type kind struct {
	name  string
	group group
}

// kinds maps the words for a kind, in small letters and all their forms, to it.
var kinds = func() map[string]kind {
	m := map[string]kind{}
	for _, k := range []struct {
		kind
		words string // a stem with its endings, or whole words
	}{
		{kind{"convention", treaty}, "convention конвенци:я,и,ю,ей"},
		{kind{"treaty", treaty}, "treaty договор:,а,у,ом,е"},
		{kind{"agreement", treaty}, "agreement agreements соглашени:е,я,ю,ем,и"},
		{kind{"protocol", treaty}, "protocol протокол:,а,у,ом,е"},
		{kind{"declaration", treaty}, "declaration деклараци:я,и,ю,ей"},
		{kind{"memorandum", treaty}, "memorandum меморандум:,а,у,ом,е"},
		{kind{"covenant", treaty}, "covenant"},
		{kind{"charter", treaty}, "charter харти:я,и,ю,ей"},
		{kind{"pact", treaty}, "pact пакт:,а,у,ом,е"},
		{kind{"strategy", plan}, "strategy стратеги:я,и,ю,ей"},
		{kind{"concept", plan}, "concept концепци:я,и,ю,ей"},
		{kind{"doctrine", plan}, "doctrine доктрин:а,ы,е,у,ой"},
		{kind{"programme", plan}, "programme program программ:а,ы,е,у,ой"},
		{kind{"plan", plan}, "plan план:,а,у,ом,е"},
		{kind{"law", law}, "law закон:,а,у,ом,е"},
	} {
		for w := range strings.FieldsSeq(k.words) {
			stem, endings, _ := strings.Cut(w, ":")
			for ending := range strings.SplitSeq(endings, ",") {
				m[stem+ending] = k.kind
			}
		}
	}
	return m
}()

// small is the English words that stand in small letters inside a title.
var small = set("a an and against at between by concerning for from in into its of on or regarding relating the their to under with within")

// opening is the words that open a sentence with a capital letter and belong
// to no name.
var opening = set(`a after all although an and another any as at before both but by each every following for from his how if in
	into its like no of on one our over since some such than that the their these this those through to two under until
	when where while with within without`)

// subjects is the prepositions that the title of a treaty follows.
var subjects = set("on concerning regarding relating for against о об по")

// meetings is what makes a convention a gathering of people.
var meetings = set("national party annual constitutional democratic republican libertarian world international fan")

// stops is the Russian words at which a title that is not marked ends.
var stops = set("был была было были будет стал стала не и а но который которая которое которые которого которой в во от с со из к при для что как")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
