package acts

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

// Index lists mentions by what two of one act have in common, so that an
// article that cites thousands is not compared with itself pair by pair.
type Index struct {
	all      []*Mention
	bare     []*Mention                  // those without a number
	loose    []*Mention                  // those of which little is said
	numbered map[string][]*Mention       // by the first digits of the number
	days     map[dates.Day][2][]*Mention // by the days of the date, without a number and with one
	named    map[string][]*Mention       // by the identifier, and by the act of the registry
}

// NewIndex returns an index of some mentions.
func NewIndex(list ...*Mention) *Index {
	x := &Index{numbered: map[string][]*Mention{}, days: map[dates.Day][2][]*Mention{}, named: map[string][]*Mention{}}
	for _, m := range list {
		x.Add(m)
	}
	return x
}

// Add adds a mention.
func (x *Index) Add(m *Mention) {
	c := &m.Claim
	x.all = append(x.all, m)
	for _, name := range c.names() {
		x.named[name] = append(x.named[name], m)
	}
	days, exact := c.eachDay()
	with := 1
	switch digits := c.digits(); {
	case c.Joint || c.Number != "" && digits == "":
		x.loose = append(x.loose, m)
	case digits != "":
		x.numbered[digits] = append(x.numbered[digits], m)
	default:
		with = 0
		x.bare = append(x.bare, m)
		if !exact {
			x.loose = append(x.loose, m)
		}
	}
	for _, d := range days {
		at := x.days[d]
		at[with] = append(at[with], m)
		x.days[d] = at
	}
}

// Near returns the mentions that may be of the act of a claim: with all others
// it has neither a number nor a date in common. Some may be listed twice.
func (x *Index) Near(c *Claim) []*Mention {
	digits := c.digits()
	days, exact := c.eachDay()
	if c.Joint || digits == "" && (c.Number != "" || !exact) {
		return x.all
	}
	near := slices.Clone(x.loose)
	for _, name := range c.names() {
		near = append(near, x.named[name]...)
	}
	if digits != "" {
		near = append(near, x.numbered[digits]...)
		if !exact {
			return append(near, x.bare...)
		}
	}
	for _, d := range days {
		near = append(near, x.days[d][0]...)
		if digits == "" {
			near = append(near, x.days[d][1]...)
		}
	}
	return near
}

// Numbered returns the mentions whose number begins with the digits of that of
// a claim.
func (x *Index) Numbered(c *Claim) []*Mention { return x.numbered[c.digits()] }

// digits returns the first digits of the number, or those that an identifier
// tells of it. Two ways to write one number have them in common.
func (c *Claim) digits() string {
	if c.Number == "" && c.Code.tellsNumber() {
		return strconv.Itoa(cmp.Or(c.Code.Period, c.Code.Number)) // 72/283
	}
	key := registry.NumberKey(c.Number)
	start := strings.IndexAny(key, "0123456789")
	if start < 0 {
		return ""
	}
	end := start
	for end < len(key) && isDigit(key[end]) {
		end++
	}
	return key[start:end]
}

// eachDay returns the days that the date may be, and whether it is nothing but
// days.
func (c *Claim) eachDay() (days []dates.Day, exact bool) {
	for _, r := range c.Dates {
		if !r.IsDay() || r.Yearless {
			return nil, false
		}
		days = append(days, r.From)
	}
	return days, true
}

// names returns what names the act by itself.
func (c *Claim) names() []string {
	var list []string
	if c.Act != nil {
		list = append(list, "act "+c.Act.ID)
	}
	if c.Code != nil {
		list = append(list, "code "+c.Code.Key())
	}
	return list
}
