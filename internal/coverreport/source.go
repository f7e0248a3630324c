package coverreport

import (
	"fmt"
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/weburl"
)

// sourceView is a source as a list of sources shows it.
type sourceView struct {
	ID                   string // of the element
	Before, Title, After string
	Address, Href        string // Href is "" for an address that no browser can follow
	Margin               margin
}

func newSourceView(s article.Source, id string) *sourceView {
	get := func(key string) string { return oneLine(s.Get(key).Text()) }
	number := get("number")
	if number != "" {
		number = "No. " + number
	}
	v := &sourceView{
		ID:      id,
		Before:  joined(", ", namesOf(s.Get("author")), get("authority"), joined(" ", get("genre"), number)),
		Title:   get("title"),
		After:   joined(", ", get("container-title"), get("publisher"), dateOf(s.Get("issued"))),
		Address: get("URL"),
	}
	v.Href = webAddress(v.Address)
	if v.Title == "" {
		v.Title = get("id")
	}
	return v
}

// webAddress returns an address of the web, "" if a browser could not follow it.
func webAddress(s string) string {
	if _, fault := weburl.Parse(s); fault != nil || strings.ContainsAny(s, " \t\r\n") {
		return ""
	}
	return s
}

// namesOf returns the names of a list of people.
func namesOf(list *article.Node) string {
	var names []string
	for _, n := range list.Each() {
		names = append(names, nameOf(n))
	}
	return joined(", ", names...)
}

func nameOf(n *article.Node) string {
	if literal := n.Get("literal").Text(); literal != "" {
		return oneLine(literal)
	}
	return oneLine(joined(" ", n.Get("given").Text(), n.Get("dropping-particle").Text(), n.Get("non-dropping-particle").Text(), n.Get("family").Text(), n.Get("suffix").Text()))
}

// dateOf returns a date as it is written, or its parts joined.
func dateOf(n *article.Node) string {
	if n.IsScalar() {
		return oneLine(n.Text())
	}
	if literal := n.Get("literal").Text(); literal != "" {
		return oneLine(literal)
	}
	var days []string
	for _, day := range n.Get("date-parts").Each() {
		var parts []string
		for _, part := range day.Each() {
			parts = append(parts, fmt.Sprintf("%02s", part.Text()))
		}
		days = append(days, joined("-", parts...))
	}
	return joined("/", days...)
}

// joined joins the texts that are not empty.
func joined(with string, texts ...string) string {
	var list []string
	for _, s := range texts {
		if s != "" {
			list = append(list, s)
		}
	}
	return strings.Join(list, with)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
