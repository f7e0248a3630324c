package prose

import (
	"fmt"
	"strings"
	"testing"
)

// TestQuotes lists the quotations with their levels, and the strays.
func TestQuotes(t *testing.T) {
	t.Parallel()
	for _, test := range quoteTable {
		var quotes, strays []string
		text := Parse(test.raw)
		for _, q := range text.Quotes {
			if !strings.HasPrefix(test.raw[q.Start:], q.Open) || !strings.HasSuffix(test.raw[:q.End], q.Close) {
				t.Errorf("%q: %+v does not begin and end with its marks", test.raw, q)
			}
			quotes = append(quotes, fmt.Sprintf("%d%s", q.Level, test.raw[q.Start:q.End]))
		}
		for _, s := range text.Strays {
			strays = append(strays, fmt.Sprintf("%s@%d", s.Mark, s.Start))
		}
		if got := strings.Join(quotes, " | "); got != test.quotes {
			t.Errorf("%q\n got quotes %s\nwant        %s", test.raw, got, test.quotes)
		}
		if got := strings.Join(strays, " "); got != test.strays {
			t.Errorf("%q\n got strays %s\nwant        %s", test.raw, got, test.strays)
		}
	}
}

var quoteTable = []struct{ raw, quotes, strays string }{
	// Pairs of every locale.
	{"a “b” c", "0“b”", ""},
	{"a «b» c", "0«b»", ""},
	{"a „b“ c", "0„b“", ""},
	{"a „b” c", "0„b”", ""},
	{"a ‚b‘ c", "0‚b‘", ""},
	{"a ‘b’ c", "0‘b’", ""},
	{"a \"b\" c", "0\"b\"", ""},
	{"a 'b' c", "0'b'", ""},
	{"a ‹b› c", "0‹b›", ""},
	{"a ”b” c", "0”b”", ""},
	{"a »b« c", "0»b«", ""},
	{"a »b» c", "0»b»", ""},
	{"a 「b」 c", "0「b」", ""},
	{"“a” «b» „c“ \"d\"", "0“a” | 0«b» | 0„c“ | 0\"d\"", ""},
	// Nesting.
	{"“a ‘b’ c”", "0“a ‘b’ c” | 1‘b’", ""},
	{"«a „b“ c»", "0«a „b“ c» | 1„b“", ""},
	{"«a “b” c»", "0«a “b” c» | 1“b”", ""},
	{"«a «b» c»", "0«a «b» c» | 1«b»", ""},
	{"“a “b” c”", "0“a “b” c” | 1“b”", ""},
	{"«a “b ‘c’”»", "0«a “b ‘c’”» | 1“b ‘c’” | 2‘c’", ""},
	{"„a “b” c”", "0„a “b” c” | 1“b”", ""},
	{"\"a 'b' c\"", "0\"a 'b' c\" | 1'b'", ""},
	{"“a” “b”", "0“a” | 0“b”", ""},
	// Misplaced space.
	{"the status of a“ leading state in the region ”»", "0“ leading state in the region ”", "»@50"},
	{"«of a“ leading state in the region ”»", "0«of a“ leading state in the region ”» | 1“ leading state in the region ”", ""},
	{"Database “ Әділет ”(http", "0“ Әділет ”", "(@29"},
	{"Database Әділет ”(x)", "", "”@22"},
	{"the “Birge”campaign", "0“Birge”", ""},
	{"« a »", "0« a »", ""},
	{"a\" leading state \" b", "0\" leading state \"", ""},
	{"‘ a ’", "0‘ a ’", ""},
	// The wrong mark.
	{"a “b“ c", "0“b“", ""},
	{"a “b“, “c” d", "0“b“ | 0“c”", ""},
	{"a „b\" c", "", "„@2 \"@6"},
	{"a “b\" c", "", "“@2 \"@6"},
	// Apostrophes are no marks.
	{"country’s states’ rights", "", ""},
	{"rock ’n’ roll in the ’90s", "", ""},
	{"rock 'n' roll in the '90s", "", ""},
	{"in the ‘90s", "", ""},
	{"O'Brien's and O’Brien’s", "", ""},
	{"к’ и об’єкт", "", ""},
	{"states' rights and peoples' rights", "", ""},
	{"don't and won't", "", ""},
	{"‘the country’s policy’", "0‘the country’s policy’", ""},
	{"‘the states’ rights’, an act", "0‘the states’ rights’", ""},
	{"the ‘open skies’ regime and the states’ policy", "0‘open skies’", ""},
	{"the 'open skies' regime and the states' policy", "0'open skies'", ""},
	{"‘the states’ and ‘rights’", "0‘the states’ | 0‘rights’", ""},
	{"'the country's policy'", "0'the country's policy'", ""},
	{"‘rock ’n’ roll’", "0‘rock ’n’ roll’", ""},
	{"‘the ’90s’", "0‘the ’90s’", ""},
	{"“the states’ rights”", "0“the states’ rights”", ""},
	{"O‘zbekiston va tog‘ yo‘li", "", ""},
	{"'tis the season, 'em all", "", ""},
	{"the 2010's", "", ""},
	{"5’ and 6’", "", ""},
	{"Qur’an, Ma‘ruf", "", ""},
	// Inches, feet, minutes, seconds.
	{"5'10\" tall", "", ""},
	{"a 27\" monitor", "", ""},
	{"43°15'30\" N", "", ""},
	{"\"a 27\" monitor\"", "0\"a 27\" monitor\"", ""},
	{"\"in 2014\" and \"in 2015\"", "0\"in 2014\" | 0\"in 2015\"", ""},
	{"\"he is 5'10\" tall\"", "0\"he is 5'10\" tall\"", ""},
	{"5′10″", "", ""},
	// Where marks do not count.
	{"`“` a", "", ""},
	{"[a]{k=\"v\"} b", "", ""},
	{"[a](b \"t\") c", "", ""},
	{"\\\"a", "", ""},
	{"<a b=\"c\">d</a>", "", ""},
	{"https://a.kz/?q=\"", "", "\"@16"},
	{"https://a.kz/it's", "", ""},
	{"“https://a.kz/b”", "0“https://a.kz/b”", ""},
	// Markup around and inside.
	{"“a”[^3]", "0“a”", ""},
	{"“a[^3]”", "0“a[^3]”", ""},
	{"[“a”]{.b}", "0“a”", ""},
	{"“[a]{.b}”", "0“[a]{.b}”", ""},
	{"[\"a\"]{.b}", "0\"a\"", ""},
	{"*\"a\"*", "0\"a\"", ""},
	{"(\"a\")", "0\"a\"", ""},
	{"—\"a\"—", "0\"a\"", ""},
	{"\"a\"-\"b\"", "0\"a\" | 0\"b\"", ""},
	{"\"a\"[^1] \"b\"", "0\"a\" | 0\"b\"", ""},
	{"\"\"", "0\"\"", ""},
	{"\"a \"b\" c\"", "0\"a \"b\" c\" | 1\"b\"", ""},
	// Strays.
	{"a “b c", "", "“@2"},
	{"a b” c", "", "”@3"},
	{"«a “b c»", "0«a “b c»", "“@4"},
	{"«a “b» c”", "0«a “b»", "“@4 ”@12"},
	{"“a “b” c", "0“b”", "“@0"},
	{"a \"b", "", "\"@2"},
	{"a\" b", "", "\"@1"},
	{"\"a", "", "\"@0"},
	{"a ‘b", "", "‘@2"},
	{"„a", "", "„@0"},
	{"a »b", "", "»@2"},
	{"a“", "", "“@1"},
	// Paragraphs.
	{"“a\n\nb”", "", "“@0 ”@7"},
	{"“a.\n\n“b.”", "0“a.\n\n“b.”", ""},
	{"“a.\n\n“b.\n\n“c.”", "0“a.\n\n“b.\n\n“c.”", ""},
	{"«a.\n\n«b.»", "0«a.\n\n«b.»", ""},
	{"“a\n\nb “c”", "0“c”", "“@0"},
	{"“a “b” c\n\n“d”", "0“b” | 0“d”", "“@0"},
	{"“a.\n\n“b.", "", "“@0"},
	{"“a\nb”", "0“a\nb”", ""},
	// Russian shares the last closing mark.
	{"«Компания «Ромашка»", "0«Компания «Ромашка» | 1«Ромашка»", ""},
	{"«a «b» c", "0«a «b» | 1«b»", ""},
	// Brackets.
	{"a (b) [c] {d}", "", ""},
	{"a (b", "", "(@2"},
	{"a bc) d", "", ")@4"},
	{"a (b] c)", "", "]@4"},
	{"(a [b) c]", "", "[@3 ]@8"},
	{"1) a 2) b; a) c; iv) d; б) e", "", ""},
	{"sum of 2019) and 1200)", "", ")@11 )@21"},
	{"the x (y:) z", "", ""},
	{":) ;-)", "", ""},
	{"a] b", "", "]@1"},
	{"[a b](c", "", "(@5"},
	{"(“a)”", "0“a)”", ""},
	{"[a]{.b} {c}", "", ""},
}
