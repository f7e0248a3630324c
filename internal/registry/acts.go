package registry

import "strings"

// Act is a legal act: what identifies it, and how far that is known. Dates are
// as written, in EDTF.
type Act struct {
	Entry         // Certainty is that of the number and date: seen only on a page of the official database
	Jurisdiction  string
	Issuer        string // id in the jurisdictions registry
	Kind          string // id in the jurisdictions registry
	Number        string // as the act bears it, "" for an act without one
	Issued        string
	DateCertainty Certainty // of Issued, never surer than Certainty
	Titles        Names
	Aliases       Variants
	Code          string // in the official database, "" where its page was not seen
	DerivedCode   string // what the code must be by the rules of the database
	URL           string
	Registration  Registration
	Published     string
	Status        Status
}

// Registration is an act's entry in a register of acts; zero for none.
type Registration struct {
	Number, Date string
	Register     string // id of a numbering series in the jurisdictions registry
}

// Status says whether an act is in force; zero where not known.
type Status struct {
	State string // in-force, repealed or replaced
	From  string // the first day it was in force
	Until string // the first day it no longer was
	By    string // id of the act that repealed or replaced it
}

func actView() view[*Act, *actIndex] { return view[*Act, *actIndex]{Acts, readAct, indexActs} }

func readAct(r *reader) *Act {
	level := [...]Certainty{Seen, Inferred, Inferred}[r.one("evidence-level", "official", "secondary", "number-and-date")]
	a := &Act{
		Entry:         Entry{ID: r.need("id"), Certainty: level},
		Jurisdiction:  r.need("jurisdiction"),
		Issuer:        r.need("issuer"),
		Kind:          r.need("kind"),
		Number:        r.text("number"),
		Issued:        r.need("issued"),
		DateCertainty: max(level, r.certainty("date-evidence")),
		Titles:        r.names("titles"),
		Aliases:       r.variants("aliases"),
		Code:          r.text("code"),
		DerivedCode:   r.text("code-derived"),
		URL:           r.text("url"),
		Published:     r.text("published"),
	}
	if n := r.mapping("registration"); n != nil {
		r.part(n, func(r *reader) {
			a.Registration = Registration{Number: r.text("number"), Date: r.text("date"), Register: r.text("register")}
		})
	}
	if n := r.mapping("status"); n != nil {
		r.part(n, func(r *reader) {
			a.Status = Status{State: r.need("state"), From: r.text("from"), Until: r.text("until"), By: r.text("by")}
		})
	}
	return a
}

// Act returns the act with the id, or nil.
func (s *Set) Act(id string) *Act {
	if s == nil {
		return nil
	}
	return s.acts().byID[id]
}

// Acts returns all acts. The list must not be changed.
func (s *Set) Acts() []*Act {
	if s == nil {
		return nil
	}
	return s.acts().list
}

// ActsNumbered returns the acts of a jurisdiction and kind that bear a number,
// compared by [NumberKey]. There may be several: numbering begins anew.
func (s *Set) ActsNumbered(jurisdiction, kind, number string) []*Act {
	if s == nil {
		return nil
	}
	return s.acts().byNumber[numberAt{strings.ToUpper(jurisdiction), kind, NumberKey(number)}]
}

// ActsCoded returns the acts whose code in the official database, seen or
// derived, is the given one.
func (s *Set) ActsCoded(code string) []*Act {
	if s == nil {
		return nil
	}
	return s.acts().byCode[strings.ToUpper(code)]
}

// NumberKey returns a form of an act's number that is the same for all ways to
// write it: without spaces, “No.”, what languages add (ЗРК, ҚРЗ, -сон), and the
// community in brackets before it, as in (EU) 2016/679 and (EC) No 216/2013,
// with one kind of dash, and with Latin letters for the Cyrillic ones that look
// the same, so that 124-VІ and 124-VI are one number.
func NumberKey(number string) string {
	key := numberFolder.Replace(strings.ToUpper(strings.Join(strings.Fields(number), "")))
	key = withoutCommunity(key)
	for _, sign := range []string{"NO.", "NO", "N"} {
		if rest, ok := strings.CutPrefix(key, sign); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			key = rest
			break
		}
	}
	for _, suffix := range []string{"3PK", "KP3", "-COH", "-SON"} {
		key = strings.TrimSuffix(key, suffix)
	}
	return key
}

// withoutCommunity drops letters in brackets that a number begins with.
func withoutCommunity(key string) string {
	inside, rest, ok := strings.Cut(strings.TrimPrefix(key, "("), ")")
	if ok && key[0] == '(' && rest != "" && inside != "" && strings.Trim(inside, "ABCDEFGHIJKLMNOPQRSTUVWXYZ,") == "" {
		return rest
	}
	return key
}

// numberFolder maps capital Cyrillic letters to the Latin ones, and to the
// digit, that look the same.
var numberFolder = strings.NewReplacer(
	"А", "A", "В", "B", "Е", "E", "З", "3", "К", "K", "Қ", "K", "М", "M", "Н", "H", "О", "O", "Р", "P", "С", "C", "Т", "T", "У", "Y", "Х", "X", "І", "I", "Ү", "Y", "Һ", "H",
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "−", "-", "_", "-", "№", "", "#", "", "'", "", "’", "", "‘", "", "ʼ", "", "ʻ", "", "`", "",
)

// numberAt is what acts are numbered by.
type numberAt struct{ jurisdiction, kind, number string }

// actIndex is all acts and the ways to find them.
type actIndex struct {
	list     []*Act
	byID     map[string]*Act
	byCode   map[string][]*Act
	byNumber map[numberAt][]*Act
}

func indexActs(list []*Act) *actIndex {
	ix := &actIndex{
		list:     list,
		byID:     make(map[string]*Act, len(list)),
		byCode:   make(map[string][]*Act, len(list)),
		byNumber: make(map[numberAt][]*Act, len(list)),
	}
	for _, a := range list {
		ix.byID[a.ID] = a
		for _, code := range []string{a.Code, a.DerivedCode} {
			if code != "" {
				code = strings.ToUpper(code)
				ix.byCode[code] = append(ix.byCode[code], a)
			}
		}
		if a.Number != "" {
			at := numberAt{strings.ToUpper(a.Jurisdiction), a.Kind, NumberKey(a.Number)}
			ix.byNumber[at] = append(ix.byNumber[at], a)
		}
	}
	return ix
}
