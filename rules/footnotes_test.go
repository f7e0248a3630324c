package rules_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/citation"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/fix"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/ruletest"
	"github.com/policylint/policylint/internal/schema"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
	"github.com/policylint/policylint/rules"
)

// TestRenumberingKeepsMeaning shuffles the footnotes of random articles and
// proves that the fix of fn-order leads every marker to the same note as
// before, keeps what every Ibid. means and the prose between the markers, and
// leaves nothing to report.
func TestRenumberingKeepsMeaning(t *testing.T) {
	t.Parallel()
	runner := ruletest.NewRunner(ruleByID(t, "fn-order"), schema.New(), registry.Builtin())
	fixed, held := 0, 0
	for seed := range uint64(600) {
		g := &noteGenerator{Rand: rand.New(rand.NewPCG(seed, 7))}
		e := ruletest.Example{Name: fmt.Sprintf("seed %d", seed), Data: []byte(g.article())}
		before := meaning(t, e.Data)
		found, err := runner.Check(e)
		if err != nil {
			t.Fatal(err)
		}
		after := e
		if after.Data, err = runner.Fix(e); err != nil {
			t.Fatal(err)
		}
		if string(after.Data) == string(e.Data) {
			held += min(len(found), 1)
			continue
		}
		fixed++
		rest, err := runner.Check(after)
		if err != nil || len(rest) > 0 {
			t.Fatalf("%s: after the fix: %v\n%s\n%s", e.Name, err, ruletest.Render(rest), after.Data)
		}
		if now := meaning(t, after.Data); before != now {
			t.Fatalf("%s: the fix changes what is said\nfrom\n%s\nto\n%s\n%s\n%s", e.Name, before, now, e.Data, after.Data)
		}
	}
	if fixed < 200 || held < 20 {
		t.Fatalf("%d articles were fixed and %d held back: the generator is too tame", fixed, held)
	}
}

// TestFootnoteFixesTogether makes all safe fixes of the rules on footnotes at
// once, as the program does, on random articles with loose and misplaced
// markers. The markers lead to the same notes as before, in the same order, and
// no letter of the prose changes.
func TestFootnoteFixesTogether(t *testing.T) {
	t.Parallel()
	cfg := &lint.Config{Schemas: schema.New(), Jobs: 1}
	for _, r := range rules.All() {
		if r.Category == rule.Footnotes {
			cfg.Rules = append(cfg.Rules, r)
		}
	}
	changed := 0
	for seed := range uint64(400) {
		g := &noteGenerator{Rand: rand.New(rand.NewPCG(seed, 8)), loose: true}
		before := []byte(g.article())
		after := before
		for round := 0; ; round++ {
			list := lint.CheckFile(cfg, source.NewFile("a.yaml", after))
			slices.SortFunc(list, func(a, b finding.Finding) int { return finding.Compare(&a, &b) })
			chosen := fix.Choose(list, false)
			if len(chosen) == 0 {
				break
			}
			if round == 10 {
				t.Fatalf("seed %d: fixing does not come to an end:\n%s", seed, after)
			}
			after = fix.Apply(after, chosen)
		}
		if string(after) != string(before) {
			changed++
		}
		letters := func(data []byte) string {
			return strings.Map(func(r rune) rune {
				if unicode.IsSpace(r) && r != '\n' || strings.ContainsRune(".,:“”", r) {
					return -1
				}
				return r
			}, meaning(t, data))
		}
		if was, is := letters(before), letters(after); was != is {
			t.Fatalf("seed %d: the fixes change what is said\nfrom\n%s\nto\n%s\n%s\n%s", seed, was, is, before, after)
		}
	}
	if changed < 300 {
		t.Fatalf("only %d articles were changed", changed)
	}
}

func ruleByID(t *testing.T, id string) *rule.Rule {
	t.Helper()
	i := slices.IndexFunc(rules.All(), func(r *rule.Rule) bool { return r.ID == id })
	if i < 0 {
		t.Fatalf("no rule %s", id)
	}
	return rules.All()[i]
}

// meaning is the prose of an article with every marker replaced by what the
// footnote behind it says, and by whether an Ibid. in it holds.
func meaning(t *testing.T, data []byte) string {
	t.Helper()
	stream := yamldoc.Parse(source.NewFile("a.yaml", data))
	if len(stream.Faults) > 0 {
		t.Fatalf("%v\n%s", stream.Faults, data)
	}
	a := article.Read(stream.Docs[0])
	notes := map[*article.Footnote]string{}
	for i, cited := range a.Cited() {
		fn := &a.Footnotes[i]
		note := fmt.Sprintf("{%s%s", cited.Sources, fn.Printed.Text())
		for _, c := range fn.Cites {
			note += c.Locator.Text()
		}
		for _, back := range citation.Parse(fn.Printed.Text()).Backs {
			if named := a.Footnote(back.Note); named != nil {
				note += " (which is the one with " + named.Node.Get("printed").Text() + named.Node.Get("text").Text() + ")"
			}
		}
		if fn.Text != nil {
			note += stripped(fn.Text, func(article.Reference) string { return "" }, a)
		}
		notes[fn] = note + "}"
	}
	for _, ibid := range a.Ibids() {
		if cited := a.Cited(); ibid.Index == 0 || ibid.Asserted != nil && !slices.Equal(cited[ibid.Index-1].Sources, []string{ibid.Asserted.Text()}) {
			t.Errorf("footnote %s: the Ibid. is wrong\n%s", a.Footnotes[ibid.Index].ID.Text(), data)
		}
	}
	var b strings.Builder
	for _, text := range a.Texts() {
		if text.Kind != article.NoteText {
			b.WriteString(stripped(text, func(r article.Reference) string { return notes[r.Footnote] }, a) + "\n")
		}
	}
	for _, ref := range a.References() {
		if ref.Within != nil {
			b.WriteString(notes[ref.Within] + " calls " + notes[ref.Footnote] + "\n")
		}
	}
	lines := strings.Split(b.String(), "\n")
	slices.Sort(lines[len(a.Texts())-len(a.Footnotes):]) // the order of calls between notes may change
	return strings.Join(lines, "\n")
}

// stripped is a text with its markers replaced.
func stripped(text *article.Text, by func(article.Reference) string, a *article.Article) string {
	var b strings.Builder
	at := 0
	for _, r := range a.References() {
		if r.Text == text {
			b.WriteString(text.Raw[at:r.Marker.Start] + by(r))
			at = r.Marker.End
		}
	}
	return b.String() + text.Raw[at:]
}

// noteGenerator writes articles whose footnotes are sound but out of order.
type noteGenerator struct {
	*rand.Rand
	ids   []string
	loose bool // put spaces before markers, and markers on either side of punctuation
}

func (g *noteGenerator) pick(list ...string) string { return list[g.IntN(len(list))] }

func (g *noteGenerator) article() string {
	n := 2 + g.IntN(6)
	for i := range n {
		id := fmt.Sprint(1 + i)
		switch g.IntN(12) {
		case 0:
			id = fmt.Sprint(20 + i)
		case 1:
			id = fmt.Sprintf("n%d", i)
		}
		g.ids = append(g.ids, id)
	}
	calls := slices.Clone(g.ids)
	g.Shuffle(n, func(i, j int) { calls[i], calls[j] = calls[j], calls[i] })
	if g.IntN(3) == 0 {
		calls = append(calls, g.pick(g.ids...))
	}
	var b strings.Builder
	b.WriteString("schema: article/v1\ntitle: A title\nbody:\n")
	for i, id := range calls {
		marker := "[^" + id + "]"
		if g.loose {
			marker = g.pick(marker, marker, " "+marker, ","+marker+" x", marker+", x", "."+marker+"X", "“y"+marker+"” z", " "+marker+"[^"+g.pick(g.ids...)+"]")
		}
		b.WriteString(g.block(i, marker))
	}
	b.WriteString(g.footnotes())
	return b.String() + g.pick("sources: []\n", "", "# end\n")
}

// block writes one part of the body with a marker in it.
func (g *noteGenerator) block(i int, marker string) string {
	switch g.IntN(7) {
	case 0:
		return fmt.Sprintf("  - paragraph: |\n      Text %d%s, 2020.\n\n      More.\n", i, marker)
	case 1:
		return fmt.Sprintf("  - paragraph: >-\n      Text %d\n      folded%s, or\n      not.\n", i, marker)
	case 2:
		return fmt.Sprintf("  - paragraph: \"T\\u0435xt\\t%d%s \\\n      on\"\n", i, marker)
	case 3:
		return fmt.Sprintf("  - paragraph: 202%d was the%s year\n", i, marker)
	case 4:
		return fmt.Sprintf("  - list: ['It''s %d%s', \"x\"]\n", i, marker)
	case 5:
		return fmt.Sprintf("  - table: {rows: [[\"Cell %d%s\", 3]]}\n", i, marker)
	default:
		return fmt.Sprintf("  - pullquote: Said %d%s\n", i, marker)
	}
}

// footnotes writes the list in random order. An Ibid. is written only where it
// holds.
func (g *noteGenerator) footnotes() string {
	ids := slices.Clone(g.ids)
	g.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	flow := g.IntN(4) == 0
	var notes []string
	cited := map[string]bool{}
	before := ""
	for i, id := range ids {
		source := g.pick("a", "b", "c")
		var cite string
		switch {
		case before != "" && g.IntN(3) == 0:
			source = before
			cite = g.pick("source: "+source+", form: ibid", "source: "+source+", form: ibid", "form: ibid")
		case cited[source] && g.IntN(4) == 0:
			cite = "source: " + source + ", form: short"
		default:
			cite = "source: " + source + g.pick("", "", ", form: full")
		}
		before, cited[source] = source, true
		note := fmt.Sprintf("id: %s, cites: [{%s, locator: p. %d}]", id, cite, i)
		switch g.IntN(6) {
		case 0:
			note = fmt.Sprintf("id: '%s', text: \"Note %d on[^%s]\"", id, i, g.pick(g.ids...))
			before = ""
		case 1:
			note = fmt.Sprintf("id: %s, printed: %s %d", id, g.pick("Ibid. p.", "The printed", "See supra note"), i)
			if before = ""; i == 0 {
				note = "id: " + id + ", text: First"
			}
		}
		if flow {
			notes = append(notes, "{"+note+"}")
		} else {
			notes = append(notes, g.item(note))
		}
	}
	if flow {
		return "footnotes: [" + strings.Join(notes, g.pick(", ", ",\n  ")) + "]\n"
	}
	return "footnotes:\n" + strings.Join(notes, "")
}

// item writes a footnote as an item of a block list.
func (g *noteGenerator) item(note string) string {
	gap := g.pick("", "", "", "\n", "\n\n")
	if g.IntN(25) == 0 {
		gap = "  # a comment\n"
	}
	switch g.IntN(4) {
	case 0:
		return "  - {" + note + "}" + g.pick("", " # here") + "\n" + gap
	case 1:
		return "  -   " + strings.NewReplacer(", cites:", "\n      cites:", ", text:", "\n      text:", ", printed:", "\n      printed:").Replace(note) + "\n" + gap
	}
	note = strings.NewReplacer(", cites:", "\n    cites:", ", text:", "\n    text:", ", printed:", "\n    printed:").Replace(note)
	if g.IntN(2) == 0 {
		note = strings.Replace(note, "printed: ", g.pick("printed: |\n      ", "printed: |+\n      ", "printed: >-\n      more\n      "), 1)
	}
	return "  - " + note + g.pick("", "", "  # there") + "\n" + gap
}
