package fix

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/prose"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/yamldoc"
)

// sameMeaning says how the articles of a file mean something else than before;
// "" if they do not. Every marker that led to a source still leads to it. Safe
// changes also keep what footnotes explain, leave and make no marker that
// leads nowhere, and keep the words of the prose.
func sameMeaning(before, after *yamldoc.Stream, safe bool) string {
	for i, doc := range before.Docs {
		if !isArticle(doc) {
			continue
		}
		if !isArticle(after.Docs[i]) {
			return "leave a document that is no article"
		}
		old, now := article.Read(doc), article.Read(after.Docs[i])
		if !sameDestinations(destinations(old, safe), destinations(now, safe), safe) {
			return "lead a footnote marker to another source"
		}
		if safe && !slices.Equal(words(old, whole), words(now, whole)) && !slices.Equal(words(old, bare), words(now, bare)) {
			return "change words of the prose"
		}
	}
	return ""
}

// sameDestinations compares where markers lead. There may be more than before,
// such as one that a line break had cut in two.
func sameDestinations(before, after []string, safe bool) bool {
	if safe {
		return within(before, after) && len(leading(before))-len(before) == len(leading(after))-len(after)
	}
	return within(leading(before), after)
}

// leading drops the markers that lead nowhere.
func leading(list []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == "" })
}

func isArticle(doc *yamldoc.Document) bool { return registry.KindOf(doc) == "article/v1" }

// destinations tells for every marker of the prose in reading order, and then
// for those in footnotes in a fixed order, where it leads: to the
// sources of its footnote, an Ibid. read as what it stands for, their locators,
// and the words of the explanation. Without details that is only the sources
// that are in the article, and "" where there is none.
func destinations(a *article.Article, details bool) []string {
	known := map[string]bool{}
	for _, s := range a.Sources {
		known[s.ID.Text()] = true
	}
	leads := map[*article.Footnote]string{}
	for i, cited := range a.Cited() {
		fn := &a.Footnotes[i]
		var parts []string
		for _, id := range cited.Sources {
			if details || known[id] {
				parts = append(parts, id)
			}
		}
		if details {
			for _, c := range fn.Cites {
				parts = append(parts, c.Locator.Text())
			}
			if fn.Text != nil {
				parts = append(parts, skeleton(bare(fn.Text.Text)))
			}
		}
		leads[fn] = strings.Join(parts, "\x00")
	}
	var list, inNotes []string
	for _, ref := range a.References() {
		if ref.Within == nil {
			list = append(list, leads[ref.Footnote])
		} else {
			inNotes = append(inNotes, leads[ref.Footnote])
		}
	}
	slices.Sort(inNotes) // footnotes may change places
	return append(list, inNotes...)
}

// within reports whether a list is what is left of another without some of
// its items.
func within(list, other []string) bool {
	for _, s := range list {
		i := slices.Index(other, s)
		if i < 0 {
			return false
		}
		other = other[i+1:]
	}
	return true
}

// words returns the letters and digits of all prose, in a fixed order:
// footnotes may change places.
func words(a *article.Article, of func(*prose.Text) string) []string {
	var list []string
	for _, t := range a.Texts() {
		if s := skeleton(of(t.Text)); s != "" {
			list = append(list, s)
		}
	}
	slices.Sort(list)
	return list
}

// whole returns a text as it is.
func whole(t *prose.Text) string { return t.Raw }

// bare returns a text without its footnote markers, the targets of links and
// the attributes of spans: numbers, addresses and marks are no words.
func bare(t *prose.Text) string {
	var aside []prose.Range
	for _, m := range t.Markers {
		aside = append(aside, m.Range)
	}
	for _, l := range t.Links {
		aside = append(aside, l.Target)
	}
	for _, s := range t.Spans {
		aside = append(aside, prose.Range{Start: s.Inner.End, End: s.End})
	}
	slices.SortFunc(aside, func(a, b prose.Range) int { return a.Start - b.Start })
	var b strings.Builder
	at := 0
	for _, r := range aside {
		if r.Start >= at {
			b.WriteString(t.Raw[at:r.Start])
			at = r.End
		}
	}
	b.WriteString(t.Raw[at:])
	return b.String()
}

// skeleton returns the letters and digits of a text.
func skeleton(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, norm.NFC.String(s))
}
