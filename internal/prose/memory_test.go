package prose

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestMemory reads texts into one memory and compares each with what it is
// alone, after all have been read.
func TestMemory(t *testing.T) {
	t.Parallel()
	texts := []string{"The law No. 280", "", "a/b/c/d/e/f/g", "Закон «О языках»", strings.Repeat("word ", 300) + "USA’s", "x"}
	marked := []string{"“He [left”[^1]. `x` ([a](b))", "«А “б” в», 3 May 2019[^2].\n\n[^3]: x", "[a]{.uncited} <b> ^[x ‘y’ z] ”(", "", "«a", "“a\n\n“b” ```", "$x$ it’s https://a.b/c d."}
	var m Memory
	for range 3 {
		slices.Reverse(marked)
		m.Forget()
		var parsed []*Text
		for _, raw := range marked {
			parsed = append(parsed, m.Parse(raw))
		}
		var got []*Spelled
		for _, raw := range texts {
			got = append(got, Parse(raw).SpellInto(&m))
		}
		for i, raw := range marked {
			if want := Parse(raw); fmt.Sprint(*want) != fmt.Sprint(*parsed[i]) {
				t.Errorf("%q: %v, want %v", raw, parsed[i], want)
			}
		}
		for i, raw := range texts {
			if want := Parse(raw).Spell(); len(want.Words) != len(got[i].Words) || len(want.Words) > 0 && !reflect.DeepEqual(got[i], want) {
				t.Errorf("%.20q: %v, want %v", raw, got[i], want)
			}
		}
	}
}

// TestMemoryGivesBack lets a long text go.
func TestMemoryGivesBack(t *testing.T) {
	t.Parallel()
	var m Memory
	m.Parse(strings.Repeat("“", most)).SpellInto(&m)
	if m.Forget(); len(m.texts) > 0 || cap(m.free.Words) > 0 {
		t.Error("what the text took is kept")
	}
	m.Parse("a word").SpellInto(&m)
	if m.Forget(); len(m.texts) == 0 || cap(m.free.Words) == 0 {
		t.Error("nothing is kept")
	}
}
