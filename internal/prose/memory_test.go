package prose

import (
	"reflect"
	"strings"
	"testing"
)

// TestMemory reads texts into one memory and compares each with what it is
// alone, after all have been read.
func TestMemory(t *testing.T) {
	t.Parallel()
	texts := []string{"The law No. 280", "", "a/b/c/d/e/f/g", "Закон «О языках»", strings.Repeat("word ", 300) + "USA’s", "x"}
	var m Memory
	for range 3 {
		m.Forget()
		var got []*Spelled
		for _, raw := range texts {
			got = append(got, Parse(raw).SpellInto(&m))
		}
		for i, raw := range texts {
			if want := Parse(raw).Spell(); len(want.Words) != len(got[i].Words) || len(want.Words) > 0 && !reflect.DeepEqual(got[i], want) {
				t.Errorf("%.20q: %v, want %v", raw, got[i], want)
			}
		}
	}
}
