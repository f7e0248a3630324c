package rules_test

import (
	"os"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/rules"
)

const twin = "../testdata/articles/kz-foreign-policy-concept-2020.edited.yaml"

// wanted is the share of slips, in per cent, that must be noticed.
const wanted = 95

// mutation is a slip of an editor's hand in the clean article.
type mutation struct {
	name     string
	old, new string // the only or first occurrence of old becomes new
	touches  string // where a finding must be: a text that holds the slip or what it breaks; "" for new
}

// mutations are the slips that the rules on citations, Ibid. and links must
// notice. Each stands for a kind, not for this article.
var mutations = []mutation{
	// Footnotes and markers.
	{"drop a marker", "2014–2020[^4]", "2014–2020", "id: 4"},
	{"marker to a note that is not there", "agreements[^2].", "agreements[^22].", "[^22]"},
	{"marker to another note", "policy[^3]. Its", "policy[^4]. Its", "id: 3"},
	{"delete a note", "  - id: 4\n    cites: [{source: kz-decree-741-2014}]\n", "", "[^4]"},
	{"give two notes one id", "  - id: 9\n", "  - id: 8\n", "id: 8"},
	{"empty a note", "cites: [{source: ea-monitor-2019}]", "cites: []", "id: 2"},
	{"marker typed as text", "agreements[^2].", "agreements[2].", "[2]"},
	{"space before a marker", "agreements[^2].", "agreements [^2].", " [^2]"},
	{"marker glued to the next word", "2019[^7]. It", "2019.[^7]It", "[^7]It"},
	{"marker in a heading", "heading: Conclusion", "heading: Conclusion[^12]", "[^12]"},
	{"marker twice in a row", "agreements[^2].", "agreements[^2][^2].", "[^2][^2]"},
	{"marker without its closing bracket", "agreements[^2].", "agreements[^2.", "[^2"},
	{"marker without its opening bracket", "agreements[^2].", "agreements^2].", "^2]"},
	{"marker without brackets", "agreements[^2].", "agreements^2.", "^2"},
	{"marker with the caret behind", "agreements[^2].", "agreements[2^].", "[2^]"},
	{"marker in other brackets", "agreements[^2].", "agreements(^2).", "(^2)"},
	{"marker named as a note", "agreements[^2].", "agreements[note 2].", "[note 2]"},
	{"two notes in one marker", "agreements[^2].", "agreements[^2,3].", "[^2,3]"},
	// Cites and sources.
	{"cite a source that is not there", "cites: [{source: message-2019}]", "cites: [{source: mesage-2019}]", "mesage-2019"},
	{"delete a source", "  - id: caspian-convention-2018\n    type: treaty\n    title: Convention on the Legal Status of the Caspian Sea\n    event-place: Aktau\n    issued: 2018-08-12\n", "", "caspian-convention-2018"},
	{"give two sources one id", "  - id: kz-decree-741-2014\n", "  - id: kz-decree-27-2019\n", "kz-decree-27-2019"},
	{"drop a required field", "    number: \"27\"\n", "", "kz-decree-27-2019"},
	{"drop the authority", "    authority: Government of the Republic of Kazakhstan\n", "", "kz-resolution-913-2019"},
	{"empty the title", "title: Convention on the Legal Status of the Caspian Sea", "title: \"\"", "title"},
	{"generic title", "title: Constructive public dialogue is the basis of stability and prosperity of Kazakhstan", "title: Official website", "Official website"},
	{"title of an error page", "title: Convention on the Legal Status of the Caspian Sea", "title: 404 Not Found", "404 Not Found"},
	{"address in a title", "title: Convention on the Legal Status of the Caspian Sea", "title: Convention on the Legal Status of the Caspian Sea https://kremlin.ru/supplement/5328", "https://kremlin.ru/supplement/5328"},
	{"sign in a number", "number: \"913\"", "number: \"No. 913\"", "No. "},
	{"unbalance a title", "“Birge” campaign", "“Birge campaign", "“"},
	{"close a quotation twice", "“Eurasian Monitoring”", "“Eurasian Monitoring””", "”"},
	{"unbalance brackets", "title: Convention on the Legal Status of the Caspian Sea", "title: Convention on the Legal Status of the Caspian Sea (Aktau", "("},
	{"copy an address to another source", "https://adilet.zan.kz/rus/docs/P1900000913", "http://www.alternativakz.com/index.php?nid=399", "http://www.alternativakz.com/index.php?nid=399"},
	{"copy it with tracking and another scheme", "https://adilet.zan.kz/rus/docs/P1900000913", "https://alternativakz.com/index.php?nid=399&utm_source=x", "https://alternativakz.com/index.php?nid=399"},
	{"address on another site than the database", "https://adilet.zan.kz/rus/docs/U190000027U", "https://www.akorda.kz/ru/decrees/27", "akorda.kz"},
	{"record a work twice", "sources:\n", "sources:\n  - id: concept-2014\n    type: regulation\n    jurisdiction: KZ\n    authority: President of the Republic of Kazakhstan\n    genre: Decree\n    number: \"741\"\n    issued: 2014-01-21\n    title: On the Concept of the Foreign Policy of the Republic of Kazakhstan for 2014-2020\n", "concept-2014"},
	{"digits in a name", "family: Kurmanguzhin}", "family: Kurmanguzhin2}", "Kurmanguzhin2"},
	{"bad DOI", "    event-place: Aktau\n", "    event-place: Aktau\n    DOI: 10.1234\n", "10.1234"},
	{"ISBN with a wrong digit", "    event-place: Aktau\n", "    event-place: Aktau\n    ISBN: 978-3-16-148410-1\n", "978-3-16-148410-1"},
	{"ISSN with a wrong digit", "    event-place: Aktau\n", "    event-place: Aktau\n    ISSN: 0378-5954\n", "0378-5954"},
	{"drop the disclosure", "disclosure: [Alternativa Center for Current Research]\n", "", "alternativa"},
	{"record a page twice under two names", "  - id: message-2019\n", "  - id: soft-power\n    type: post\n    author: [{given: Rustem, family: Kurmanguzhin}]\n    title: Can Kazakhstan have its own \"soft power\"?\n    container-title: Alternativa\n    URL: https://alternativakz.com/index.php?nid=399\n  - id: message-2019\n", "kurmanguzhin-2019"},
	{"day that is still to come", "issued: 2019-06-12", "issued: 2019-06-12\n    accessed: 2021-06-12", "2021-06-12"},
	{"character of the source of a page", "trends and prospects'", "trends &amp; prospects'", "&amp;"},
	{"address for an author", "author: [{given: Rustem, family: Kurmanguzhin}]", "author: [{literal: www.alternativakz.com}]", "www.alternativakz.com"},
	{"type in curly quotes", "type: speech", "type: “speech”", "“speech”"},
	{"misspelt key", "container-title: Website", "contaner-title: Website", "contaner-title"},
	// Ibid. and short forms.
	{"insert a note before an Ibid.", "  - id: 6\n", "  - id: 13\n    cites: [{source: message-2019}]\n  - id: 6\n", "ibid"},
	{"insert an explanation before an Ibid.", "  - id: 6\n", "  - id: 13\n    text: Prices are those of 2015.\n  - id: 6\n", "ibid"},
	{"add a source to the note before an Ibid.", "cites: [{source: kz-decree-280-2020, form: short}]\n  - id: 6", "cites: [{source: kz-decree-280-2020, form: short}, {source: message-2019}]\n  - id: 6", "ibid"},
	{"change the source before an Ibid.", "cites: [{source: kz-decree-280-2020, form: short}]\n  - id: 6", "cites: [{source: message-2019}]\n  - id: 6", "ibid"},
	{"swap the cites of two notes", "  - id: 6\n    cites: [{source: kz-decree-280-2020, form: ibid, of: kz-decree-280-2020}]\n  - id: 7\n    cites: [{source: message-2019}]\n", "  - id: 6\n    cites: [{source: message-2019}]\n  - id: 7\n    cites: [{source: kz-decree-280-2020, form: ibid, of: kz-decree-280-2020}]\n", "ibid"},
	{"short form first", "cites: [{source: message-2019}]", "cites: [{source: message-2019, form: short}]", "short"},
	{"contradict an Ibid.", "of: kz-decree-280-2020", "of: message-2019", "message-2019"},
	{"Ibid. in the first note", "cites: [{source: kz-decree-280-2020}]", "cites: [{source: kz-decree-280-2020, form: ibid}]", "ibid"},
	{"op. cit. of nobody", "    cites: [{source: kz-decree-280-2020, form: short}]\n  - id: 11", "    text: Ivanov I. Op. cit. P. 5.\n  - id: 11", "Op. cit."},
	{"short form of nothing", "cites: [{source: message-2019}]", "cites: [{form: short}]", "short"},
	// Links.
	{"space in an address", "docs/P1900000913", "docs/ P1900000913", " P1900000913"},
	{"space in a query", "index.php?nid=399", "index.php?nid = 399", " = "},
	{"one letter of a host", "https://adilet.zan.kz/rus/docs/P1900000913", "https://adllet.zan.kz/rus/docs/P1900000913", "adllet.zan.kz"},
	{"lost scheme", "https://adilet.zan.kz/rus/docs/P1900000913", "adilet.zan.kz/rus/docs/P1900000913", "adilet.zan.kz/rus/docs/P1900000913"},
	{"doubled dot in a host", "https://adilet.zan.kz/rus/docs/P1900000913", "https://adilet..zan.kz/rus/docs/P1900000913", "adilet..zan.kz"},
	{"bad percent-encoding", "docs/P1900000913", "docs/P190000091%3", "%3"},
	{"full stop at the end", "docs/P1900000913", "docs/P1900000913.", "."},
	{"bracket at the end", "docs/P1900000913", "docs/P1900000913)", ")"},
	{"scheme twice", "https://adilet.zan.kz/rus/docs/P1900000913", "https://https://adilet.zan.kz/rus/docs/P1900000913", "https://"},
	{"backslashes", "https://adilet.zan.kz/rus/docs/P1900000913", "https:\\\\adilet.zan.kz\\rus\\docs\\P1900000913", "\\\\"},
	{"angle brackets", "https://adilet.zan.kz/rus/docs/P1900000913", "<https://adilet.zan.kz/rus/docs/P1900000913>", "<"},
	{"two addresses", "docs/P1900000913\n", "docs/P1900000913; https://primeminister.kz/x\n", "https://primeminister.kz/x"},
	{"two addresses in one", "docs/P1900000913\n", "docs/P1900000913https://primeminister.kz/x\n", "https://primeminister.kz/x"},
	{"address cut short", "docs/P1900000913", "docs/P19…", "…"},
	{"ampersand of the source of a page", "index.php?nid=399", "index.php?nid=399&amp;p=1", "&amp;"},
	{"address of the article", "url: https://cabar.asia/en/", "url: https://cabar.asia/en/ ", " special"},
	{"home page", "https://adilet.zan.kz/rus/docs/P1900000913", "https://adilet.zan.kz/rus/", "https://adilet.zan.kz/rus/"},
	{"tracking parameter", "index.php?nid=399", "index.php?nid=399&utm_source=telegram", "utm_source=telegram"},
	{"private address", "https://adilet.zan.kz/rus/docs/P1900000913", "http://10.0.0.5/docs/P1900000913", "10.0.0.5"},
	{"archived copy of another page", "docs/P1900000913\n", "docs/P1900000913\n    custom: {archive-url: \"https://web.archive.org/web/20200410093000/https://adilet.zan.kz/rus/docs/P1900000914\", archive-date: 2020-04-10}\n", "P1900000914"},
	{"archived copy with another date", "docs/P1900000913\n", "docs/P1900000913\n    custom: {archive-url: \"https://web.archive.org/web/20200410093000/https://adilet.zan.kz/rus/docs/P1900000913\", archive-date: 2020-10-04}\n", "2020-10-04"},
}

// TestMutations makes every slip in the clean article and demands an error or
// a warning that touches it.
func TestMutations(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(twin)
	if err != nil {
		t.Fatal(err)
	}
	clean := string(data)
	if list := loud(t, clean); len(list) > 0 {
		t.Fatalf("the clean article has %d findings, the first: %s %q", len(list), list[0].Rule, list[0].Message)
	}
	missed := 0
	for _, m := range mutations {
		if strings.Count(clean, m.old) == 0 {
			t.Errorf("%s: %q is not in the article", m.name, m.old)
			continue
		}
		at := strings.Index(clean, m.old)
		mutant := clean[:at] + m.new + clean[at+len(m.old):]
		list := loud(t, mutant)
		if !touched(list, mutant, m, at) {
			missed++
			t.Logf("missed: %s", m.name)
			for _, f := range list {
				t.Logf("  said instead: %s at %q: %s", f.Rule, f.Text, f.Message)
			}
		}
	}
	share := 100 * float64(len(mutations)-missed) / float64(len(mutations))
	t.Logf("%d of %d slips are noticed (%.0f %%)", len(mutations)-missed, len(mutations), share)
	if share < wanted {
		t.Errorf("%.0f %% of the slips are noticed, want %d %%", share, wanted)
	}
}

// loud returns the errors and warnings on a text.
func loud(t *testing.T, text string) []finding.Finding {
	t.Helper()
	cfg := builtIn(rules.All())
	var list []finding.Finding
	for _, f := range lint.CheckFile(&cfg, source.NewFile(twin, []byte(text))) {
		if f.Severity >= finding.Warning {
			list = append(list, f)
		}
	}
	return list
}

// touched reports whether a finding, or the other side of a contradiction that
// it names, overlaps the slip or what the slip breaks.
func touched(list []finding.Finding, mutant string, m mutation, at int) bool {
	slip := source.Span{Start: at, End: at + max(len(m.new), 1)}
	for _, f := range list {
		if m.new != "" && f.Span.Overlaps(slip) || f.Span.Empty() && slip.Contains(f.Span) {
			return true
		}
		for _, r := range f.Related {
			if m.new != "" && r.Span.Overlaps(slip) {
				return true
			}
		}
		for from := 0; m.touches != ""; {
			i := strings.Index(mutant[from:], m.touches)
			if i < 0 {
				break
			}
			from += i + 1
			if f.Span.Overlaps(source.Span{Start: from - 1, End: from - 1 + len(m.touches)}) {
				return true
			}
		}
	}
	return false
}
