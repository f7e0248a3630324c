package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/dates"
)

// fieldDate reads a date field: EDTF text, or the parts that CSL splits a date
// into. It reports false where the field has no date.
func fieldDate(n *article.Node) (dates.Date, bool) {
	text, _ := fieldDateText(n)
	d, err := dates.ParseEDTF(text)
	return d, err == nil && len(d.Readings) > 0
}

// dateFields are the fields of a source that have a date.
var dateFields = [...]string{"issued", "accessed", "submitted", "available-date", "event-date", "original-date"}

// fieldDateText returns what a date field has as EDTF text, "" for nothing, and
// the node that has it.
func fieldDateText(n *article.Node) (string, *article.Node) {
	if n.IsScalar() {
		return n.Text(), n
	}
	if edtf := n.Get("edtf"); edtf.Text() != "" {
		return edtf.Text(), edtf
	}
	parts := n.Get("date-parts")
	return dateParts(parts), parts
}

// dateParts writes [[2020, 3, 6]] as 2020-03-06, and two dates as an interval.
func dateParts(n *article.Node) string {
	var list []string
	for _, date := range n.Each() {
		var parts []string
		for i, part := range date.Each() {
			number, err := strconv.Atoi(part.Text())
			if err != nil {
				return ""
			}
			parts = append(parts, fmt.Sprintf("%0*d", 2+2*max(0, 1-i), number))
		}
		list = append(list, strings.Join(parts, "-"))
	}
	return strings.Join(list, "/")
}
