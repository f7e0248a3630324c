package coverreport

import (
	"slices"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/coverage"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Base is an older state of the corpus.
type Base struct {
	Revision string `json:"revision"` // as the user named it
	Commit   string `json:"commit"`

	// Files are the files as they were, by the path that they have now; Gone
	// are those that are no longer there.
	Files map[string]*Before `json:"-"`
	Gone  []*Before          `json:"-"`

	gone []*past // the articles of Gone, once they are needed
	read bool
}

// Before is a file as it was.
type Before struct {
	Path string
	Data []byte
	Same bool // it still is, and Data is not needed
}

// Since is what has become of an article since the base.
type Since struct {
	Change string  `json:"change"`        // one of the kinds below
	Was    string  `json:"was,omitempty"` // its path in the base, where that is another
	Fresh  []Claim `json:"newlyUncited"`  // claims without a footnote that are new, or had one

	fresh []bool // for every claim whether it is one of them
}

// The kinds of change.
const (
	Same       = "same"
	Changed    = "changed"
	Renamed    = "renamed" // and perhaps changed
	Added      = "added"
	Unreadable = "unreadable" // it was there, and was not valid YAML
)

// Deleted is an article that only the base has.
type Deleted struct {
	Path string `json:"path"`
	Then Count  `json:"then"`
}

// past is an article of the base.
type past struct {
	path  string
	id    string
	list  []coverage.Entry
	tally coverage.Tally
	found bool // the corpus still has it
}

// earlier is the articles that a file had in the base.
type earlier struct {
	*Before  // nil if the base has no such file
	broken   bool
	articles []*past
}

// at reads the file that now has a path. A nil base has no files.
func (b *Base) at(path string) *earlier {
	if b == nil {
		return nil
	}
	e := &earlier{Before: b.Files[path]}
	if e.Before != nil && !e.Same {
		e.articles, e.broken = pastOf(e.Before)
	}
	return e
}

func pastOf(before *Before) (list []*past, broken bool) {
	stream := yamldoc.Parse(source.NewFile(before.Path, before.Data))
	if stream.Broken {
		return nil, true
	}
	for _, doc := range articlesOf(stream) {
		a := article.Read(doc)
		p := &past{path: before.Path, id: a.ID.Text(), list: coverage.Of(a, nil)}
		p.tally = coverage.TallyOf(p.list)
		list = append(list, p)
	}
	return list, false
}

// counterpart returns what the i-th article of a file was: the i-th article of
// the file in the base, or else an article of the same id that is gone from
// where it was.
func (b *Base) counterpart(e *earlier, i int, id string) *past {
	if i < len(e.articles) {
		return e.articles[i]
	}
	if !b.read {
		for _, before := range b.Gone {
			list, _ := pastOf(before)
			b.gone = append(b.gone, list...)
		}
		b.read = true
	}
	if i := slices.IndexFunc(b.gone, func(p *past) bool { return !p.found && id != "" && p.id == id }); i >= 0 {
		return b.gone[i]
	}
	return nil
}

// leave notes the articles that a file no longer has.
func (b *Base) leave(e *earlier) {
	for _, p := range e.articles {
		if !p.found {
			b.gone = append(b.gone, p)
		}
	}
}

// compare says what has become of an article.
func (r *Report) compare(a *Article, file *source.File, view *article.Article, list []coverage.Entry, e *earlier) {
	a.Since = &Since{Change: Added, Fresh: []Claim{}, fresh: make([]bool, len(list))}
	if e.Before != nil && e.Same {
		a.Change = Same
		a.before(r, e.Path, a.tally)
		return
	}
	var then []coverage.Entry
	switch p := r.Base.counterpart(e, a.doc, view.ID.Text()); {
	case p != nil:
		p.found = true
		then = p.list
		a.Change = Changed
		a.before(r, p.path, p.tally)
	case e.broken:
		a.Change = Unreadable
	}
	match := coverage.Match(then, list)
	for i, now := range list {
		if now.Status != coverage.Uncited || match[i] >= 0 && then[match[i]].Status == coverage.Uncited {
			continue
		}
		claim := newClaim(file, now, i)
		if match[i] >= 0 {
			claim.Was = then[match[i]].Status.String()
		}
		a.Fresh, a.fresh[i] = append(a.Fresh, claim), true
	}
	slices.SortStableFunc(a.Fresh, inOrder)
}

// before notes what an article was.
func (a *Article) before(r *Report, path string, tally coverage.Tally) {
	count := newCount(tally)
	a.Then = &count
	r.then.Add(tally)
	if path != a.Path {
		a.Was, a.Change = path, Renamed
	}
}

// finish takes up what is gone.
func (r *Report) finish() {
	r.Base.counterpart(&earlier{}, 0, "") // reads what is gone
	r.Deleted = []Deleted{}
	for _, p := range r.Base.gone {
		if !p.found {
			r.Deleted = append(r.Deleted, Deleted{p.path, newCount(p.tally)})
			r.then.Add(p.tally)
		}
	}
	then := newCount(r.then)
	r.Total.Then = &then
}
