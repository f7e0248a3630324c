package article

import "strings"

// turns is the paragraphs in which somebody speaks.
type turns map[*Text]bool

// Spoken reports whether a paragraph is a question or an answer in an interview
// that the article prints word for word. Who speaks there answers for it, as in a
// quotation.
func (a *Article) Spoken(t *Text) bool {
	if a.spoken == nil {
		a.spoken = readTurns(a)
	}
	return a.spoken[t]
}

// readTurns finds the turns of an interview. An article has one if some paragraphs
// begin with a dash or with the same names of speakers, and some of them ask.
func readTurns(a *Article) turns {
	const fewest, questions = 4, 2
	begun := turns{} // the paragraphs that begin a turn
	asked, again := 0, false
	labels := map[string]bool{}
	interview := a.saysInterview()
	for _, t := range a.texts {
		if t.Kind != Paragraph {
			continue
		}
		label, ok := speaker(t.Raw)
		if !ok || isQuestionOrAnswer(label) && !interview {
			continue // an author may ask and answer too
		}
		begun[t] = true
		again = again || labels[label]
		labels[label] = true
		if strings.HasSuffix(strings.TrimRight(t.Raw, "*_»”\" \n"), "?") {
			asked++
		}
	}
	if len(begun) < fewest || asked < questions || !again {
		return turns{}
	}
	made := turns{}
	var open []*Text // paragraphs behind a turn, which go on if another turn follows
	speaking := false
	for _, t := range a.texts {
		switch {
		case t.Kind == Heading:
			speaking, open = false, nil
		case t.Kind != Paragraph:
		case begun[t]:
			for _, o := range open {
				made[o] = true
			}
			made[t], speaking, open = true, true, nil
		case speaking:
			open = append(open, t)
		}
	}
	return made
}

// speaker reads what a turn begins with: a dash, or the name of who speaks and a
// colon, both in bold type perhaps.
func speaker(raw string) (label string, ok bool) {
	const longest = 60 // bytes of a name
	text := strings.TrimLeft(raw, "* \u00a0")
	for _, dash := range []string{"— ", "– ", "—\u00a0", "–\u00a0"} {
		if strings.HasPrefix(text, dash) {
			return "—", true
		}
	}
	name, _, found := strings.Cut(text[:min(len(text), longest)], ":")
	if !found || strings.ContainsAny(name, "!?,;“«[\n") {
		return "", false
	}
	return name, isQuestionOrAnswer(name) || strings.HasPrefix(raw, "**")
}

// isQuestionOrAnswer reports whether a label does not tell who speaks.
func isQuestionOrAnswer(label string) bool {
	switch label {
	case "Q", "A", "В", "О", "Вопрос", "Ответ":
		return true
	}
	return false
}

// saysInterview reports whether the title or the lead calls the article one.
func (a *Article) saysInterview() bool {
	for _, t := range []*Text{a.Title, a.Lead} {
		if t == nil {
			continue
		}
		text := strings.ToLower(t.Raw)
		for _, word := range []string{"interview", "conversation", "интервью", "беседа", "беседе", "разговор", "сұхбат"} {
			if strings.Contains(text, word) {
				return true
			}
		}
	}
	return false
}
