package acts_test

import (
	"testing"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/growthtest"
	"github.com/policylint/policylint/internal/registry"
)

// hostile is pieces that make a careless recogniser look at the rest of the text
// again and again.
var hostile = []string{
	"Decree of the President of the Republic of Kazakhstan ",
	"Decree of the President of Kazakhstan No. 280 of March 6, 2020, ",
	"Decree of the President of Kazakhstan No. 280 of March 6, 2020; of March 7, 2020 No. 281; ",
	"Указ Президента Республики Казахстан от 6 марта 2020 года № 280 «",
	"Закон РК “", "«", "““““", "\"", "Law “On ", "№ ", "№№№№", "No. ", "N. N. ", "280 ", "1/", "1-1-", "1 / 1 / ",
	"of ", "of the of the ", "от от ", "(", "()", "((((", ", ", "   ", "\n", "\n\n",
	"Министра Министра ", "Order of the Minister of ", "Приказ Министра и Министра и ", "и и ", "and the ",
	"Registered with the Ministry ", "Order No. 58 of the Minister. Registered ", "рег. ", "зарегистрировано ",
	"U2000000280", "U2000000280 ", "A/RES/73/195 ", "S/RES/2254 (", "85 FR ", "85 FR 12345 (", "32016R0679", "CELEX ", "CELEX: CELEX: ",
	"https://adilet.zan.kz/rus/docs/U2000000280", "http://", "h", "УП-", "ПҚ-3430-сон ", "O'", "a'", "КР ДСМ ДСМ ", "ҚР ДСМ- ",
	"Resolution 73/195 (III) ", "Resolution ES-", "2000/60/EC ", "Directive 2000/60/EC ", "Қазақстан Республикасының ", "жылғы ", "x", "я",
}

// TestScanGrowsWithTheText checks that no text makes recognition take time that
// grows with the square of its length.
//
//nolint:paralleltest // it compares times
func TestScanGrowsWithTheText(t *testing.T) {
	b := acts.BookOf(registry.Builtin())
	for _, text := range hostile {
		growthtest.Linear(t, text, func(s string) { b.Scan(s, "KZ") })
	}
}
