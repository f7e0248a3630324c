package rules

import (
	"strings"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/weburl"
)

// address is a web address somewhere in an article.
type address struct {
	Text   string
	Node   *article.Node   // the scalar that holds it
	From   int             // where it starts in the scalar's text
	Source *article.Source // the source whose field it is; nil elsewhere
	Field  string          // "URL" or "archive-url" of a source; "" elsewhere
}

// webAddresses are the addresses of an article that have been looked at.
type webAddresses map[string]webAddressOrFault

type webAddressOrFault struct {
	address *weburl.Address
	fault   *weburl.Fault
}

// webAddress is [weburl.Parse], done once for all rules that look at an article.
func webAddress(a *article.Article, raw string) (*weburl.Address, *weburl.Fault) {
	known := article.Derive(a, func(*article.Article) webAddresses { return webAddresses{} })
	w, ok := known[raw]
	if !ok {
		w.address, w.fault = weburl.Parse(raw)
		known[raw] = w
	}
	return w.address, w.fault
}

// at returns the place of a range of the address.
func (a address) at(from, to int) rule.Place { return a.Node.Range(a.From+from, a.From+to) }

// whole returns the place of the address.
func (a address) whole() rule.Place { return a.at(0, len(a.Text)) }

// allAddresses returns the addresses in the fields of an article, in those of
// its sources, and in running texts.
func allAddresses(a *article.Article) []address {
	list := appendField(nil, nil, "", a.Root.Get("url"))
	for _, item := range a.Root.Get("body").Each() {
		list = appendField(list, nil, "", item.Get("figure").Get("url"))
	}
	list = append(list, fieldAddresses(a)...)
	return append(list, textAddresses(a)...)
}

// fieldAddresses returns the addresses in the fields of sources.
func fieldAddresses(a *article.Article) []address {
	var list []address
	for i := range a.Sources {
		s := &a.Sources[i]
		list = appendField(list, s, "URL", s.Get("URL"))
		list = appendField(list, s, "archive-url", s.Get("custom").Get("archive-url"))
	}
	return list
}

func appendField(list []address, s *article.Source, field string, n *article.Node) []address {
	text := strings.TrimSpace(n.Text())
	if text == "" {
		return list
	}
	return append(list, address{Text: text, Node: n, From: strings.Index(n.Text(), text), Source: s, Field: field})
}

// textAddresses returns the addresses in running texts: links in the prose and
// the addresses of printed footnotes.
func textAddresses(a *article.Article) []address {
	return append(proseAddresses(a), printedAddresses(a)...)
}

func proseAddresses(a *article.Article) []address {
	var list []address
	for _, t := range a.Texts() {
		for _, l := range t.Links {
			if text := t.Slice(l.Target); l.Kind != prose.InlineLink || isWeb(text) {
				list = append(list, address{Text: text, Node: t.Node, From: l.Target.Start})
			}
		}
	}
	return list
}

func printedAddresses(a *article.Article) []address {
	var list []address
	for _, fn := range a.Footnotes {
		if fn.Printed == nil {
			continue
		}
		for _, f := range fn.Note.Fields {
			if f.Kind == citation.Address {
				list = append(list, address{Text: fn.Printed.Text()[f.Start:f.End], Node: fn.Printed, From: f.Start})
			}
		}
	}
	return list
}

func isWeb(text string) bool {
	lower := strings.ToLower(text)
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}

// isDigits reports whether a text is one or more decimal digits.
func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
