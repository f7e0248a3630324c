package acts

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/registry"
)

// Fault is a contradiction in what is said of an act.
type Fault struct {
	Kind       FaultKind
	About      Field              // the part that is wrong, or the likeliest
	Certainty  registry.Certainty // of what it contradicts; only what was seen makes an error
	Message    string
	Help       string
	Act        *registry.Act // the act of the registry that it contradicts; nil for none
	Right      string        // what would be right in its place, "" where not known
	Start, End int           // of what is wrong within the part; both 0 for all of it
}

// FaultKind tells what a claim contradicts.
type FaultKind uint8

// The kinds of fault.
const (
	WrongKind      FaultKind = iota // the issuer adopts no acts of the kind
	WrongNumber                     // acts of the kind have no such numbers
	WrongCode                       // the identifier is that of another act
	OutOfOrder                      // the number does not fit the date within its series
	UnlikeRegistry                  // the registry has it otherwise
	WrongDate                       // the date is not in the calendar; only [Book.Understand] says so
)

// Field is a part of a claim.
type Field uint8

// The parts.
const (
	AboutKind Field = iota
	AboutNumber
	AboutDate
	AboutTitle
	AboutCode
	AboutRegistration
	AboutTranslation
)

// Judge returns what is wrong with a claim. A part that may be meant otherwise
// is not wrong.
func (b *Book) Judge(c *Claim) []Fault {
	j := judge{book: b, claim: c}
	j.registry()
	if c.Of != nil {
		j.authority()
		j.format()
		if j.unlike == nil { // the registry has said what is wrong
			j.order()
		}
		j.registrationOrder()
	}
	j.code()
	return j.faults
}

// judge gathers the faults of a claim.
type judge struct {
	book   *Book
	claim  *Claim
	faults []Fault
	known  *registry.Act // the act of the registry that is surely meant
	// codeTold is set when the identifier was found to be another act's.
	codeTold bool
	// named is set when the identifier is that of the act that the claim names: it
	// is not the identifier then that has the wrong number.
	named bool
	// unlike is the act of the registry that the claim is about but differs
	// from; nil for none.
	unlike *registry.Act
}

func (j *judge) add(kind FaultKind, about Field, certainty registry.Certainty, format string, args ...any) *Fault {
	j.faults = append(j.faults, Fault{Kind: kind, About: about, Certainty: certainty, Message: fmt.Sprintf(format, args...)})
	return &j.faults[len(j.faults)-1]
}

// authority judges whether the issuer adopts acts of the kind.
func (j *judge) authority() {
	c := j.claim
	k, issuer := c.Of.Kind(c.Kind), c.Of.Issuer(c.Issuer)
	if k == nil || issuer == nil || !k.Exclusive || registry.SameIssuer(k.Issuers, issuer.ID) {
		return
	}
	by := c.Of.Issuer(k.Issuers[0])
	what := fmt.Sprintf("the %s of %s adopts no acts that are called %q: those are of the %s",
		issuer.Names.Name("en"), land(c.Of), k.Names.Name("en"), by.Names.Name("en"))
	f := j.add(WrongKind, AboutKind, max(k.Certainty, issuer.Certainty), "%s", what)
	if other := c.Of.Kind(c.Else); other != nil && registry.SameIssuer(other.Issuers, issuer.ID) {
		f.Right = other.ID
		f.Help = fmt.Sprintf("official translations sometimes say so; the act is a %s (%s)", strings.ToLower(other.Names.Name("en")), other.Names.Name("ru"))
	}
}

// format judges whether acts of the kind have numbers such as this.
func (j *judge) format() {
	c := j.claim
	k := c.kind()
	if k == nil || c.Number == "" || c.Joint || len(k.Numbers) == 0 {
		return
	}
	bared := k.Bared(c.Number)
	least, fits, once := registry.Seen, false, (*registry.NumberForm)(nil)
	var wrong *Fault
	for i := range k.Numbers {
		f := &k.Numbers[i]
		if !f.Allows(c.Issuer) {
			continue
		}
		least = max(least, f.Certainty)
		if !f.Pattern.MatchString(bared) {
			continue
		}
		once = f
		if from, to, ok := c.days(); ok && !within(from, f.From, f.To) && !within(to, f.From, f.To) {
			continue
		}
		if fault := j.counted(f, bared); fault != nil && !j.dateTold(fault.Certainty) {
			wrong = fault
			continue
		}
		fits = true
	}
	name := strings.ToLower(k.Names.Name("en"))
	switch {
	case fits:
		j.lookalikes(k)
	case wrong != nil:
		j.faults = append(j.faults, *wrong)
	case once != nil:
		j.add(WrongNumber, AboutNumber, registry.Inferred, "a %s of %s has no number such as %q at that time", name, land(c.Of), c.Number).Help = period(once)
	default:
		f := j.add(WrongNumber, AboutNumber, least, "%q is not the number of a %s of %s", c.Number, name, land(c.Of))
		for i := range k.Numbers {
			if form := &k.Numbers[i]; form.Allows(c.Issuer) && len(form.Examples) > 0 {
				f.Help = fmt.Sprintf("such a number looks like %s", form.Examples[0])
				break
			}
		}
	}
}

// lookalikes finds a convocation that is typed with Cyrillic letters.
func (j *judge) lookalikes(k *registry.ActKind) {
	n, ok := k.NumberBy(j.claim.Issuer, j.claim.Number)
	if !ok || n.Suffix == "" {
		return
	}
	text := j.claim.Number
	right := romanFolder.Replace(text)
	if right != text {
		j.add(WrongNumber, AboutNumber, registry.Seen, "the Roman numeral in %q is typed with Cyrillic letters: %q", text, right).Right = right
	}
}

// land is the short name of a jurisdiction as it stands behind “of”.
func land(j *registry.Jurisdiction) string {
	name := j.Short("en")
	if strings.Contains(name, " ") || !strings.ContainsFunc(name, unicode.IsLower) {
		return "the " + name
	}
	return name
}

func period(f *registry.NumberForm) string {
	switch {
	case f.To != "":
		return "such numbers ended with " + f.To
	case f.From != "":
		return "such numbers began with " + f.From
	}
	return ""
}
