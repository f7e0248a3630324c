package registry

import (
	"strconv"
	"strings"
)

// ActNumber is the number of an act, taken apart.
type ActNumber struct {
	Key    string // the same for all ways to write the number
	Count  int    // what it counts
	Suffix string // the convocation of a parliament, in Roman numerals
	Prefix string // the letters before it that tell the kind, as the registry writes them
	Period int    // the session and the like that it names, 0 for none
}

// Prefix returns the letters before a number that tell the kind, as the
// registry writes them, and the rest of the number in the form of [NumberKey].
func (k *ActKind) Prefix(number string) (prefix, rest string) {
	key := NumberKey(number)
	for _, p := range k.Prefixes {
		if rest, ok := strings.CutPrefix(key, NumberKey(p)); ok {
			return p, strings.TrimPrefix(NumberKey(rest), "-") // UP No. 221
		}
	}
	return "", key
}

// Bared returns a number in the form that the patterns of the kind are for:
// that of [NumberKey], without a prefix of the kind.
func (k *ActKind) Bared(number string) string {
	_, rest := k.Prefix(number)
	return rest
}

// Number takes the number of an act of the kind apart; false where it has none
// of the forms of the kind, whatever their time.
func (k *ActKind) Number(text string) (ActNumber, bool) { return k.NumberBy("", text) }

// NumberBy is Number for an act of an issuer, "" where it is not known.
func (k *ActKind) NumberBy(issuer, text string) (ActNumber, bool) {
	prefix, rest := k.Prefix(text)
	for i := range k.Numbers {
		f := &k.Numbers[i]
		m := f.Pattern.FindStringSubmatch(rest)
		if m == nil || !f.Allows(issuer) {
			continue
		}
		n := ActNumber{Key: rest, Prefix: prefix}
		if i := f.Pattern.SubexpIndex("suffix"); i >= 0 {
			n.Suffix = m[i]
		}
		if n.Suffix == "1" { // a digit typed for the Roman numeral
			n.Suffix, n.Key = "I", strings.TrimSuffix(rest, "1")+"I"
		}
		if i := f.Pattern.SubexpIndex("number"); i >= 0 {
			n.Count, _ = strconv.Atoi(m[i])
		}
		if i := f.Pattern.SubexpIndex("period"); i >= 0 {
			n.Period, _ = strconv.Atoi(m[i])
		}
		if i := f.Pattern.SubexpIndex("year"); i >= 0 { // 2254 (2015), which is also cited without
			n.Key = strings.TrimSuffix(rest, "("+m[i]+")")
		}
		return n, true
	}
	return ActNumber{Key: rest, Prefix: prefix}, false
}

// Allows reports whether a form holds for an issuer, where it is known.
func (f *NumberForm) Allows(issuer string) bool { return allows(f.Issuers, issuer) }

// Allows reports whether a form holds for an issuer, where it is known.
func (f *IdentifierForm) Allows(issuer string) bool { return allows(f.Issuers, issuer) }

func allows(list []string, issuer string) bool {
	return len(list) == 0 || issuer == "" || SameIssuer(list, issuer)
}

// SameIssuer reports whether one of the ids is an issuer, or stands for it as
// that of an open one does: ministry for ministry-of-justice.
func SameIssuer(list []string, issuer string) bool {
	for _, id := range list {
		if id == issuer || strings.HasPrefix(issuer, id+"-") || strings.HasSuffix(issuer, "-"+id) ||
			strings.HasPrefix(id, issuer+"-") || strings.HasSuffix(id, "-"+issuer) {
			return true
		}
	}
	return false
}
