package article_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

const (
	published = "../../corpus/articles/kz-foreign-policy-concept-2020.yaml"
	webpage   = "../../testdata/articles/cabar-kz-foreign-policy-concept.txt"
)

// TestCorpusKeepsThePublishedText puts the page together again from the
// encoded article: nothing of it may be mended, lost or added.
func TestCorpusKeepsThePublishedText(t *testing.T) {
	t.Parallel()
	a := readArticle(t, published)

	// The page prints the © line above the title, and the line about spelling
	// errors and the form behind it below the notes.
	body := blockTexts(a)
	end := len(body) - 2
	page := []string{body[0], a.Title.Raw, a.Lead.Raw}
	page = append(page, body[1:end]...)
	for _, fn := range a.Footnotes {
		page = append(page, "["+fn.ID.Text()+"] "+fn.Printed.Text())
	}
	page = append(page, body[end:]...)

	marker := regexp.MustCompile(`\[\^(\d+)\]`)
	for i, block := range page {
		page[i] = marker.ReplaceAllString(strings.TrimSuffix(block, "\n"), "[$1]")
	}
	want := strings.Split(regexp.MustCompile(`\n{2,}`).ReplaceAllString(readFile(t, webpage), "\n\n"), "\n\n")
	if len(page) != len(want) {
		t.Errorf("the encoded article has %d blocks, the page %d", len(page), len(want))
	}
	for i := range min(len(page), len(want)) {
		if page[i] != want[i] {
			t.Errorf("block %d:\nencoded %q\n   page %q", i, page[i], want[i])
		}
	}
}

// blockTexts returns the text of every block of the body; each has one.
func blockTexts(a *article.Article) []string {
	var texts []string
	for _, b := range a.Body {
		for _, t := range b.Texts {
			texts = append(texts, t.Raw)
		}
	}
	return texts
}

func readArticle(t *testing.T, path string) *article.Article {
	t.Helper()
	stream := yamldoc.Parse(source.NewFile(path, []byte(readFile(t, path))))
	if len(stream.Faults) > 0 || len(stream.Docs) != 1 {
		t.Fatalf("%s: %d documents, faults %v", path, len(stream.Docs), stream.Faults)
	}
	return article.Read(stream.Docs[0])
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
