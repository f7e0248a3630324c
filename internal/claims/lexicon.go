package claims

import (
	"strings"
	"sync"
)

// tag is a set of what a word may tell.
type tag uint64

const (
	speech      tag = 1 << iota // says, believes, reports
	doubtful                    // also a noun, or a verb with other meanings: states, notes, shows
	thought                     // said, believed: as in “is said to”
	reporter                    // who says something: expert, ministry, survey
	person                      // he, she, they
	self                        // I, this, table: who is not somebody else
	modal                       // may, must, will
	adverb                      // repeatedly, also
	authority                   // opinion, data: as in “in the opinion of”
	naming                      // programme, novel, so-called: a name follows in quotation marks
	calling                     // called, described: words that quote follow
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
	timeNoun                    // years, days
	heading                     // article, chapter: a number follows that counts nothing
	noNoun                      // a word that no number counts
	lawful                      // law, decree, treaty
	adopting                    // signed, ratified
	happened                    // opened, took place
	wrong                       // accuses, violates
	grievance                   // complaint, protest
	state                       // a state, its capital, its people
	hostile                     // sanctions, ban: what may be imposed
)

// book is the words of all languages.
type book struct {
	whole map[string]tag
	stems map[string]tag
	spans map[string]stemSpan // how long the stems are, by how they begin
}

// stemSpan is the lengths of the shortest and the longest of some stems.
type stemSpan struct{ least, most int }

const shortestStem = 3 // in bytes

var lexicon = sync.OnceValue(func() *book {
	b := &book{map[string]tag{}, map[string]tag{}, map[string]stemSpan{}}
	for _, list := range []map[tag]string{english(), russian()} {
		for t, words := range list {
			for w := range strings.FieldsSeq(words) {
				if stem, ok := strings.CutSuffix(w, "*"); ok {
					b.stems[stem] |= t
					span, known := b.spans[stem[:shortestStem]]
					if !known {
						span.least = len(stem)
					}
					b.spans[stem[:shortestStem]] = stemSpan{min(span.least, len(stem)), max(span.most, len(stem))}
				} else {
					b.whole[w] |= t
				}
			}
		}
	}
	return b
})

// tags returns what a word in lower case may tell. The longest stem counts.
func (b *book) tags(w string) tag {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")
	t, ok := b.whole[w]
	if ok {
		return t
	}
	if len(w) >= shortestStem {
		span := b.spans[w[:shortestStem]]
		for n := min(len(w), span.most); n >= max(span.least, shortestStem); n-- {
			if t, ok := b.stems[w[:n]]; ok {
				return t
			}
		}
	}
	if head, _, ok := strings.Cut(w, "-"); ok && head != "" { // thirty-two, 94-е
		return b.whole[head] & (tens | number)
	}
	return 0
}
