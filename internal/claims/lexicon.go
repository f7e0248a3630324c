package claims

import (
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
	portion                     // треть, половина: a part without a number before it
	crowd                       // people, homes: what is counted though it is few
	rival                       // partner, supplier: of whom one may be the largest
	measured                    // бедный, крупный: of which the most can be found out
	dismay                      // irritation, regret: what a complaint expresses
	preposition                 // in, of: the name behind it does nothing
)

// book is the words of all languages.
type book struct {
	whole wholeWords
	stems stems

	sources, shares, fields, days, plots *phrases
}

// entry is what a whole word may tell.
type entry struct {
	tags  tag
	opens opening
}

// opening is a set of lists of phrases that a word may begin a phrase of.
type opening uint8

var lexicon = sync.OnceValue(func() *book {
	b := &book{
		sources: compile(1<<0, englishSources, russianSources),
		shares:  compile(1<<1, englishShares, russianShares),
		fields:  compile(1<<2, englishFields, russianFields),
		days:    compile(1<<3, englishDates, russianDates),
		plots:   compile(1<<4, englishPlots, russianPlots),
	}
	whole, begun := map[string]entry{}, map[string]tag{}
	for _, list := range []map[tag]string{english(), englishVerbs(), russian(), russianVerbs()} {
		for t, words := range list {
			for entry := range strings.FieldsSeq(words) {
				for _, w := range inflect(entry) {
					if s, ok := strings.CutSuffix(w, "*"); ok {
						begun[s] |= t
					} else {
						e := whole[w]
						e.tags |= t
						whole[w] = e
					}
				}
			}
		}
	}
	for _, ps := range []*phrases{b.sources, b.shares, b.fields, b.days, b.plots} {
		for w := range ps.byWord {
			e := whole[w]
			e.opens |= ps.list
			whole[w] = e
		}
	}
	b.stems = newStems(begun)
	b.blend(whole)
	b.whole = newWholeWords(whole)
	return b
})

// blend lets words that are listed whole tell what their stems tell as well,
// where no more than an ending follows the stem.
func (b *book) blend(whole map[string]entry) {
	const ending = 6 // bytes
	for w, e := range whole {
		if s := b.stems.longest(w); s != nil && len(w)-len(s.text) <= ending {
			e.tags |= s.tags
			whole[w] = e
		}
	}
}

// memo is what the book tells of words that have been looked up: a text says the
// same ones again and again. A word has one place, by its [prose.Sum].
type memo [1 << 12]struct {
	sum uint64
	entry
}

// look is [book.look] with a memo.
func (m *memo) look(b *book, w string, sum uint64, looks prose.Spelling) entry {
	at := &m[sum%uint64(len(m))]
	if at.sum != sum {
		at.sum, at.entry = sum, b.look(w, sum, looks)
	}
	return at.entry
}

// look returns what a word in lower case may tell. The longest stem counts.
func (b *book) look(w string, sum uint64, looks prose.Spelling) entry {
	if looks&prose.Joined != 0 {
		if bare := strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s"); len(bare) < len(w) {
			w, sum = bare, prose.Sum(bare)
		}
	}
	if e, ok := b.whole.find(w, sum); ok {
		return e
	}
	if s := b.stems.longest(w); s != nil {
		return entry{tags: s.tags}
	}
	if looks&prose.Joined == 0 {
		return entry{}
	}
	first, rest, _ := strings.Cut(w, "-")
	t := b.whole.tags(first) & (tens | number) // thirty-two, 94-е
	if t != 0 && b.whole.tags(rest)&fraction != 0 {
		t = multiple // two-thirds
	}
	return entry{tags: t}
}
