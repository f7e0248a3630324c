package acts_test

import (
	"os"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/registry"
)

const articleFile = "../../testdata/articles/cabar-kz-foreign-policy-concept.txt"

// russianProse speaks of laws and decrees and cites none.
const russianProse = `Принятие документа обусловлено несколькими обстоятельствами. Во-первых, смена власти вызвала большой резонанс
среди официальных кругов и деловых сообществ соседних и других государств. Президент подписал закон, правительство готовит
постановление, и партнёры республики выражали обеспокоенность тем, сохранит ли Казахстан в 2020 году приверженность договорам.
`

func BenchmarkScan(b *testing.B) {
	article, err := os.ReadFile(articleFile)
	if err != nil {
		b.Fatal(err)
	}
	book := acts.BookOf(registry.Builtin())
	for name, text := range map[string]string{"article": string(article), "russian": strings.Repeat(russianProse, 30)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				book.Scan(text, "")
			}
		})
	}
}
