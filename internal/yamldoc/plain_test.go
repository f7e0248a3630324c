package yamldoc

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestPlain(t *testing.T) {
	t.Parallel()
	type object = map[string]any
	type list = []any
	n := func(s string) json.Number { return json.Number(s) }
	tests := map[string]any{
		"text":                                            "text",
		"'12'":                                            "12",
		"\"true\"":                                        "true",
		"|\n 12\n":                                        "12\n",
		"[~, null, Null, NULL]":                           list{nil, nil, nil, nil},
		"[nul, nil, none]":                                list{"nul", "nil", "none"},
		"[true, True, FALSE]":                             list{true, true, false},
		"[yes, no, on, off, y, n]":                        list{"yes", "no", "on", "off", "y", "n"},
		"[0, -0, +7, 12, 1_000]":                          list{n("0"), n("0"), n("7"), n("12"), n("1000")},
		"[0x1F, 0o17, 017, 0b101]":                        list{n("31"), n("15"), n("15"), n("5")},
		"[-0x1F, -0o17, -0b101]":                          list{n("-31"), n("-15"), n("-5")},
		"9007199254740993":                                n("9007199254740993"),
		"18446744073709551615":                            n("18446744073709551615"),
		"-9223372036854775808":                            n("-9223372036854775808"),
		"123456789012345678901234":                        n("123456789012345678901234"),
		"-123456789012345678901234":                       n("-123456789012345678901234"),
		"[1.5, -.5, 5., +1.50, 08.5]":                     list{n("1.5"), n("-0.5"), n("5"), n("1.50"), n("8.5")},
		"[08, 1e3, 1E+3, 1.5e-3]":                         list{n("8"), n("1e3"), n("1E+3"), n("1.5e-3")},
		"1_000.5":                                         n("1000.5"),
		"[.inf, -.Inf, .NAN]":                             list{".inf", "-.Inf", ".NAN"},
		"[1e999, 1.2.3, 0x, 1__, '']":                     list{"1e999", "1.2.3", "0x", n("1"), ""},
		"[280, 0280, 12:30, 1-2]":                         list{n("280"), n("280"), "12:30", "1-2"},
		"2020-03-06":                                      "2020-03-06",
		"[2020-02-30, 2020-1-2]":                          list{"2020-02-30", "2020-1-2"},
		"2001-12-14t21:59:43.10-05:00":                    "2001-12-14t21:59:43.10-05:00",
		"[!!str 12, !!str true, !!str ~, ! x]":            list{"12", "true", "~", "x"},
		"[!!int '12', !!int x, !!float 3, !!float x]":     list{n("12"), "x", n("3"), "x"},
		"[!!bool 'true', !!bool maybe, !!null x]":         list{true, "maybe", nil},
		"[!!binary aGk=, !!timestamp 2020-01-01, !own x]": list{"aGk=", "2020-01-01", "x"},
		"!own {a: !own [1]}":                              object{"a": list{n("1")}},
		"!!set {a, b}":                                    object{"a": nil, "b": nil},
		"{}":                                              object{},
		"[]":                                              list{},
		"a: 1\nb:\na: 2\n":                                object{"a": n("2"), "b": nil},
		"12: a\n~: b\ntrue: c\n2020-01-02: d\n":           object{"12": "a", "~": "b", "true": "c", "2020-01-02": "d"},
		"? [a, b]\n: c\n":                                 object{"[a, b]": "c"},
		"x: &x {a: 1}\ny: *x\n":                           object{"x": object{"a": n("1")}, "y": object{"a": n("1")}},
		"x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}\n":         object{"x": object{"a": n("1"), "b": n("2")}, "y": object{"a": n("1"), "b": n("3")}},
		"a:": object{"a": nil},
	}
	for src, want := range tests {
		s := parse(src)
		if s.Broken || len(s.Docs) != 1 {
			t.Errorf("%q: faults %v", src, s.Faults)
			continue
		}
		got := s.Docs[0].Root.Plain()
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %#v, want %#v", src, got, want)
		}
		if _, err := json.Marshal(got); err != nil {
			t.Errorf("%q: %v", src, err)
		}
	}
	if got := (*Node)(nil).Plain(); got != nil {
		t.Errorf("nil: got %v", got)
	}
}
