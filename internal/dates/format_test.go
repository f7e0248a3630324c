package dates

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestFormat(t *testing.T) {
	t.Parallel()
	d, _ := NewDay(2020, 3, 6)
	for _, c := range []struct {
		style Style
		lang  string
		want  string
	}{
		{ISO, "en", "2020-03-06"},
		{Dotted, "ru", "06.03.2020"},
		{Slashed, "en-US", "03/06/2020"},
		{Slashed, "en-GB", "06/03/2020"},
		{Hyphened, "en", "06-03-2020"},
		{YearDotted, "kk", "2020.03.06"},
		{YearSlashed, "en", "2020/03/06"},
		{DayFirst, "en", "6 March 2020"},
		{MonthFirst, "en", "March 6, 2020"},
		{DayFirst, "ru", "6 марта 2020 года"},
		{DayFirst, "kk", "2020 жылғы 6 наурыз"},
		{DayFirst, "ky", "2020-жылдын 6-марты"},
		{DayFirst, "uz", "2020-yil 6-mart"},
		{DayFirst, "uz-Cyrl", "2020 йил 6 март"},
		{DayFirst, "tg", "6 марти соли 2020"},
		{DayFirst, "tk", "2020-nji ýylyň 6-njy marty"},
	} {
		if got := Format(d, c.style, c.lang); got != c.want {
			t.Errorf("%v %s: %s, want %s", c.style, c.lang, got, c.want)
		}
	}
}

// Whatever Format writes, Scan reads as the same day, wherever it stands.
func TestScanReadsWhatFormatWrites(t *testing.T) {
	t.Parallel()
	langs := []string{"en", "en-US", "ru", "kk", "ky", "uz", "uz-Cyrl", "tg", "tk"}
	frames := []string{"%s", "(%s)", "on %s, a decree", "от %s № 280", "“%s”.", "%s; %s", "dated %s\nNo. 5"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		day, _ := NewDay(1850+r.IntN(300), 1+r.IntN(12), 1+r.IntN(28))
		day += Day(r.IntN(4))
		style, lang := Style(r.IntN(int(YearFirst)+1)), langs[r.IntN(len(langs))]
		written := Format(day, style, lang)
		frame := frames[r.IntN(len(frames))]
		if strings.HasPrefix(lang, "en") && strings.HasPrefix(frame, "от") {
			continue // no month comes first in Russian
		}
		text := fmt.Sprintf(frame, written)
		if frame == "%s; %s" {
			text = fmt.Sprintf(frame, written, written)
		}
		found := Scan(text)
		if len(found) == 0 {
			t.Fatalf("nothing found in %q", text)
		}
		for _, d := range found {
			checkDate(t, text, d)
			if got := text[d.Start:d.End]; got != written {
				t.Fatalf("%q: found %q", text, got)
			}
			if !slices.ContainsFunc(d.Readings, func(r Reading) bool { return r.IsDay() && r.From == day }) {
				t.Fatalf("%q: %s, want %s", text, describe(d), day)
			}
			if lang == "en-US" && style != Slashed {
				continue
			}
			if best := d.For(lang).Readings[0]; best.From != day {
				t.Fatalf("%q in %s: %s, want %s", text, lang, best.From, day)
			}
		}
	}
}
