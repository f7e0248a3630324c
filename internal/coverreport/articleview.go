package coverreport

import (
	"fmt"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/coverage"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/report"
	"github.com/policylint/policylint/internal/yamldoc"
)

// articleView is an article as its readers see it, with what stands in the
// margin.
type articleView struct {
	*rowView          // its line in the index
	Lang       string //
	Subtitle   string
	Authors    []string
	Issued     string
	Publisher  string
	Head       margin // findings about the title, the metadata, and the file as a whole
	Lead       *partView
	Body       []partView
	Notes      []*noteView
	Sources    []*sourceView
	Disclaimer string
	Funding    string
}

// partView is a part of an article and its margin.
type partView struct {
	Kind        string // as in the document: paragraph, list, …
	Level       int    // of the element of a heading
	Lang        string
	Paragraphs  [][]node // of the text, or of the caption
	Items       [][][]node
	Ordered     bool
	Attribution string
	Picture     string // what is said of it: what it shows, or which file it is
	Credit      string
	Header      [][]node
	Rows        [][][]node
	Margin      margin
}

// viewer makes the view of one article.
type viewer struct {
	annotator
	article *article.Article
	notes   map[*article.Footnote]*noteView
	sources map[string]*sourceView
	byNode  map[*article.Node]*article.Text
	level   int // of the last heading
}

func newArticleView(row *rowView, a *Article, findings []finding.Finding) *articleView {
	view := article.Read(articlesOf(yamldoc.Parse(a.file))[a.doc])
	v := &viewer{article: view, notes: map[*article.Footnote]*noteView{}, sources: map[string]*sourceView{}, byNode: map[*article.Node]*article.Text{}, level: firstLevel - 1}
	v.annotator = annotator{file: a.file, prefix: row.ID, entries: coverage.Of(view, nil), findings: findings}
	if a.Since != nil {
		v.fresh = a.fresh
	}
	v.assign(view)
	for _, t := range view.Texts() {
		v.byNode[t.Node] = t
	}
	v.noteViews()
	root := view.Root
	out := &articleView{
		rowView:    row,
		Lang:       languageOf(view.Lang),
		Subtitle:   oneLine(root.Get("subtitle").Text()),
		Issued:     dateOf(root.Get("issued")),
		Publisher:  oneLine(root.Get("publisher").Text()),
		Disclaimer: oneLine(root.Get("disclaimer").Text()),
		Funding:    oneLine(root.Get("funding").Text()),
	}
	for _, n := range root.Get("author").Each() {
		out.Authors = append(out.Authors, joined(", ", nameOf(n), oneLine(n.Get("role").Text()), oneLine(n.Get("affiliation").Text())))
	}
	out.Head, _ = v.part(nil)
	if view.Lead != nil {
		lead := v.text("lead", root.Get("lead"), view.Lead)
		out.Lead = &lead
	}
	for _, b := range view.Body {
		out.Body = append(out.Body, v.block(b))
	}
	out.Sources = v.sourceList()
	out.Notes = v.noteList()
	return out
}

// languageOf returns a language as browsers know it, "" if it cannot be one.
func languageOf(n *article.Node) string {
	tag := n.Text()
	for _, r := range tag {
		if r != '-' && (r < '0' || r > '9') && (r|0x20 < 'a' || r|0x20 > 'z') {
			return ""
		}
	}
	return tag
}

// inlines returns the paragraphs of a text.
func (v *viewer) inlines(t *article.Text, marks map[*article.Text][]*mark) [][]node {
	return newInline(t, marks[t], v.refer).paragraphs()
}

// text is a part with one text.
func (v *viewer) text(kind string, n *article.Node, t *article.Text) partView {
	p := partView{Kind: kind}
	if t == nil {
		p.Margin, _ = v.part(n)
		return p
	}
	var marks map[*article.Text][]*mark
	p.Margin, marks = v.part(n, t)
	p.Paragraphs = v.inlines(t, marks)
	p.Margin.settle(marks)
	return p
}

// block is a part of the body. All of its items share one margin.
func (v *viewer) block(b article.Block) partView {
	p := partView{Lang: languageOf(b.Node.Get("lang")), Attribution: oneLine(b.Node.Get("attribution").Text())}
	var marks map[*article.Text][]*mark
	p.Margin, marks = v.part(b.Node, b.Texts...)
	v.fill(&p, b, marks)
	p.Margin.settle(marks)
	return p
}

// fill fills a part with the texts of a block.
func (v *viewer) fill(p *partView, b article.Block, marks map[*article.Text][]*mark) {
	switch b.Kind {
	case article.ListItem:
		p.Kind, p.Ordered = "list", b.Node.Get("ordered").Text() == "true"
		for _, t := range b.Texts {
			p.Items = append(p.Items, v.inlines(t, marks))
		}
		return
	case article.Caption:
		figure := b.Node.Get("figure")
		p.Kind, p.Credit = "figure", oneLine(figure.Get("credit").Text())
		p.Picture = oneLine(figure.Get("alt").Text())
		if p.Picture == "" {
			p.Picture = report.Printable(joined("", figure.Get("file").Text(), figure.Get("url").Text()))
		}
	case article.TableCell:
		p.Kind = "table"
		v.table(p, b.Node.Get("table"), marks)
		return
	case article.Heading:
		p.Kind, p.Level = "heading", v.headingLevel(b.Node.Get("level").Text())
	case article.PullQuote:
		p.Kind = "pullquote"
	case article.BlockQuote:
		p.Kind = "blockquote"
	default:
		p.Kind = "paragraph"
	}
	for _, t := range b.Texts {
		p.Paragraphs = append(p.Paragraphs, v.inlines(t, marks)...)
	}
}

func (v *viewer) table(p *partView, t *article.Node, marks map[*article.Text][]*mark) {
	cell := func(n *article.Node) (content []node) {
		text := v.byNode[n]
		if text == nil {
			return nil
		}
		for _, paragraph := range v.inlines(text, marks) {
			content = append(content, paragraph...)
		}
		return content
	}
	if caption := v.byNode[t.Get("caption")]; caption != nil {
		p.Paragraphs = v.inlines(caption, marks)
	}
	p.Credit = oneLine(t.Get("credit").Text())
	for _, n := range t.Get("header").Each() {
		p.Header = append(p.Header, cell(n))
	}
	for _, row := range t.Get("rows").Each() {
		var cells [][]node
		for _, n := range row.Each() {
			cells = append(cells, cell(n))
		}
		p.Rows = append(p.Rows, cells)
	}
}

// The title of an article is an h2; its headings stand below it, and none lies
// more than one level below the last.
const (
	firstLevel = 3
	lastLevel  = 6
)

func (v *viewer) headingLevel(written string) int {
	level := firstLevel
	if _, err := fmt.Sscanf(written, "%d", &level); err == nil {
		level++ // the title of the article is level 1 there
	}
	v.level = min(max(level, firstLevel), v.level+1, lastLevel)
	return v.level
}
