package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/registry"
)

// statement is a sentence read for the day that it gives for a document.
type statement struct {
	text  *article.Text
	words []citation.Word // outside quotations, with places in the text
	kind  sourceKind      // the only kind of document it names
	at    int             // index of the word that names it
	day   dates.Date      // the only day it names
}

// readStatement reads a sentence that names one day and one kind of document;
// false for any other, since a day among several can belong to anything.
func readStatement(t *article.Text, s prose.Range) (statement, bool) {
	st := statement{text: t, at: -1}
	days := 0
	for _, d := range t.Dates {
		if d.Start < s.Start || d.End > s.End || inQuotes(t.Quotes, d.Start) || len(d.Readings) == 0 || d.Readings[0].Precision > dates.ToMonth {
			continue
		}
		st.day = d
		days++
	}
	if days != 1 || st.day.Approx != dates.Exact {
		return st, false
	}
	for _, r := range st.day.Readings {
		if !r.IsDay() || r.Yearless {
			return st, false
		}
	}
	list := citation.Words(t.Slice(s))
	for i, w := range list {
		w.Start, w.End = w.Start+s.Start, w.End+s.Start
		if inQuotes(t.Quotes, w.Start) || isMarkup(t, w) {
			continue
		}
		if k := kindOf(w.Text); k != noKind && !(k == kindReport && i+1 < len(list) && isDigits(list[i+1].Text)) { // Article 5
			if st.kind != noKind && st.kind != k {
				return st, false
			}
			st.kind, st.at = k, len(st.words)
		}
		st.words = append(st.words, w)
	}
	return st, st.kind != noKind && !st.ofAnother()
}

// isMarkup reports whether a word is part of a footnote marker.
func isMarkup(t *article.Text, w citation.Word) bool {
	for _, m := range t.Markers {
		if m.Start <= w.Start && w.End <= m.End {
			return true
		}
	}
	return false
}

// tellApart are the words by which a document is told from the one that is meant.
var tellApart = wordSet("another second third fourth next previous earlier later similar annual draft amended amending amend amend force " +
	"другой другим второй второе вторым третий следующий следующее предыдущий прежний проект проекта изменения изменений внесении силу " +
	"басқа екінші үшінші келесі алдыңғы жоба жобасы өзгерістер күшіне")

// ofAnother reports whether the sentence may speak of two documents of a kind.
func (st *statement) ofAnother() bool {
	for _, w := range st.words {
		if tellApart[w.Text] {
			return true
		}
	}
	return false
}

// bound reports whether the day is that of the document: “the decree of 6 March
// 2020”, “on 6 March 2020 a decree approved …”, “signed the decree on …”.
func (st *statement) bound() bool {
	return st.attributive() || st.behindVerb() || st.opening()
}

// before returns the words before the day.
func (st *statement) before() (list []citation.Word) {
	for _, w := range st.words {
		if w.End <= st.day.Start {
			list = append(list, w)
		}
	}
	return list
}

// attributive reads “decree of the President dated 6 March 2020”, “Указ
// Президента от 6 марта 2020 года” and “2020 жылғы 6 наурыздағы Жарлық”.
func (st *statement) attributive() bool {
	kind := st.words[st.at]
	if kind.Start >= st.day.End {
		between := strings.Trim(st.text.Raw[st.day.End:kind.Start], " \u00a0")
		return between == "" || st.day.Lang() == "kk" && len(between) < 20 && (strings.HasPrefix(between, "№") || strings.HasPrefix(between, "N"))
	}
	before := st.before()
	last := before[len(before)-1].Text
	if kind.End > st.day.Start || last != "of" && last != "dated" && last != "от" {
		return false
	}
	const most = 12
	if len(before)-st.at > most {
		return false
	}
	for _, w := range before[st.at+1 : len(before)-1] {
		if isVerbal(w.Text) {
			return false
		}
	}
	return !strings.ContainsAny(st.text.Raw[kind.End:st.day.Start], ";:(")
}

// isVerbal reports whether a word may begin another clause.
func isVerbal(w string) bool {
	switch w {
	case "on", "that", "which", "and", "was", "is", "has", "had", "о", "об", "и", "что", "который", "которая", "после", "after":
		return true
	}
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")
}

// behindVerb reads “delivered on 2 September 2019” and “signed the decree on …”.
func (st *statement) behindVerb() bool {
	before := st.before()
	n := len(before)
	if n < 2 || before[n-1].Text != "on" {
		return false
	}
	n--
	if issues[st.kind][before[n-1].Text] {
		return st.at < n-1
	}
	const most = 6
	for i := n - 1; i >= max(0, n-most); i-- {
		if issues[st.kind][before[i].Text] {
			return i < st.at && st.at < n && isObject(before[i+1:st.at]) && !strings.ContainsAny(st.text.Raw[before[i].End:st.day.Start], ",;:(")
		}
		if isVerbal(before[i].Text) {
			return false
		}
	}
	return false
}

// opening reads a sentence that begins with the day, and has the verb next to
// the document.
func (st *statement) opening() bool {
	before := st.before()
	if len(before) > 1 || len(before) == 1 && before[0].Text != "on" {
		return false
	}
	for i, w := range st.words {
		switch {
		case !issues[st.kind][w.Text]:
		case i < st.at && isObject(st.words[i+1:st.at]):
			return true
		case st.at < i && isSubject(st.words[st.at+1:i]):
			return true
		}
	}
	return false
}

// isObject reports whether the words between a verb and a document let it be
// the object of the verb: determiners and adjectives.
func isObject(between []citation.Word) bool {
	const most = 3
	for _, w := range between {
		first, _ := firstRune(w.Text)
		switch {
		case first > 'z' && !isRussianAdjective(w.Text), isVerbal(w.Text):
			return false
		}
		switch w.Text {
		case "of", "to", "under", "by", "in", "with", "for", "from", "at", "as", "into", "within", "about", "against":
			return false
		}
	}
	return len(between) <= most
}

func isRussianAdjective(w string) bool {
	for _, ending := range [...]string{"ый", "ий", "ой", "ее", "ое", "ую", "свой", "его"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// isSubject reports whether the words between a document and a verb let it be
// what the verb is said of: “a decree has approved”, “Жарлыққа қол қойды”.
func isSubject(between []citation.Word) bool {
	for _, w := range between {
		switch w.Text {
		case "has", "was", "been", "is", "had", "президента", "президентом", "был", "была", "было", "қол":
		default:
			return false
		}
	}
	return true
}

// numbersFit reports whether the sentence gives no other number than the
// document has.
func (st *statement) numbersFit(number string) bool {
	first, last := st.words[0], st.words[len(st.words)-1]
	text := st.text.Raw[first.Start:last.End]
	for _, r := range signedNumbers(text) {
		if number == "" || !sameNumber(registry.NumberKey(text[r.Start:r.End]), registry.NumberKey(number)) {
			return false
		}
	}
	return true
}
