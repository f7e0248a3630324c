package dates

import (
	"os"
	"strings"
	"testing"
)

const articleFile = "../../testdata/articles/cabar-kz-foreign-policy-concept.txt"

// russianProse has no date.
const russianProse = `Принятие документа обусловлено несколькими обстоятельствами. Во-первых, смена власти вызвала большой резонанс
среди официальных кругов и деловых сообществ соседних и других государств. Зарубежные партнёры республики выражали обеспокоенность
тем, сохранит ли новый президент внешнюю политику своего предшественника и приверженность страны договорам и соглашениям.
`

func BenchmarkScan(b *testing.B) {
	article, err := os.ReadFile(articleFile)
	if err != nil {
		b.Fatal(err)
	}
	for name, text := range map[string]string{"article": string(article), "russian": strings.Repeat(russianProse, 30)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Scan(text)
			}
		})
	}
}

//nolint:paralleltest // AllocsPerRun counts what the whole process allocates
func TestScanAllocatesNothingWithoutDates(t *testing.T) {
	none, err := os.ReadFile("testdata/text/none.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := russianProse + strings.ReplaceAll(string(none), "\n", " | \n\n")
	if found := Scan(text); len(found) > 0 {
		t.Fatalf("found %s", describeAll(found))
	}
	if n := testing.AllocsPerRun(10, func() { Scan(text) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
