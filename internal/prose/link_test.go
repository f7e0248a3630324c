package prose

import (
	"strings"
	"testing"
)

// TestLinks lists the targets: plain for a bare address, in angle or round
// brackets as they are written.
func TestLinks(t *testing.T) {
	t.Parallel()
	for _, test := range linkTable {
		var links []string
		for _, l := range Parse(test.raw).Links {
			target := test.raw[l.Target.Start:l.Target.End]
			switch l.Kind {
			case InlineLink:
				target = "(" + target + ")"
			case AutoLink:
				target = "<" + target + ">"
			case BareLink:
				if l.Range != l.Target {
					t.Errorf("%q: the range of a bare address is %v, its target %v", test.raw, l.Range, l.Target)
				}
			}
			links = append(links, target)
		}
		if got := strings.Join(links, " "); got != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.raw, got, test.want)
		}
	}
}

var linkTable = []struct{ raw, want string }{
	{"see https://a.kz/b for it", "https://a.kz/b"},
	{"HTTP://A.KZ", "HTTP://A.KZ"},
	{"ftp://a.kz/b", "ftp://a.kz/b"},
	{"https://a.kz/b.", "https://a.kz/b"},
	{"https://a.kz/b, c", "https://a.kz/b"},
	{"https://a.kz/b; c", "https://a.kz/b"},
	{"https://a.kz/b: c", "https://a.kz/b"},
	{"https://a.kz/b?", "https://a.kz/b"},
	{"https://a.kz/b...", "https://a.kz/b"},
	{"https://a.kz/b…", "https://a.kz/b"},
	{"(https://a.kz/b)", "https://a.kz/b"},
	{"(https://a.kz/b).", "https://a.kz/b"},
	{"(see https://a.kz/b_(c))", "https://a.kz/b_(c)"},
	{"https://a.kz/b_(c)", "https://a.kz/b_(c)"},
	{"https://a.kz/b_(c)_d", "https://a.kz/b_(c)_d"},
	{"[https://a.kz/b]", "https://a.kz/b"},
	{"“https://a.kz/b”", "https://a.kz/b"},
	{"«https://a.kz/b»", "https://a.kz/b"},
	{"\"https://a.kz/b\"", "https://a.kz/b"},
	{"'https://a.kz/b'", "https://a.kz/b"},
	{"*https://a.kz/b*", "https://a.kz/b"},
	{"https://a.kz/b[^3]", "https://a.kz/b"},
	{"https://a.kz/b.[^3]", "https://a.kz/b"},
	{"https://a.kz/b^[note]", "https://a.kz/b"},
	{"https://a.kz/?a[]=1&b[c]=2", "https://a.kz/?a[]=1&b[c]=2"},
	{"https://a.kz/b[x]{.c}", "https://a.kz/b"},
	{"[see https://a.kz/b]{.uncited}", "https://a.kz/b"},
	{"https://қазақстан.қаз/бет", "https://қазақстан.қаз/бет"},
	{"https://президент.рф.", "https://президент.рф"},
	{"https://a.kz/b#c?d=e&f=%20;g", "https://a.kz/b#c?d=e&f=%20;g"},
	{"https://a.kz:8080/~b/c-d_e.html", "https://a.kz:8080/~b/c-d_e.html"},
	{"https://a.kz/b,https://c.kz", "https://a.kz/b https://c.kz"},
	{"https://web.archive.org/web/2020/https://a.kz/b", "https://web.archive.org/web/2020/https://a.kz/b"},
	{"https://a.kz/b\nhttps://c.kz/d", "https://a.kz/b https://c.kz/d"},
	{"https://a.kz/b — c", "https://a.kz/b"},
	{"https://a.kz/b—c", "https://a.kz/b"},
	{"//https://a.kz", "https://a.kz"},
	{"https://user@a.kz/", "https://user@a.kz/"},
	{"http://a.kz/index.php? nid = 399)", "http://a.kz/index.php"},
	// No links.
	{"CABAR.asia and zakon.kz", ""},
	{"www.akorda.kz", ""},
	{"editor@cabar.asia", ""},
	{"mailto:editor@cabar.asia", ""},
	{"https: // a.kz", ""},
	{"https://", ""},
	{"http:// a.kz", ""},
	{"https//a.kz", ""},
	{"xhttps://a.kz", ""},
	{"note: this // that", ""},
	{"a://b", ""},
	{"`https://a.kz`", ""},
	{"\\[a](b)", ""},
	{"[a] (b)", ""},
	{"[a][b]", ""},
	{"[a]", ""},
	{"<b>", ""},
	{"a < b > c", ""},
	{"![a](b)", ""},
	{"[^1](b)", ""},
	// Markup.
	{"[a](https://b.kz)", "(https://b.kz)"},
	{"[a](https://b.kz \"title\")", "(https://b.kz)"},
	{"[a](https://b.kz/c_(d))", "(https://b.kz/c_(d))"},
	{"[a](<b c>)", "(b c)"},
	{"[a](b c)", "(b c)"},
	{"[a]( b )", "(b)"},
	{"[a]()", "()"},
	{"[a](b).", "(b)"},
	{"[https://a.kz](https://b.kz)", "(https://b.kz) https://a.kz"},
	{"<https://a.kz>", "<https://a.kz>"},
	{"<mailto:a@b.kz>", "<mailto:a@b.kz>"},
	{"<https://a.kz b>", "https://a.kz"},
	{"[a](b) and <https://c.kz> and https://d.kz", "(b) <https://c.kz> https://d.kz"},
}
