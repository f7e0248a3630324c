package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/citation"
)

// sourceKind is what kind of document a word names, the same in all languages.
type sourceKind uint8

const (
	noKind sourceKind = iota
	kindMessage
	kindDecree
	kindLaw
	kindResolution
	kindOrder
	kindTreaty
	kindStatement
	kindReport
	kindOther
)

// kindWords are the words for kinds of document. A word with ~ takes endings.
var kindWords = map[sourceKind]string{
	kindMessage:    "message address speech послани~ обращени~ выступлени~ речь речи речью жолдау~",
	kindDecree:     "decree указ~ жарлық~ жарлығ~",
	kindLaw:        "law закон закона законом закону законе заң заңы заңын заңның заңға",
	kindResolution: "resolution постановлени~ резолюци~ қаулы~ қарар~",
	kindOrder:      "order directive приказ~ распоряжени~ бұйрық~ бұйрығ~ өкім~",
	kindTreaty:     "convention treaty agreement protocol memorandum конвенци~ договор~ соглашени~ протокол~ меморандум~ шарт~ келісім~ хаттама~",
	kindStatement:  "statement declaration заявлени~ деклараци~ мәлімдеме~",
	kindReport:     "report interview article letter доклад~ отчет~ интервью статья статье статьи письмо письма баяндама~ есеп~ сұхбат~ мақала~ хат хаты",
	kindOther:      "bill draft amendment amendments законопроект~ проект~ поправк~ жоба~",
}

// kindLexicon finds the kind of a word.
var kindLexicon = func() map[string]sourceKind {
	m := map[string]sourceKind{}
	for kind, words := range kindWords {
		for w := range strings.FieldsSeq(words) {
			m[w] = kind
		}
	}
	return m
}()

// kindOf returns what kind of document a word of a folded text names.
func kindOf(word string) sourceKind {
	if k := kindLexicon[word]; k != noKind {
		return k
	}
	for i := range word {
		if k := kindLexicon[word[:i]+"~"]; k != noKind && len([]rune(word[i:])) <= 4 {
			return k
		}
	}
	return kindLexicon[word+"~"]
}

// isAct reports whether documents of the kind are dated by their signature, to
// the day.
func (k sourceKind) isAct() bool {
	switch k {
	case kindDecree, kindLaw, kindResolution, kindOrder, kindTreaty:
		return true
	default:
		return false
	}
}

// leadingKind returns the kind that one of the first words of a title names.
func leadingKind(title string) sourceKind {
	const most = 3
	for i, w := range citation.Words(title) {
		if k := kindOf(w.Text); k != noKind || i == most {
			return k
		}
	}
	return noKind
}

// issues are the verbs by which a document of a kind comes about.
var issues = map[sourceKind]map[string]bool{
	kindMessage:    wordSet("delivered addressed read gave огласил огласила огласили выступил выступила обратился обратилась направил жолдады жариялады арнады оқыды"),
	kindDecree:     signing,
	kindLaw:        wordSet("signed подписал подписала подписан подписали қойды қойылды"),
	kindOrder:      signing,
	kindTreaty:     wordSet("signed подписал подписали подписан подписана подписано қойды қойылды қойдық"),
	kindReport:     wordSet("published released опубликовал опубликован опубликовали опубликована жариялады жарияланды"),
	kindStatement:  wordSet("made issued adopted сделал сделала принял приняли принята"),
	kindResolution: signing,
}

var signing = wordSet("signed issued adopted approved подписал подписала подписан подписано издал издан издано утвердил утвердила утверждена утвержден утверждено " +
	"принят принято принята приняло принял утвердило қойды бекітті бекітілді қабылдады қабылданды шығарды")
