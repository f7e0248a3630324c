package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/prose"
)

// officialVerbs are what holders of offices do in office.
var officialVerbs = wordSet("signed issued approved decreed vetoed promulgated delivered appointed dismissed dissolved ratified " +
	"подписал подписала утвердил утвердила издал издала назначил назначила распустил распустила ратифицировал огласил огласила " +
	"қойды бекітті шығарды тағайындады таратты ратификациялады жариялады")

// auxiliaries may stand between somebody and the verb.
var auxiliaries = wordSet("has had also officially personally официально лично своим указом")

// actsOn reports whether a sentence says that somebody did something official
// on its date: the date opens the sentence, or closes the clause of the verb.
func actsOn(t *article.Text, s prose.Range, h *holder, d dates.Date) bool {
	words := citation.Words(t.Raw[h.to:s.End])
	for len(words) > 0 && auxiliaries[words[0].Text] {
		words = words[1:]
	}
	opens := isOpening(t.Raw[s.Start:d.Start]) && d.End <= h.from && isShortGap(t.Raw[d.End:h.from])
	if len(words) == 0 {
		return false
	}
	if isKazakhVerbLast(words) {
		return opens
	}
	if !officialVerbs[words[0].Text] || strings.ContainsAny(t.Raw[h.to:h.to+words[0].Start], ",;:(") {
		return false
	}
	return opens || d.Start >= h.to+words[0].End && closesClause(t.Raw[h.to+words[0].End:d.Start])
}

// isOpening reports whether nothing but a preposition stands before the date.
func isOpening(before string) bool {
	switch strings.ToLower(strings.TrimSpace(before)) {
	case "", "on", "in", "в", "во":
		return true
	}
	return false
}

// isShortGap reports whether nothing of note stands between a date and the one
// who acts.
func isShortGap(between string) bool {
	switch strings.Trim(strings.ToLower(between), " ,\u00a0\n") {
	case "", "the", "in astana", "in nur-sultan", "kazakh", "in his address":
		return true
	}
	return false
}

// isKazakhVerbLast reports whether a sentence ends with an official verb, as
// Kazakh does, and has no other verb that a clause may end with.
func isKazakhVerbLast(words []citation.Word) bool {
	last := words[len(words)-1].Text
	first, _ := firstRune(last)
	if first < 'z' || !officialVerbs[last] || strings.HasSuffix(last, "л") || strings.HasSuffix(last, "ла") {
		return false
	}
	const most = 8
	return len(words) <= most
}

// closesClause reports whether the words between a verb and a date are its
// object alone: no other verb, no clause, and a preposition before the date.
func closesClause(between string) bool {
	words := plain(between)
	const most = 9
	if len(words) == 0 || len(words) > most || strings.ContainsAny(between, ",;:([") {
		return false
	}
	if last := words[len(words)-1]; last != "on" && last != "in" {
		return false
	}
	for _, w := range words[:len(words)-1] {
		if strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || w == "which" || w == "that" || w == "held" {
			return false
		}
	}
	return true
}
