package suggest

import "testing"

func TestClosest(t *testing.T) {
	t.Parallel()
	rules := []string{"enc-mojibake", "fn-undefined", "fn-unused", "url-whitespace"}
	tests := []struct {
		name, word string
		candidates []string
		want       string // "" for no suggestion
	}{
		{"letter too many", "fn-undefinned", rules, "fn-undefined"},
		{"letter missing", "fn-unusd", rules, "fn-unused"},
		{"letters swapped", "fn-udnefined", rules, "fn-undefined"},
		{"underscore", "fn_unused", rules, "fn-unused"},
		{"capitals", "FN-UNUSED", rules, "fn-unused"},
		{"the closer of two", "fn-unued", rules, "fn-unused"},
		{"the first of two as close", "ab", []string{"abc", "abd"}, "abc"},
		{"short word, one slip", "jsn", []string{"text", "json"}, "json"},
		{"Cyrillic counts letters, not bytes", "статя", []string{"глава", "статья"}, "статья"},
		{"exact", "json", []string{"jsonl", "json"}, "json"},

		{"another word", "spelling", rules, ""},
		{"short word, two slips", "xn", []string{"text", "json"}, ""},
		{"a part of a name", "fn", rules, ""},
		{"no candidates", "fn", nil, ""},
		{"empty word", "", []string{"json"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, ok := Closest(tt.word, tt.candidates)
			if got != tt.want || ok != (tt.want != "") {
				t.Errorf("Closest(%q) = %q, %t; want %q", tt.word, got, ok, tt.want)
			}
		})
	}
}

func TestDistance(t *testing.T) {
	t.Parallel()
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "abc", 3},
		{"abc", "abc", 0},
		{"abc", "acb", 1},
		{"abcd", "badc", 2},
		{"kitten", "sitting", 3},
		{"Әділет", "Адилет", 2},
	}
	for _, tt := range tests {
		if got := Distance(tt.a, tt.b); got != tt.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := Distance(tt.b, tt.a); got != tt.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}

func TestEither(t *testing.T) {
	t.Parallel()
	for want, words := range map[string][]string{"": nil, "a": {"a"}, "a or b": {"a", "b"}, "a, b or c": {"a", "b", "c"}} {
		if got := Either(words); got != want {
			t.Errorf("Either(%q) = %q, want %q", words, got, want)
		}
	}
}

func TestUnknown(t *testing.T) {
	t.Parallel()
	tests := []struct{ word, want string }{
		{"jsn", `unknown format "jsn": did you mean "json"?`},
		{"xml", `unknown format "xml": want text or json`},
	}
	for _, tt := range tests {
		if got := Unknown("format", tt.word, []string{"text", "json"}); got != tt.want {
			t.Errorf("Unknown(%q) = %s, want %s", tt.word, got, tt.want)
		}
	}
}
