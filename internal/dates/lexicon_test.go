package dates

import (
	"strings"
	"testing"
)

// Every form of every word of every language is found as what it is, whatever
// words the other languages have.
func TestLexicon(t *testing.T) {
	t.Parallel()
	for _, l := range languages {
		for i, s := range l.months {
			checkForms(t, l, term{monthName, uint8(i + 1), s})
		}
		for i, s := range l.weekdays {
			checkForms(t, l, term{weekdayName, uint8((i + 1) % 7), s})
		}
		for i, s := range l.seasons {
			checkForms(t, l, term{seasonName, uint8(i), s})
		}
		for _, x := range l.terms {
			checkForms(t, l, x)
		}
	}
}

func checkForms(t *testing.T, l *language, want term) {
	t.Helper()
	for _, s := range strings.Fields(want.words) {
		stem, inflects := strings.CutSuffix(strings.TrimSuffix(s, "."), "~")
		endings := []string{""}
		if inflects {
			endings = nil
			for e := range l.inflections() {
				endings = append(endings, e)
			}
		}
		for _, e := range endings {
			for _, form := range []string{stem + e, strings.ToUpper(stem + e)} {
				w, end := words.lookup(form+" 2020", 0)
				if w.kind != want.kind || w.value != want.value || w.langs&l.id == 0 || end != len(form) {
					t.Errorf("%s in %s: %+v, want %v", form, l.id.tag(), w, want)
				}
				if want.kind.starts() && !mayStart(form, 0) {
					t.Errorf("%s in %s: no date may start with it", form, l.id.tag())
				}
			}
		}
	}
}

func TestLookupOfUnusualLetters(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text  string
		month uint8
	}{
		{"мapта", 3}, {"декабpя", 12}, {"октябpя", 10}, {"сентябpя", 9}, {"aвгустa", 8}, {"cәуір", 4}, {"шiлде", 7},
		{"ма\u0301рта", 3}, {"май\u0301", 5}, {"маи\u0306", 5}, {"y\u0301anwar", 1}, {"Y\u0301anwar", 1}, {"Ýanwar", 1},
		{"МАРТА", 3}, {"Март", 3}, {"МАЙ", 5},
		{"marтa", 0}, {"marchа", 0}, {"мartобря", 0}, {"", 0}, {"мартобря", 0}, {"маршал", 0}, {"Marchx", 0},
		{strings.Repeat("марта", 20), 0},
	} {
		w, _ := words.lookup(c.text, 0)
		if w.kind != monthName && c.month > 0 || w.kind == monthName && w.value != c.month {
			t.Errorf("%q: %+v, want month %d", c.text, w, c.month)
		}
	}
}
