package yamldoc

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
)

// Plain returns the value without its places, as a JSON Schema validator takes
// it: map[string]any, []any, string, bool, nil or json.Number. Integers are
// exact and decimal however they are written; dates, infinities and values
// with a tag of their own stay text. Of a key that occurs twice the last value
// counts; a key that is no string counts as its text.
func (n *Node) Plain() any {
	if n == nil {
		return nil
	}
	switch n.Kind {
	case Mapping:
		m := make(map[string]any, len(n.Entries))
		for _, e := range n.Entries {
			m[e.Key.keyText()] = e.Value.Plain()
		}
		return m
	case Sequence:
		list := make([]any, len(n.Items))
		for i, item := range n.Items {
			list[i] = item.Plain()
		}
		return list
	default:
		return n.plainScalar()
	}
}

func (n *Node) plainScalar() any {
	switch n.Tag {
	case "!!null":
		return nil
	case "!!bool":
		switch n.Value {
		case "true", "True", "TRUE":
			return true
		case "false", "False", "FALSE":
			return false
		}
	case "!!int", "!!float":
		if number, ok := jsonNumber(n.Value); ok {
			return number
		}
	}
	return n.Value
}

// keyText returns what stands for a key in a JSON object.
func (n *Node) keyText() string {
	if n.Kind != Scalar {
		return n.Raw()
	}
	return n.Value
}

// decimal takes a YAML number apart into sign, leading zeros, integer digits,
// fraction and exponent.
var decimal = regexp.MustCompile(`^([-+]?)0*([0-9]*)(?:\.([0-9]*))?([eE][-+]?[0-9]+)?$`)

// jsonNumber turns the text of a YAML number into a JSON number. It reports
// false for infinities and for what is no number.
func jsonNumber(text string) (json.Number, bool) {
	text = strings.ReplaceAll(text, "_", "")
	if i, err := strconv.ParseInt(text, 0, 64); err == nil {
		return json.Number(strconv.FormatInt(i, 10)), true
	}
	if u, err := strconv.ParseUint(text, 0, 64); err == nil {
		return json.Number(strconv.FormatUint(u, 10)), true
	}
	if _, err := strconv.ParseFloat(text, 64); err != nil {
		return "", false
	}
	m := decimal.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	sign, whole, fraction, exponent := strings.TrimPrefix(m[1], "+"), m[2], m[3], m[4]
	if whole == "" {
		whole = "0"
	}
	if fraction != "" {
		fraction = "." + fraction
	}
	return json.Number(sign + whole + fraction + exponent), true
}
