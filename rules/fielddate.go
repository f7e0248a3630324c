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
	text := n.Text()
	if !n.IsScalar() {
		if text = n.Get("edtf").Text(); text == "" {
			text = dateParts(n.Get("date-parts"))
		}
	}
	d, err := dates.ParseEDTF(text)
	return d, err == nil && len(d.Readings) > 0
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
