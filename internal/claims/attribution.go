package claims

import (
	"strings"

	"github.com/policylint/policylint/internal/prose"
)

// attribution finds the words by which a sentence is somebody else's.
func (s *sentence) attribution() (prose.Range, bool) {
	for i := range s.words {
		if j, ok := s.source(i); ok {
			return s.span(i, j), true
		}
		if s.words[i].tags&(speech|doubtful|judging|saying|thought|feeling|light|rumour|feels|calling) == 0 {
			continue
		}
		if j, ok := s.attributed(i); ok {
			return s.span(min(i, j), max(i, j)), true
		}
		if s.says(i) && s.has(i, speech|doubtful) && (s.has(i-1, thing|self)) {
			break // what the author concludes
		}
	}
	return prose.Range{}, false
}

// attributed reads the verb at i, and returns the other end of the words that
// make the sentence somebody else's.
func (s *sentence) attributed(i int) (int, bool) {
	if s.infinitive(i) || s.negated(i) && !s.disbelief(i) {
		return 0, false
	}
	if j, ok := s.rumoured(i); ok {
		return j, true
	}
	if j, ok := s.hearsay(i); ok {
		return j, true
	}
	if j, ok := s.idiom(i); ok {
		return s.sayer(j, speech)
	}
	switch {
	case s.passive(i) || s.titled(i):
		return 0, false
	case s.has(i, saying):
		if !s.says(i) || s.has(i-1, thing|preposition) {
			return 0, false
		}
		return s.sayer(i, doubtful)
	case s.is(i+1, "back"):
		return 0, false
	case s.has(i, speech), s.is(i, "called", "calls", "call") && s.is(i+1, "on", "for"), s.is(i, "speak", "speaks", "spoke", "talk", "talks", "talked") && s.is(i+1, "of", "about"):
		if j, ok := s.aside(i); ok {
			return j, true
		}
		return s.sayer(i, speech)
	}
	if s.has(i, doubtful) {
		if j, ok := s.sayer(i, doubtful); ok {
			return j, true
		}
	}
	if s.has(i, judging) {
		j, ok := s.sayer(i, judging)
		return j, ok && (s.judges(i) || s.opiner(j) && s.beside(j, i) && !s.is(i, "put", "puts", "place", "places", "placed"))
	}
	return 0, false
}

// source reads “according to the bank”, “in their view”, «по данным банка» from
// i on and returns their last word.
func (s *sentence) source(i int) (int, bool) {
	switch {
	case s.is(i, "according") && s.is(i+1, "to"):
		return i + 1, !s.is(i+2, "this", "that", "which", "plan", "schedule") && i+2 < len(s.words)
	case s.is(i, "in", "by") && s.is(i+1, "the") && s.has(i+2, authority) && s.is(i+3, "of"),
		s.is(i, "in", "by") && s.is(i+1, "his", "her", "their") && s.has(i+2, authority):
		return i + 2, true
	case s.is(i, "in") && s.words[i].first && (s.possessive(i+1) && s.has(i+2, authority) || s.possessive(i+2) && s.has(i+3, authority)):
		return i + 2, true
	case s.is(i, "proposed", "suggested", "coined") && s.is(i+1, "by") && i+2 < len(s.words) && s.words[i+2].capital:
		return i + 1, true
	case s.is(i, "for") && s.words[i].first && s.name(i+2) && s.words[i+1].capital && i+3 < len(s.words) && s.words[i+3].comma:
		return i + 2, true
	}
	switch {
	case s.is(i, "reportedly", "allegedly", "purportedly", "citing", "quoting", "якобы"):
		return i, true
	case s.is(i, "by", "on") && (s.has(i+1, number) || s.is(i+1, "some", "most", "many", "official", "various", "all")) && s.is(i+2, "estimate", "estimates", "account", "accounts", "count", "calculations", "calculation", "reckoning"):
		return i + 2, true
	case s.is(i, "belief", "consensus", "fear", "fears", "hope", "hopes", "suspicion", "impression", "perception", "agreement", "view") && s.is(i+1, "among") && s.any(reporter, i+2, i+5) >= 0:
		return i + 1, true
	case s.is(i, "widely") && s.is(i-1, "is", "are", "was", "were", "been") && s.has(i+1, judging|thought|speech):
		return i + 1, true
	}
	return s.russianSource(i)
}

func (s *sentence) russianSource(i int) (int, bool) {
	switch {
	case s.is(i, "по") && s.has(i+1, authority):
		return i + 1, i+2 < len(s.words) && !s.has(i+2, self)
	case s.is(i, "по") && (s.is(i+1, "его", "её", "ее", "их") || s.describes(i+1)) && s.has(i+2, authority):
		return i + 2, true
	case s.is(i, "согласно"):
		for j := i + 1; j <= min(i+3, len(s.words)-1) && !s.words[j].comma && !s.has(j, lawful); j++ {
			if s.has(j, reporter|data|authority) {
				return j, true
			}
		}
	case s.is(i, "ссылаясь") && s.is(i+1, "на"), s.is(i, "ссылкой") && s.is(i+1, "на"), s.is(i, "принято") && s.is(i+1, "считать"),
		s.is(i, "бытует", "существует", "распространено", "есть") && s.is(i+1, "мнение"):
		return i + 1, true
	case s.is(i, "с") && s.is(i+1, "её", "ее", "его", "их") && s.is(i+2, "точки") && s.is(i+3, "зрения"),
		s.is(i, "с") && s.is(i+1, "точки") && s.is(i+2, "зрения") && s.has(i+3, reporter):
		return i + 3, true
	case s.is(i, "на") && s.is(i+1, "взгляд") && s.has(i+2, reporter), s.is(i, "на") && s.is(i+1, "её", "ее", "его", "их") && s.is(i+2, "взгляд"):
		return i + 2, true
	case s.is(i, "как") && s.is(i+1, "следует", "явствует", "видно") && s.is(i+2, "из") && s.has(i+3, data):
		return i + 3, true
	}
	return 0, false
}

// hearsay reads verbs that leave open who says it: “it is reported that”, “is
// said to”, «сообщается, что». It returns the other end of the words.
func (s *sentence) hearsay(i int) (int, bool) {
	be := s.is(i-1, "is", "are", "was", "were") || s.has(i-1, adverb) && s.is(i-2, "is", "are", "was", "were")
	switch {
	case !s.has(i, thought):
		return 0, false
	case be && (s.is(i-2, "it") || s.is(i-3, "it")):
		return i - 2, s.is(i+1, "that") || s.is(i+1, "on", "in") && s.is(i+3, "that")
	case be && s.is(i+1, "to") && !s.is(i, "expected", "feared"):
		return i - 1, !s.has(i-2, self) || s.is(i-2, "which", "it")
	case s.is(i, "говорится"):
		return i, s.any(data, 0, len(s.words)) >= 0
	case s.is(i, "считается", "считалось", "предполагается"):
		return i, s.says(i)
	}
	return i, s.russian(i) && (s.reflexive(i) || s.is(i, "поговаривают")) && !s.is(i-1, "было", "уже")
}

// rumoured reads what is told by nobody in particular: “there are reports
// that”, «ходят слухи», «говорят, что» where a sentence begins.
func (s *sentence) rumoured(i int) (int, bool) {
	switch {
	case s.is(i, "rumours", "rumors", "слухи", "слухов"), s.is(i, "reports", "allegations") && s.is(i+1, "of") && !s.is(i-1, "the", "of"):
		return i, true
	case s.is(i, "разговоры") && s.says(i):
		return i + 1, true
	case s.has(i, rumour):
		for j := i + 1; j <= min(i+6, len(s.words)-1); j++ {
			if s.is(j, "that") && !s.is(j-1, "to") || s.is(j, "что") && s.is(j-1, "том") {
				return j, true
			}
		}
	case s.words[i].first && s.has(i, speech) && s.russian(i) && s.says(i):
		return i + 1, strings.HasSuffix(s.words[i].lower, "ят") || strings.HasSuffix(s.words[i].lower, "ют") || strings.HasSuffix(s.words[i].lower, "ут")
	}
	return 0, false
}

// idiom reads “made it clear that”, “expressed the hope”, «дал понять», and
// returns its last word.
func (s *sentence) idiom(i int) (int, bool) {
	switch {
	case s.is(i, "divided", "split", "critical") && !s.is(i+1, "over", "on", "about", "of"):
		return 0, false
	case s.has(i, feels):
		return i, s.russian(i) || s.is(i-1, "is", "are", "was", "were", "remain", "remains", "seem", "sound") || s.has(i-1, adverb) && s.is(i-2, "is", "are", "was", "were")
	case s.is(i, "expressed", "expresses", "express", "voiced", "voices"):
		return i, s.any(feeling, i+1, i+5) >= 0
	case s.has(i, feeling) && (s.is(i-1, "выразил", "выразила", "выразили", "выражает", "выражают", "высказал", "высказала", "высказали", "заявил", "заявила", "заявили")):
		return i - 1, true
	case s.is(i, "made", "makes", "make") && (s.is(i+1, "clear") || s.is(i+1, "it", "no") && s.is(i+2, "clear", "secret")):
		return i, true
	case s.is(i, "came", "comes", "come", "пришел", "пришёл", "пришла", "пришли") && (s.is(i+2, "conclusion") || s.is(i+3, "conclusion") || s.is(i+2, "выводу")):
		return i, true
	case s.is(i, "дал", "дала", "дали", "дает", "даёт", "дают") && s.is(i+1, "понять"):
		return i, true
	}
	return 0, false
}
