package claims

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/policylint/policylint/internal/prose"
)

// tag is a set of what a word may tell.
type tag uint64

const (
	speech      tag = 1 << iota // says, believes, warns: what only people do
	doubtful                    // shows, finds, suggests: things do so too
	judging                     // regards, attributes, puts: says something of something
	calling                     // called, branded: what follows in quotation marks is what somebody called it
	light                       // made, came: says something with the words that follow: made it clear
	rumour                      // rumours, reports: what is told by nobody in particular
	feels                       // concerned, convinced: as in “are concerned that”
	either                      // fear, document, demand: also a noun
	saying                      // saying, arguing: a clause with “that” follows
	thought                     // said, believed: as in “is said to”
	reporter                    // who says something: expert, bank, observer
	ruler                       // government, president: who does more than say something
	data                        // study, survey, statistics: what shows something
	thing                       // history, wording, border: what says nothing, or not in words
	person                      // he, she, they
	self                        // I, this, nobody: who is not somebody else
	modal                       // may, must, will
	adverb                      // repeatedly, also
	authority                   // opinion, data: as in “in the opinion of”
	feeling                     // concern, hope: as in “expressed concern”
	naming                      // programme, novel, so-called: a name follows in quotation marks
	unit                        // per cent, km, dollars
	scale                       // million, thousand
	number                      // two to nine
	tens                        // ten and more
	ordinal                     // first, second
	fraction                    // half, third
	multiple                    // doubled, twofold
	ranking                     // ranks, place
	superlative                 // largest
	world                       // the world, the region: what the largest is the largest in
	moment                      // January, Saturday: when something happened
	timeNoun                    // years, days
	heading                     // article, chapter: a number follows that counts nothing
	noNoun                      // a word that no number counts
	lawful                      // law, decree, treaty
	adopting                    // signed, ratified
	happened                    // opened, took place
	lasting                     // remained, amounted: in the past, but no event
	wrong                       // accuses, violates
	harsh                       // detains, bans: wrong where somebody or something is harmed
	barred                      // lets in, discloses: wrong where it is not done
	foul                        // forcibly, unlawfully: how a wrong is done
	misdeed                     // raids, a purge: what is carried out
	seat                        // a capital: also only a place
	national                    // Kazakh, Russian: says whose, not who
	change                      // grew, fell, reached: a number follows that tells how much
	party                       // both sides, neighbours: states without their names
	harmed                      // dissidents, media, imports: who or what may be
	grievance                   // complaint, protest
	state                       // a state, its capital, its people
	organ                       // authorities, police: what acts for a state
	victim                      // dissidents, the opposition: whom a state does hardly anything good
	benign                      // protects, releases: what may yet be good
	rebuke                      // unfriendly, provocation: what a complaint calls what is done
	hostile                     // sanctions, ban: what may be imposed
	opener                      // a phrase may begin with it
	portion                     // треть, половина: a part without a number before it
	crowd                       // people, homes: what is counted though it is few
	rival                       // partner, supplier: of whom one may be the largest
	measured                    // бедный, крупный: of which the most can be found out
	dismay                      // irritation, regret: what a complaint expresses
	preposition                 // in, of: the name behind it does nothing
)

// book is the words of all languages.
type book struct {
	whole map[string]tag
	stems []stem          // sorted
	heads map[string]span // where the stems are that begin with some bytes

	sources, shares, fields, days, plots *phrases
}

// stem is how words begin that tell the same.
type stem struct {
	text    string
	tags    tag
	shorter int // index of the longest stem that this one begins with, or -1
}

type span struct{ from, to int }

// head is how many bytes of a stem are looked up; no stem is shorter.
const head = 3

var lexicon = sync.OnceValue(func() *book {
	b := &book{
		whole: map[string]tag{}, heads: map[string]span{},
		sources: compile(englishSources, russianSources),
		shares:  compile(englishShares, russianShares),
		fields:  compile(englishFields, russianFields),
		days:    compile(englishDates, russianDates),
		plots:   compile(englishPlots, russianPlots),
	}
	stems := map[string]tag{}
	for _, list := range []map[tag]string{english(), englishVerbs(), russian(), russianVerbs()} {
		for t, words := range list {
			for entry := range strings.FieldsSeq(words) {
				for _, w := range inflect(entry) {
					if s, ok := strings.CutSuffix(w, "*"); ok {
						stems[s] |= t
					} else {
						b.whole[w] |= t
					}
				}
			}
		}
	}
	for _, ps := range []*phrases{b.sources, b.shares, b.fields, b.days, b.plots} {
		for w := range ps.byWord {
			b.whole[w] |= opener
		}
	}
	b.index(stems)
	b.blend()
	return b
})

func (b *book) index(stems map[string]tag) {
	for _, text := range slices.Sorted(maps.Keys(stems)) {
		shorter := len(b.stems) - 1
		for shorter >= 0 && !strings.HasPrefix(text, b.stems[shorter].text) {
			shorter = b.stems[shorter].shorter
		}
		at, known := b.heads[text[:head]]
		if !known {
			at.from = len(b.stems)
		}
		b.stems = append(b.stems, stem{text, stems[text], shorter})
		b.heads[text[:head]] = span{at.from, len(b.stems)}
	}
}

// blend lets words that are listed whole tell what their stems tell as well,
// where no more than an ending follows the stem.
func (b *book) blend() {
	const ending = 6 // bytes
	for w := range b.whole {
		if s := b.stem(w); s != nil && len(w)-len(s.text) <= ending {
			b.whole[w] |= s.tags
		}
	}
}

// stem returns the longest stem that a word begins with, or nil.
func (b *book) stem(w string) *stem {
	if len(w) < head {
		return nil
	}
	at := b.heads[w[:head]]
	list := b.stems[at.from:at.to]
	i, found := slices.BinarySearchFunc(list, w, func(s stem, w string) int { return strings.Compare(s.text, w) })
	if i += at.from; !found {
		i--
	}
	for i >= at.from && !strings.HasPrefix(w, b.stems[i].text) {
		i = b.stems[i].shorter
	}
	if i < at.from {
		return nil
	}
	return &b.stems[i]
}

// tags returns what a word in lower case may tell. The longest stem counts.
func (b *book) tags(w string, looks prose.Spelling) tag {
	if looks&prose.Joined != 0 {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")
	}
	if t, ok := b.whole[w]; ok {
		return t
	}
	if s := b.stem(w); s != nil {
		return s.tags
	}
	if looks&prose.Joined == 0 {
		return 0
	}
	first, rest, ok := strings.Cut(w, "-")
	if !ok {
		return 0
	}
	t := b.whole[first] & (tens | number) // thirty-two, 94-е
	if t != 0 && b.whole[rest]&fraction != 0 {
		return multiple // two-thirds
	}
	return t
}
