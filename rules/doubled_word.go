package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
)

type doubledWordOptions struct {
	Allow []string `option:"allow" doc:"words that may stand twice, such as names"`
}

var doubledWord = rule.Rule{
	ID:         "doubled-word",
	Category:   rule.Wording,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.UnsafeFix,
	Summary:    "the same word stands twice in a row",
	Doc: `A word typed twice is easy to overlook, above all where a line ends between the
two, or where one of them belongs to a name and the other to the sentence, as in
“the Steppes Project project”. Small and capital letters do not count.

A footnote marker that stands twice in a row is reported too.

Two words are reported if nothing but white space stands between them. Two that
both have a capital letter may be a name, and in a quotation the speaker may
have said it so: these are only an information.

Not reported: numbers and Roman numerals; words that English and Russian do
repeat (“had had”, “that that”, “very very”, “bye bye”, “чуть чуть”); names such
as Pago Pago; words parted by a hyphen or by punctuation. Kazakh and its
neighbours repeat words for emphasis (“жиі жиі”), and German and French have
pronouns side by side (“die die”, “vous vous”), so in these languages only words
that nobody repeats are reported.`,
	Ref:     "https://vale.sh/docs/checks/repetition",
	Since:   "0.1.0",
	Target:  rule.Articles,
	Options: doubledWordOptions{},
	Check:   checkDoubledWord,
}

func checkDoubledWord(p *rule.Pass) {
	allowed := rule.OptionsOf[doubledWordOptions](p).Allow
	for _, t := range p.Article.Texts() {
		reportDoubledMarkers(p, t)
		words := t.Words()
		for i := 1; i < len(words); i++ {
			first, second := words[i-1], words[i]
			if !sameLength(first, second) || !onlySpace(t.Raw[first.End:second.Start]) {
				continue
			}
			a, b := t.Slice(first), t.Slice(second)
			if strings.EqualFold(a, b) && !mayDouble(a, b, languageAt(t, first.Start)) && !containsFold(allowed, a) {
				reportDoubled(p, t, first, second)
			}
		}
	}
}

// reportDoubledMarkers is about [^3][^3].
func reportDoubledMarkers(p *rule.Pass, t *article.Text) {
	for i := 1; i < len(t.Markers); i++ {
		first, second := t.Markers[i-1], t.Markers[i]
		if t.Slice(first.Range) == t.Slice(second.Range) && strings.TrimSpace(t.Raw[first.End:second.Start]) == "" {
			p.Report(t.At(second.Range), "marker %q stands twice: one of them is too many", t.Slice(second.Range)).
				UnsafeFix("cut the second one", rule.ReplaceText(t.Node, first.End, second.End, ""))
		}
	}
}

// sameLength tells most pairs apart before their letters are looked at. Few
// letters are longer in the other case.
func sameLength(a, b prose.Range) bool {
	d := a.Len() - b.Len()
	return -2 <= d && d <= 2
}

func reportDoubled(p *rule.Pass, t *article.Text, first, second prose.Range) {
	a, b := t.Slice(first), t.Slice(second)
	cut := prose.Range{Start: first.End, End: second.End}
	if strings.Contains(t.Raw[first.End:second.Start], "\n") { // the line break stays
		cut = prose.Range{Start: second.Start, End: second.End}
		if strings.HasPrefix(t.Raw[cut.End:], " ") {
			cut.End++
		}
	}
	r := p.Report(t.At(prose.Range{Start: first.Start, End: second.End}), "the word %q stands twice: one of them is too many", b).
		UnsafeFix("cut the second one", rule.ReplaceText(t.Node, cut.Start, cut.End, ""))
	if beginsUpper(a) && beginsUpper(b) && !isFunctionWord(strings.ToLower(a)) || inQuotes(t.Quotes, first.Start) {
		r.AtMost(finding.Info)
	}
}

// onlySpace reports whether a gap between words is white space without a
// blank line, which would end the paragraph.
func onlySpace(gap string) bool {
	if gap == " " {
		return true
	}
	breaks := 0
	for _, r := range gap {
		if !unicode.IsSpace(r) {
			return false
		}
		if r == '\n' {
			breaks++
		}
	}
	return gap != "" && breaks < 2
}

func beginsUpper(w string) bool {
	r, _ := firstRune(w)
	return unicode.IsUpper(r)
}

func containsFold(list []string, w string) bool {
	return slices.ContainsFunc(list, func(s string) bool { return strings.EqualFold(s, w) })
}

// mayDouble reports whether two equal words may stand side by side.
func mayDouble(a, b, lang string) bool {
	if strings.ContainsFunc(a, unicode.IsNumber) {
		return true
	}
	if utf8.RuneCountInString(a) == 1 && (beginsUpper(a) || beginsUpper(b)) {
		return true // initials, grades, “vitamin A a day”
	}
	lower := strings.ToLower(a)
	if isRomanNumeral(a) && a == b {
		return true
	}
	switch lang = primaryLanguage(lang); lang {
	case "", "en", "ru", "uk", "be":
		return isRepeatable(lower) || strings.ContainsAny(lower, "әғқңөұүһ") && !isFunctionWord(lower)
	}
	return !isFunctionWord(lower)
}

func isRomanNumeral(w string) bool { return strings.Trim(w, "IVXLCDM") == "" }

// isRepeatable reports whether a word, in lower case, is one that is repeated
// on purpose, by grammar, for emphasis or in a name.
func isRepeatable(w string) bool {
	switch w {
	case "had", "that", "is", "was", "her", "do", "who", "what", "you",
		"very", "really", "much", "many", "more", "far", "long", "so", "no", "yes", "never", "now",
		"there", "well", "bye", "ha", "hear", "knock", "tut", "chop", "hush", "yada", "blah", "win", "tuk", "hip", "night",
		"pago", "baden", "sing", "walla", "bora", "duran", "wagga", "aye", "lapu", "puka", "zsa", "yo", "rai", "tam",
		"что", "то", "все", "всё", "уже", "как", "так", "да", "нет", "ну", "вот", "чуть", "еле", "едва", "очень",
		"много", "давно", "долго", "далеко", "быстро", "тихо", "было", "стали", "мой", "потом", "кто", "где", "их", "её", "ее", "его",
		"не", "совсем", "сильно", "только", "вдруг", "ура", "раз", "ни":
		return true
	}
	return false
}

// isFunctionWord reports whether a word, in lower case, holds sentences
// together and is never said twice, in any of the languages of the region.
func isFunctionWord(w string) bool {
	switch w {
	case "the", "a", "an", "and", "of", "to", "for", "with", "by", "at", "from", "or", "as", "its", "this", "these", "are", "be",
		"и", "в", "с", "к", "на", "по", "для", "от", "из", "о", "об", "у", "при", "или", "за", "это", "также",
		"және", "үшін", "бойынша", "туралы", "арқылы", "бірақ", "мен",
		"жана", "үчүн", "боюнча", "менен", "va", "uchun", "bilan", "haqida", "barada", "барои", "аз", "дар", "ва",
		"und", "oder", "für", "mit", "et", "ou", "avec", "ve", "için":
		return true
	}
	return false
}
