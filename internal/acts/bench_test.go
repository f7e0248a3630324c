package acts_test

import (
	"os"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
)

const articleFile = "../../testdata/articles/cabar-kz-foreign-policy-concept.txt"

// russianProse speaks of laws and decrees and cites none.
const russianProse = `Принятие документа обусловлено несколькими обстоятельствами. Во-первых, смена власти вызвала большой резонанс
среди официальных кругов и деловых сообществ соседних и других государств. Президент подписал закон, правительство готовит
постановление, и партнёры республики выражали обеспокоенность тем, сохранит ли Казахстан в 2020 году приверженность договорам.
`

// benchmarkTexts are texts of some 20 KB: prose with few acts, and notes that are
// nothing but acts.
func benchmarkTexts(b *testing.B) map[string]string {
	b.Helper()
	article, err := os.ReadFile(articleFile)
	if err != nil {
		b.Fatal(err)
	}
	var notes strings.Builder
	for _, p := range phrasings {
		notes.WriteString(p.text + "\n\n")
	}
	return map[string]string{"article": string(article), "russian": strings.Repeat(russianProse, 30), "notes": strings.Repeat(notes.String(), 3)}
}

func BenchmarkScan(b *testing.B) {
	book := acts.BookOf(registry.Builtin())
	for name, text := range benchmarkTexts(b) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				book.Scan(text, "")
			}
		})
	}
}

// BenchmarkRecognition looks for dates and acts, as a check of a file does.
func BenchmarkRecognition(b *testing.B) {
	book := acts.BookOf(registry.Builtin())
	for name, text := range benchmarkTexts(b) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				dates.Scan(text)
				book.Scan(text, "")
			}
		})
	}
}
