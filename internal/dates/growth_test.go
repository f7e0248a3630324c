package dates_test

import (
	"testing"

	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/growthtest"
)

// hostile is pieces that make a careless recogniser look at the rest of the text
// again and again.
var hostile = []string{
	"6 March 2020", "6 March 2020 ", "6 March 2020 – ", "March ", "March–", "Monday, ", "Monday Monday ", "6 ", "6th of ", "the 6th of ",
	"06.03.2020", "06.03.2020 ", "06.", "6.3.", "2020-03-06", "2020-", "2020–", "2020 – 2021 – ", "2020/", "1/", "1-1-", "1.1.1.1.",
	"6 марта 2020 года ", "6 марта ", "года ", "с 6 по 7 марта ", "2020 жылғы 6 наурыздағы ", "2020 жылғы ", "жылғы 6 ",
	"in the 1990s ", "the first half of ", "early ", "c. ", "mid-", "spring ", "Q1 ", "I квартал ", "XIX ", "19th century ",
	"0", "9", " ", "\n", "-", "–", "\u00a0", "\u202f", "a", "я", "№ 2020 ", "(2020)", "2020 г., ", "2020 й. ", "2020-жылдын 5-", "12:30 ", "20200306",
}

// TestScanGrowsWithTheText checks that no text makes recognition take time that
// grows with the square of its length.
//
//nolint:paralleltest // it compares times
func TestScanGrowsWithTheText(t *testing.T) {
	for _, text := range hostile {
		growthtest.Linear(t, text, func(s string) { dates.Scan(s) })
	}
}
