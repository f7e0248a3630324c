package suppress

import (
	"fmt"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Prefix begins every comment to policylint.
const Prefix = "policylint:"

const (
	ignoreNode = "ignore"
	ignoreFile = "ignore-file"
	beforeWhy  = "--" // stands between the rules and the reason
)

const example = "write # policylint:ignore rule-id -- reason"

// reader reads the comments of one file.
type reader struct {
	stream *yamldoc.Stream
	rules  []*rule.Rule
	scopes *scopes
}

// read reads a comment; nil where it is none to policylint.
func (r *reader) read(c yamldoc.Comment) *ignore {
	words := wordsOf(r.stream.File, c)
	if len(words) == 0 || !strings.HasPrefix(words[0].text, Prefix) {
		return nil // it speaks of policylint, or of something else
	}
	ig := &ignore{Ignore: &rule.Ignore{Comment: c}}
	what := words[0].text[len(Prefix):]
	switch {
	case what == "" && len(words) > 1:
		meant, ok := suggest.Closest(words[1].text, []string{ignoreNode, ignoreFile})
		if !ok {
			return nil // a sentence
		}
		both := source.Span{Start: words[0].span.Start, End: words[1].span.End}
		ig.fault(both, Prefix+meant, "there is no blank behind %q: write %q", Prefix, Prefix+meant)
	case what != ignoreNode && what != ignoreFile:
		if meant, ok := suggest.Closest(what, []string{ignoreNode, ignoreFile}); ok {
			ig.fault(words[0].span, Prefix+meant, "unknown comment %q: did you mean %q?", words[0].text, Prefix+meant)
		} else {
			ig.fault(words[0].span, "", "unknown comment %q: want %s or %s", words[0].text, Prefix+ignoreNode, Prefix+ignoreFile)
		}
	default:
		r.names(ig, words[1:])
		r.place(ig, what)
	}
	if ig.nowhere {
		ig.Rules = nil
	}
	return ig
}

// names reads the rules and the reason. Without a reason no rule is silenced.
func (r *reader) names(ig *ignore, words []word) {
	end := slices.IndexFunc(words, func(w word) bool { return w.text == beforeWhy })
	if end < 0 {
		r.noReason(ig, words)
		return
	}
	items := split(words[:end])
	switch {
	case end == len(words)-1:
		ig.fault(words[end].span, "", "the reason is missing: say behind %q why the finding may stand", beforeWhy)
		return
	case len(items) == 0:
		ig.fault(ig.Comment.Span, "", "no rule is named: %s", example)
	}
	for _, item := range items {
		r.name(ig, item)
	}
}

// noReason says that a comment gives no reason, or none that can be told from
// the rules.
func (r *reader) noReason(ig *ignore, words []word) {
	for _, w := range words {
		if w.text == "-" || w.text == "–" || w.text == "—" {
			ig.fault(w.span, beforeWhy, "the reason begins behind %q", beforeWhy)
			return
		}
	}
	ig.fault(ig.Comment.Span, "", "no reason is given: %s", example)
}

// name reads one item of the list of rules.
func (r *reader) name(ig *ignore, item []word) {
	first := item[0]
	i := slices.IndexFunc(r.rules, func(x *rule.Rule) bool { return x.ID == first.text })
	switch {
	case i < 0:
		r.unknown(ig, first)
	case len(item) > 1:
		rest := source.Span{Start: item[1].span.Start, End: item[len(item)-1].span.End}
		ig.fault(rest, "", "rules are separated by commas, and the reason begins behind %q", beforeWhy)
	case r.rules[i].Unsuppressible:
		ig.fault(first.span, "", "%q cannot be ignored: mend what it finds", first.text)
	default:
		ig.Rules = append(ig.Rules, rule.IgnoredRule{ID: first.text, Span: first.span})
	}
}

func (r *reader) unknown(ig *ignore, id word) {
	if _, err := rule.Match(r.rules, id.text); err == nil {
		ig.fault(id.span, "", "%q stands for several rules: name the one that may be ignored here", id.text)
		return
	}
	names := make([]string, len(r.rules))
	for i, x := range r.rules {
		names[i] = x.ID
	}
	if meant, ok := suggest.Closest(id.text, names); ok {
		ig.fault(id.span, meant, "unknown rule %q: did you mean %q?", id.text, meant)
		return
	}
	ig.fault(id.span, "", "unknown rule %q; policylint rules lists them all", id.text)
}

// place finds what a comment holds for.
func (r *reader) place(ig *ignore, what string) {
	var why string
	switch c := ig.Comment; {
	case what == ignoreFile:
		if ig.scope, why = r.scopes.file(c); why == "" {
			return
		}
	case !c.Alone:
		ig.scope = r.scopes.line(c)
		return
	default:
		if ig.scope, why = r.scopes.following(c); why == "" {
			return
		}
	}
	ig.nowhere = true
	if r.stream.Broken && what != ignoreFile {
		return // what it is for may stand behind the fault
	}
	ig.fault(ig.Comment.Span, "", "%s", why)
}

func (ig *ignore) fault(at source.Span, instead, format string, args ...any) {
	ig.Faults = append(ig.Faults, rule.IgnoreFault{Span: at, Message: fmt.Sprintf(format, args...), Instead: instead})
}

// word is a run of characters without blanks.
type word struct {
	text string
	span source.Span
}

// wordsOf splits a comment at blanks. Commas are words of their own, but for
// those in the reason.
func wordsOf(f *source.File, c yamldoc.Comment) []word {
	text := f.Text(c.Span)
	var words []word
	add := func(from, to int) {
		if to > from {
			words = append(words, word{text[from:to], source.Span{Start: c.Span.Start + from, End: c.Span.Start + to}})
		}
	}
	start := 1 // behind the "#"
	for i := start; i <= len(text); i++ {
		switch {
		case i == len(text) || text[i] == ' ' || text[i] == '\t':
			add(start, i)
			start = i + 1
		case text[i] == ',':
			add(start, i)
			add(i, i+1)
			start = i + 1
		}
	}
	return words
}

// split returns what stands between the commas; nothing between two of them
// counts for nothing.
func split(words []word) [][]word {
	var items [][]word
	from := 0
	for i := 0; i <= len(words); i++ {
		if i == len(words) || words[i].text == "," {
			if i > from {
				items = append(items, words[from:i])
			}
			from = i + 1
		}
	}
	return items
}
