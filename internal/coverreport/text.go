package coverreport

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"

	"github.com/policylint/policylint/internal/claims"
	"github.com/policylint/policylint/internal/coverage"
	"github.com/policylint/policylint/internal/report"
)

// Text shows the claims without a footnote and a table of all. Where the report
// compares, it shows the claims that have newly none, and what has changed.
func (r *Report) Text(w io.Writer) error {
	var b strings.Builder
	for _, p := range r.Problems {
		fmt.Fprintf(&b, "%s: %s\n", shown(p.Path), p.Message)
	}
	for _, a := range r.Articles {
		list := a.Open
		if r.Base != nil {
			list = a.Fresh
		}
		for _, c := range list {
			fmt.Fprintf(&b, "%s:%d:%d: %s\n", shown(a.Path), c.Line, c.Column, c.told(r.Base != nil))
		}
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	r.table(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// told says what a claim lacks.
func (c Claim) told(compared bool) string {
	text := shown(c.Text)
	if c.cut {
		text += " …"
	}
	switch {
	case c.Was == coverage.Cited.String():
		return fmt.Sprintf("%s no longer has a footnote: %s", noun(c.Kind), text)
	case c.Was != "":
		return fmt.Sprintf("%s is no longer %s: %s", noun(c.Kind), c.Was, text)
	case compared:
		return fmt.Sprintf("new %s without a footnote: %s", noun(c.Kind), text)
	default:
		return fmt.Sprintf("%s without a footnote: %s", noun(c.Kind), text)
	}
}

// noun is the kind of a claim as it is called in a sentence.
func noun(kind string) string {
	if kind == claims.Contested.String() {
		return "contested statement"
	}
	return kind
}

func (r *Report) table(b *strings.Builder) {
	w := tabwriter.NewWriter(b, 0, 0, 2, ' ', tabwriter.AlignRight)
	_, _ = fmt.Fprintln(w, "covered\tclaims\tcited\twaived\tuncited\t")
	same := 0
	for _, a := range r.Articles {
		if a.Since != nil && a.Change == Same {
			same++
			continue
		}
		a.row(w, shown(a.Path)+a.change())
	}
	for _, d := range r.Deleted {
		Count{Percent: nothing, Then: &d.Then}.row(w, shown(d.Path)+" (deleted)")
	}
	for _, k := range claims.Kinds() {
		now := r.Total.kind(k)
		if r.Base != nil {
			then := r.Total.Then.kind(k)
			now.Then = &then
		}
		if now.Claims > 0 || now.Then != nil && now.Then.Claims > 0 {
			now.row(w, "of kind "+k.String())
		}
	}
	r.Total.row(w, "in all")
	_ = w.Flush() // a strings.Builder takes all
	if r.Base != nil {
		fmt.Fprintf(b, "\nThen → now, since %s (%.7s); %s as before.\n", shown(r.Base.Revision), r.Base.Commit, articles(same))
	}
}

func articles(n int) string {
	if n == 1 {
		return "1 article is"
	}
	return fmt.Sprintf("%d articles are", n)
}

// kind is the count of one kind of claim.
func (c Count) kind(k claims.Kind) Count {
	n := c.Kinds[k.String()]
	return Count{Percent: n.Percent(), Count: n}
}

// change says behind the path of an article what has become of it.
func (a Article) change() string {
	switch {
	case a.Since == nil:
		return ""
	case a.Change == Added:
		return " (new)"
	case a.Change == Renamed:
		return " (was " + shown(a.Was) + ")"
	case a.Change == Unreadable:
		return " (then not valid YAML)"
	default:
		return ""
	}
}

// nothing is the percentage of what is no longer there.
const nothing = -1

// row writes a line of the table. A count that has changed is shown as it was
// and as it is.
func (c Count) row(w io.Writer, name string) {
	then := c.Then
	if then == nil {
		then = &c
	}
	percents := fmt.Sprintf("%d%%", c.Percent)
	switch {
	case c.Percent == nothing:
		percents = fmt.Sprintf("%d%% → –", then.Percent)
	case then.Percent != c.Percent:
		percents = fmt.Sprintf("%d → %d%%", then.Percent, c.Percent)
	}
	_, _ = fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t  %s\n", percents, step(then.Claims, c.Claims), step(then.Cited, c.Cited),
		step(then.Waived, c.Waived), step(then.Uncited, c.Uncited), name)
}

func step(then, now int) string {
	if then == now {
		return fmt.Sprint(now)
	}
	return fmt.Sprintf("%d → %d", then, now)
}

// goesOn reports whether the words of a claim end in the middle of a phrase, so
// that what is shown of it needs an ellipsis. A figure, a date and a quotation
// are whole.
func goesOn(e coverage.Entry) bool {
	if e.Kind == claims.Quotation || e.Kind == claims.Figure || e.Kind == claims.Event {
		return false
	}
	rest, found := strings.CutPrefix(e.Text.Raw[e.End:], " ")
	next, _ := utf8.DecodeRuneInString(rest)
	return found && unicode.IsLetter(next)
}

// shown returns a text on one line, fit for a terminal.
func shown(s string) string { return report.Printable(strings.Join(strings.Fields(s), " ")) }
