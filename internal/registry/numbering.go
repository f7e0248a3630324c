package registry

import (
	"regexp"
	"strconv"
)

// NumberForm is a form that numbers of a kind of act have.
type NumberForm struct {
	Pattern   *regexp.Regexp // of the whole number as [NumberKey] writes it, without prefix
	Issuers   []string       // empty for all issuers of the kind
	From, To  string
	Period    string // the period that its group “period” counts, "" for none
	Published bool   // whether its year is that of publication
	Examples  []string
	Certainty Certainty
}

// Period is a stretch of time that is counted, such as a session of an
// assembly, and whose number the acts of it carry.
type Period struct {
	Entry
	Names   Names
	Number  int    // of one of them,
	From    string // the day on which that one began,
	Months  int    // how long each lasts,
	Overlap int    // and for how many days more its acts may follow
}

// Series is a row of numbers that grow with time, until it begins anew.
type Series struct {
	Entry
	Kinds      []string
	Issuers    []string // empty for all that issue the kinds
	Registered bool     // whether it counts registrations, not acts
	Restarts   Restarts
	Tolerance  int // how many days a registration may follow the act
	From, To   string
	Blocks     []Block
	Anchors    []Anchor
}

// Restarts tells when a series begins anew.
type Restarts uint8

// The ways in which series begin anew.
const (
	Never Restarts = iota
	Yearly
	InBlocks
)

// Block is a stretch of time in which a series runs on. It begins after the
// day After and not later than on the day Before; a stretch whose beginning is
// known has it as Before, and After is then the day before.
type Block struct {
	Suffix        string
	After, Before string
	Overlap       int // days in which acts of the block may still follow the next one's
}

// Anchor is a number of a series whose date is known.
type Anchor struct {
	Number, Date string
	Exact        bool // whether the date is the one the series is counted by
	Certainty    Certainty
}

// Identifier is how acts are identified in a database.
type Identifier struct {
	Entry
	Names      Names
	Length     int  // in characters, 0 where it varies
	Opaque     bool // whether it tells nothing about the act
	InAddress  bool // whether it is used in addresses alone, and means nothing in a text
	Forms      []IdentifierForm
	Letters    []Letter
	Exceptions []string
	Labels     []string // words that stand before one in a text
	Between    []string // words in the middle of one, as in 85 FR 12345
}

// IdentifierForm is a form of an identifier. The groups of the pattern must
// agree with the act.
type IdentifierForm struct {
	Pattern      *regexp.Regexp
	Issuers      []string // the bodies it holds for; empty for all
	From, To     string
	Published    bool   // whether its date is that of publication
	Registration bool   // whether its number is that of registration
	Period       string // the period that its group “period” counts, "" for none
	Series       string // the series the registration number counts in, "" where not known
	Certainty    Certainty
}

// Letter is what the group “kind” of an identifier stands for.
type Letter struct {
	Letter    string
	Kinds     []string
	Issuers   []string
	From, To  string
	Certainty Certainty
}

// ActAddress is what the addresses of a database of acts look like.
type ActAddress struct {
	Site       string
	Identifier string
	Patterns   []*regexp.Regexp // of path and query, with the groups id and lang
}

// pattern reads a regular expression that must fit the whole of a text.
func (r *reader) pattern(text string) *regexp.Regexp {
	p, err := regexp.Compile("^(?:" + text + ")$")
	if err != nil {
		r.fail(r.node, "%q is not a regular expression: %v", text, err)
	}
	return p
}

func (r *reader) number(key string) int {
	text := r.text(key)
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		r.fail(r.node.Get(key), "%s is %q: want a whole number", key, text)
	}
	return n
}

func readNumberForm(r *reader) NumberForm {
	return NumberForm{
		Pattern:   r.pattern(r.need("pattern")),
		Issuers:   r.texts(r.node.Get("issuers")),
		From:      r.text("from"),
		To:        r.text("to"),
		Period:    r.text("period"),
		Published: r.text("date") == "published",
		Examples:  r.texts(r.node.Get("examples")),
		Certainty: r.certainty("certainty"),
	}
}

func readPeriod(r *reader) *Period {
	return &Period{
		Entry:   r.entry(),
		Names:   r.names("names"),
		Number:  r.number("known-number"),
		From:    r.need("from"),
		Months:  r.number("months"),
		Overlap: r.number("overlap-days"),
	}
}

func readSeries(r *reader) *Series {
	return &Series{
		Entry:      r.entry(),
		Kinds:      r.texts(r.node.Get("kinds")),
		Issuers:    r.texts(r.node.Get("issuers")),
		Registered: r.one("by", "issued", "registered") == 1,
		Restarts:   Restarts(r.one("restarts", "never", "yearly", "blocks")),
		Tolerance:  r.number("tolerance-days"),
		From:       r.text("from"),
		To:         r.text("to"),
		Blocks: parts(r, "blocks", func(r *reader) Block {
			b := Block{Suffix: r.text("suffix"), After: r.text("after"), Before: r.text("before"), Overlap: r.number("overlap-days")}
			if from := r.text("from"); from != "" {
				b.After, b.Before = from, from
			}
			return b
		}),
		Anchors: parts(r, "anchors", func(r *reader) Anchor {
			return Anchor{Number: r.need("number"), Date: r.need("date"), Exact: r.yes("exact", false), Certainty: r.certainty("certainty")}
		}),
	}
}

func readIdentifier(r *reader) *Identifier {
	return &Identifier{
		Entry:     r.entry(),
		Names:     r.names("names"),
		Length:    r.number("length"),
		Opaque:    r.yes("opaque", false),
		InAddress: r.yes("address-only", false),
		Forms: parts(r, "forms", func(r *reader) IdentifierForm {
			return IdentifierForm{
				Pattern:      r.pattern(r.need("pattern")),
				Issuers:      r.texts(r.node.Get("issuers")),
				From:         r.text("from"),
				To:           r.text("to"),
				Published:    r.text("date") == "published",
				Registration: r.text("number") == "registration",
				Period:       r.text("period"),
				Series:       r.text("series"),
				Certainty:    r.certainty("certainty"),
			}
		}),
		Letters: parts(r, "letters", func(r *reader) Letter {
			return Letter{
				Letter:    r.need("letter"),
				Kinds:     r.texts(r.node.Get("kinds")),
				Issuers:   r.texts(r.node.Get("issuers")),
				From:      r.text("from"),
				To:        r.text("to"),
				Certainty: r.certainty("certainty"),
			}
		}),
		Exceptions: r.texts(r.node.Get("exceptions")),
		Labels:     r.texts(r.node.Get("labels")),
		Between:    r.texts(r.node.Get("between")),
	}
}

func readAddress(r *reader) *ActAddress {
	a := &ActAddress{Site: r.need("site"), Identifier: r.text("identifier")}
	for _, text := range r.texts(r.node.Get("patterns")) {
		a.Patterns = append(a.Patterns, r.pattern(text))
	}
	return a
}
