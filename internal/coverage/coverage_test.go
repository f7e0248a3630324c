package coverage_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/coverage"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

const text = `
schema: article/v1
lead: Exports grew by 12%.
body:
  - paragraph: |
      Exports grew by 12%[^1]. Experts warn of it.
  - paragraph: |
      According to the bank, imports fell by 3%. So it is. It is so[^1].
  - paragraph: |
      [Two thirds agree.]{.uncited reason="counted"} In 2017 the bank closed. The state is the largest in the region.
  - list: [Every third family left., Half of the schools stayed.]
  - pullquote: Exports grew by 12%.
  - paragraph: As it says[^1].
  - blockquote: It takes no side.
`

func entries(scope func(claims.Kind) coverage.Scope) []coverage.Entry { return entriesOf(text, scope) }

func entriesOf(document string, scope func(claims.Kind) coverage.Scope) []coverage.Entry {
	return coverage.Of(article.Read(yamldoc.Parse(source.NewFile("a.yaml", []byte(document))).Docs[0]), scope)
}

func TestTally(t *testing.T) {
	t.Parallel()
	got := coverage.TallyOf(entries(nil))
	want := coverage.Count{Claims: 10, Cited: 4, Waived: 1, Uncited: 5}
	if got.Count != want {
		t.Errorf("got %+v, want %+v", got.Count, want)
	}
	if k := got.Kinds[claims.Attribution]; k != (coverage.Count{Claims: 2, Cited: 1, Uncited: 1}) {
		t.Errorf("attributions: %+v", k)
	}
	if p := got.Percent(); p != 50 {
		t.Errorf("%d %%, want 50", p)
	}
	if p := (coverage.Count{}).Percent(); p != 100 {
		t.Errorf("an article without claims has %d %%", p)
	}
}

func TestReason(t *testing.T) {
	t.Parallel()
	var got []string
	for _, e := range entries(nil) {
		if r := e.Reason(); r != "" || e.Status == coverage.Waived {
			got = append(got, e.Status.String()+": "+r)
		}
	}
	if len(got) != 1 || got[0] != "waived: counted" {
		t.Errorf("reasons %q", got)
	}
}

func TestLess(t *testing.T) {
	t.Parallel()
	full, half, none, empty := coverage.Count{Claims: 2, Cited: 1, Waived: 1}, coverage.Count{Claims: 4, Cited: 2, Uncited: 2}, coverage.Count{Claims: 1, Uncited: 1}, coverage.Count{}
	for i, c := range []coverage.Count{none, half, full} {
		for j, o := range []coverage.Count{none, half, full} {
			if c.Less(o) != (i < j) {
				t.Errorf("%s less than %s: %v", c.Share(), o.Share(), c.Less(o))
			}
		}
	}
	if !half.Less(empty) || full.Less(empty) || empty.Less(full) || empty.Less(half) || empty.Less(empty) {
		t.Error("what claims nothing lacks nothing")
	}
}

func TestNarrowScope(t *testing.T) {
	t.Parallel()
	wide := coverage.TallyOf(entries(func(claims.Kind) coverage.Scope { return coverage.Paragraph }))
	narrow := coverage.TallyOf(entries(func(claims.Kind) coverage.Scope { return coverage.Sentence }))
	if wide.Cited != 5 || narrow.Cited != 2 {
		t.Errorf("cited: %d in the paragraph, %d in the sentence; want 5 and 2", wide.Cited, narrow.Cited)
	}
}

// TestMissing holds what is read where a note may be missing against what is
// read of the whole article.
func TestMissing(t *testing.T) {
	t.Parallel()
	published, err := os.ReadFile("../../corpus/articles/kz-foreign-policy-concept-2020.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, document := range []string{text, string(published)} {
		for _, scope := range []coverage.Scope{coverage.Sentence, coverage.Following, coverage.Paragraph} {
			read := func() *article.Article {
				return article.Read(yamldoc.Parse(source.NewFile("a.yaml", []byte(document))).Docs[0])
			}
			all := coverage.Of(read(), func(claims.Kind) coverage.Scope { return scope })
			var want []string
			for i, e := range all {
				first := i == 0 || all[i-1].Text != e.Text || all[i-1].Sentence != e.Sentence
				if first && e.Status == coverage.Uncited {
					want = append(want, fmt.Sprint(e.Kind, e.Text.Slice(e.Range), e.Demanded))
				}
			}
			var got []string
			for _, e := range coverage.Missing(read(), scope, claims.Kinds()...) {
				got = append(got, fmt.Sprint(e.Kind, e.Text.Slice(e.Range), e.Demanded))
			}
			if !slices.Equal(got, want) || len(want) == 0 {
				t.Errorf("%s: %q, want %q", scope, got, want)
			}
		}
	}
}
