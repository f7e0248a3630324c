package rule_test

import (
	"errors"
	"reflect"
	"testing"

	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

type options struct {
	Position string   `option:"position" doc:"where the marker stands" enum:"before,after"`
	Places   []string `option:"places" doc:"where markers are forbidden" enum:"title,lead,caption"`
	Strict   bool     `option:"strict" doc:"whether to be strict"`
	Words    int      `option:"words" doc:"how many words"`
}

var example = rule.Rule{ID: "x-example", Options: options{Position: "after", Places: []string{"title"}, Words: 4}}

func decode(t *testing.T, text string) (any, error) {
	t.Helper()
	s := yamldoc.Parse(source.NewFile("options.yaml", []byte(text)))
	if len(s.Docs) != 1 {
		t.Fatalf("%q is not one document", text)
	}
	return example.DecodeOptions(s.Docs[0].Root)
}

func TestDecodeOptions(t *testing.T) {
	t.Parallel()
	got, err := decode(t, "{position: before, places: [title, caption], strict: true, words: 7}")
	want := options{Position: "before", Places: []string{"title", "caption"}, Strict: true, Words: 7}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
	got, err = decode(t, "{words: 1}")
	if want := (options{Position: "after", Places: []string{"title"}, Words: 1}); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("what is not set keeps its default: got %+v, %v", got, err)
	}
	if !reflect.DeepEqual(example.Options, options{Position: "after", Places: []string{"title"}, Words: 4}) {
		t.Errorf("decoding changed the defaults: %+v", example.Options)
	}
}

func TestDecodeOptionsRefuses(t *testing.T) {
	t.Parallel()
	for text, where := range map[string]string{ // the text that is blamed
		"{place: before}":         "place",
		"{position: between}":     "between",
		"{places: title}":         "title",
		"{places: [title, [a]]}":  "[title, [a]]",
		"{places: [title, foot]}": "foot",
		"{strict: maybe}":         "maybe",
		"{words: many}":           "many",
		"[position]":              "[position]",
	} {
		_, err := decode(t, text)
		var fault *rule.OptionError
		if !errors.As(err, &fault) {
			t.Errorf("%s: got %v, want an option error", text, err)
			continue
		}
		if got := fault.Node.Raw(); got != where {
			t.Errorf("%s: blames %q, want %q (%s)", text, got, where, fault)
		}
	}
	plain := rule.Rule{ID: "x-plain"}
	s := yamldoc.Parse(source.NewFile("options.yaml", []byte("{a: 1}")))
	if _, err := plain.DecodeOptions(s.Docs[0].Root); err == nil {
		t.Error("a rule without options takes none")
	}
}

func TestDescribeOptions(t *testing.T) {
	t.Parallel()
	var got []string
	for _, o := range example.DescribeOptions() {
		got = append(got, o.Name+" = "+o.Default+" ("+o.Type+")")
	}
	want := []string{"position = after (text)", `places = ["title"] (list of texts)`, "strict = false (yes or no)", "words = 4 (number)"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
