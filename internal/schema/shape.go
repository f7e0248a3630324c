package schema

import (
	"cmp"
	"math/big"
	"regexp"
	"slices"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// types is a set of JSON types.
type types uint8

const (
	null types = 1 << iota
	boolean
	integer
	number // any number, whole or not
	text
	mapping
	sequence
)

var typesByName = map[string]types{
	"null": null, "boolean": boolean, "integer": integer, "number": number | integer,
	"string": text, "object": mapping, "array": sequence,
}

// shape is a JSON Schema in the form that checking a tree wants. It knows only
// the keywords our schemas use: the fewer there are, the plainer the faults
// can be told. A property that only refers to a definition shares its shape.
type shape struct {
	*annotations
	title, description string

	types      types // 0 for any
	enum       []string
	pattern    *regexp.Regexp
	minLength  int
	minimum    *int64
	maximum    *int64
	properties map[string]*property
	patterns   []patternProperty
	open       bool // whether keys beside these are allowed
	names      []string
	required   []string
	partners   []partner
	choice     []string // keys of which one must be there
	exclusive  bool     // … and only one
	minEntries int
	items      *shape
	minItems   int
	maxItems   int // -1 for any number
	unique     bool
}

// property is a key of a mapping.
type property struct {
	*shape
	note       *annotations // of the key; the shape has its own
	title      string
	help       string
	deprecated bool
	required   bool
}

type patternProperty struct {
	pattern *regexp.Regexp
	*property
}

// partner says that a key does not stand without another.
type partner struct {
	key, partner string
}

func partners(m map[string][]string) []partner {
	var list []partner
	for key, others := range m {
		for _, other := range others {
			list = append(list, partner{key, other})
		}
	}
	slices.SortFunc(list, func(a, b partner) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.partner, b.partner))
	})
	return list
}

// shaper turns compiled schemas into shapes.
type shaper struct {
	made map[*jsonschema.Schema]*shape
	err  error
}

func (b *shaper) shape(s *jsonschema.Schema) *shape {
	if s == nil {
		return nil
	}
	if s.Ref != nil {
		b.refuseBesideRef(s)
		return b.shape(s.Ref)
	}
	if made := b.made[s]; made != nil {
		return made
	}
	x := &shape{
		annotations: annotationsOf(s), title: s.Title, description: s.Description,
		pattern: s.Pattern, minLength: s.MinLength, minEntries: s.MinProperties,
		required: s.Required, partners: partners(s.DependentRequired), open: true,
		minItems: s.MinItems, maxItems: s.MaxItems, unique: s.UniqueItems,
	}
	b.made[s] = x
	b.refuseOthers(s)
	for _, t := range s.Types {
		x.types |= typesByName[t]
	}
	x.enum = b.texts(s, append(slices.Clone(s.Constant), s.Enum...))
	if x.enum != nil {
		x.types = text
	}
	x.minimum, x.maximum = b.whole(s, s.Minimum), b.whole(s, s.Maximum)
	x.items = b.shape(s.Items2020)
	b.keys(x, s)
	return x
}

// keys fills in what a shape says of the keys of a mapping.
func (b *shaper) keys(x *shape, s *jsonschema.Schema) {
	if len(s.Properties) > 0 {
		x.properties = make(map[string]*property, len(s.Properties))
	}
	for name, p := range s.Properties {
		x.properties[name] = b.property(p)
		x.names = append(x.names, name)
	}
	slices.Sort(x.names)
	for _, name := range s.Required {
		if p := x.properties[name]; p != nil {
			p.required = true
		}
	}
	for pattern, p := range s.PatternProperties {
		x.patterns = append(x.patterns, patternProperty{pattern, b.property(p)})
	}
	switch more := s.AdditionalProperties.(type) {
	case nil:
	case bool:
		x.open = more
	default:
		b.refuse(s, "additionalProperties with a schema")
	}
	x.choice, x.exclusive = b.choice(s, s.AnyOf), false
	if len(s.OneOf) > 0 {
		x.choice, x.exclusive = b.choice(s, s.OneOf), true
	}
}

func (b *shaper) property(s *jsonschema.Schema) *property {
	return &property{shape: b.shape(s), note: annotationsOf(s), title: s.Title, help: s.Description, deprecated: s.Deprecated}
}

// choice reads an anyOf or oneOf, in which every branch asks for one key.
func (b *shaper) choice(s *jsonschema.Schema, branches []*jsonschema.Schema) []string {
	var keys []string
	for _, branch := range branches {
		if len(branch.Required) != 1 || branch.Properties != nil || branch.Ref != nil || branch.Types != nil {
			b.refuse(s, "anyOf or oneOf of other things than one required key each")
			continue
		}
		keys = append(keys, branch.Required[0])
	}
	return keys
}

// texts reads the values of an enum or const.
func (b *shaper) texts(s *jsonschema.Schema, values []any) []string {
	var list []string
	for _, v := range values {
		t, ok := v.(string)
		if !ok {
			b.refuse(s, "enum or const of other things than texts")
		}
		list = append(list, t)
	}
	return list
}

func (b *shaper) whole(s *jsonschema.Schema, r *big.Rat) *int64 {
	if r == nil {
		return nil
	}
	if !r.IsInt() || !r.Num().IsInt64() {
		b.refuse(s, "limits that are not whole numbers")
		return nil
	}
	n := r.Num().Int64()
	return &n
}
