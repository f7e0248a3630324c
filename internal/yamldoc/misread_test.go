package yamldoc_test

import (
	"strconv"
	"testing"

	"github.com/policylint/policylint/internal/yamldoc"
)

// TestMisread holds the readings against what PyYAML 6 (YAML 1.1) and the
// JavaScript libraries yaml 2 and js-yaml 4 (YAML 1.2) return; "09:30" and "y"
// are YAML 1.1 as yaml 2 and Ruby read it.
func TestMisread(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]yamldoc.Misreading{
		"no":    {YAML11: "false"},
		"NO":    {YAML11: "false"},
		"Off":   {YAML11: "false"},
		"n":     {YAML11: "false"},
		"y":     {YAML11: "true"},
		"on":    {YAML11: "true"},
		"Yes":   {YAML11: "true"},
		"True":  {"true", "true"},
		"FALSE": {"false", "false"},
		"=":     {YAML11: "refused"},
		"<<":    {YAML11: "refused"},

		"012":     {"the number 10", "the number 12"},
		"0280":    {YAML12: "the number 280"},
		"08":      {YAML12: "the number 8"},
		"007":     {"the number 7", "the number 7"},
		"00":      {"the number 0", "the number 0"},
		"-0":      {"the number 0", "the number 0"},
		"+7":      {"the number 7", "the number 7"},
		"1_000":   {YAML11: "the number 1000"},
		"1__0":    {YAML11: "the number 10"},
		"0x1F":    {"the number 31", "the number 31"},
		"-0x1F":   {YAML11: "the number -31"},
		"0o14":    {YAML12: "the number 12"},
		"0b101":   {YAML11: "the number 5"},
		"1e3":     {YAML12: "the number 1000"},
		"12e03":   {YAML12: "the number 12000"},
		"1e400":   {YAML12: "the number +infinity"},
		"1.10":    {"the number 1.1", "the number 1.1"},
		"2.0":     {"the number 2", "the number 2"},
		".5":      {"the number 0.5", "the number 0.5"},
		"-.5":     {"the number -0.5", "the number -0.5"},
		"5.":      {"the number 5", "the number 5"},
		"0.":      {"the number 0", "the number 0"},
		"00.5":    {"the number 0.5", "the number 0.5"},
		"-.INF":   {"the number -infinity", "the number -infinity"},
		".nan":    {"the number NaN", "the number NaN"},
		"12:30":   {YAML11: "the number 750"},
		"09:30":   {YAML11: "the number 570"},
		"-12:30":  {YAML11: "the number -750"},
		"16:9":    {YAML11: "the number 969"},
		"12:30.5": {YAML11: "the number 750.5"},

		"190:20:30":            {YAML11: "the number 685230"},
		"685_230.15":           {YAML11: "the number 685230.15"},
		"9007199254740993":     {YAML12: "the number 9007199254740992"},
		"12345678901234567890": {YAML12: "the number 12345678901234567000"},

		"2020-05-14T10:00:00":         {YAML11: "a point in time"},
		"2020-05-14T10:00:00Z":        {YAML11: "a point in time"},
		"2020-05-14 10:00:00":         {YAML11: "a point in time"},
		"2020-05-14t1:02:03.5+02:00":  {YAML11: "a point in time"},
		"2020-5-14 10:00:00.25 -5":    {YAML11: "a point in time"},
		"2020-05-14 10:00:00.1 +5:30": {YAML11: "a point in time"},
	} {
		if got, ok := yamldoc.Misread(text); !ok || got != want {
			t.Errorf("Misread(%q) = %+v, %v; want %+v", text, got, ok, want)
		}
	}
}

func TestMisreadKeeps(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "true", "false", "null", "~", "nO", "tRUE", "none", "Norway", "not", "yesterday", "online", "official", "f", "T",
		"0", "7", "-7", "280", "913", "2020", "9780306406157", "1.5", "0.1", "-1.5", "2020-05-14", "2020-05", "2020~", "2019/2020",
		"1,000", "1,5", "1.000.000", "1.2.3", "10:60", "12:345", "1:", ":30", "-", "+", ".", "..", "+-5", "--5", "_1", "-_1", "0b12", "0x", "0xG", "0o8",
		"e3", "1e", "1e+", "U2000000280", "27-VI", "5-7", "10%", "24/7", "2020-13-45", "2019-02-30", "2020-05-14 noon", "2020-05-14T",
		"1 000", "<", "<<<", "==", "Infinity", "NaN", "inf", "0x1F ", "+.nan", "++.inf",
	} {
		if got, ok := yamldoc.Misread(text); ok {
			t.Errorf("Misread(%q) = %+v, want it kept", text, got)
		}
	}
}

func FuzzMisread(f *testing.F) {
	for _, s := range []string{"012", "1e3", "12:30.5", "2020-05-14T10:00:00Z", "-.inf", "0x", "+_", ".e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, ok := yamldoc.Misread(s)
		if ok != (m != yamldoc.Misreading{}) {
			t.Errorf("Misread(%q) = %+v, %v", s, m, ok)
		}
	})
}

func TestMisreadKeepsWholeNumbers(t *testing.T) {
	t.Parallel()
	for n := int64(1); n < 1<<53; n = n*3 + 1 {
		for _, v := range []int64{n, -n} {
			if m, ok := yamldoc.Misread(strconv.FormatInt(v, 10)); ok {
				t.Errorf("Misread(%d) = %+v, want it kept", v, m)
			}
		}
	}
}
