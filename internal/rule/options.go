package rule

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/internal/yamldoc"
)

// Option describes one option of a rule, read from the struct in Rule.Options:
// its tags are `option:"name"`, `doc:"what it does"` and, for a closed set of
// values, also of those in a list, `enum:"a,b,c"`.
type Option struct {
	Name    string
	Doc     string
	Type    string   // "text", "number", "yes or no", "list of texts"
	Enum    []string // nil where any value of the type will do
	Default string   // as a user would write it in YAML
	field   int
}

// OptionError says why options do not fit a rule, and where they were set.
type OptionError struct {
	Node    *yamldoc.Node
	Message string
}

// Error returns the message.
func (e *OptionError) Error() string { return e.Message }

// DescribeOptions lists a rule's options in the order of their struct.
func (r *Rule) DescribeOptions() []Option {
	if r.Options == nil {
		return nil
	}
	v := reflect.ValueOf(r.Options)
	var list []Option
	for i := range v.NumField() {
		tag := v.Type().Field(i).Tag
		o := Option{Name: tag.Get("option"), Doc: tag.Get("doc"), Type: typeName(v.Field(i)), Default: inYAML(v.Field(i)), field: i}
		if e := tag.Get("enum"); e != "" {
			o.Enum = strings.Split(e, ",")
		}
		list = append(list, o)
	}
	return list
}

// Of returns the value that the option has among options: a string, a bool, an
// int or a []string.
func (o Option) Of(options any) any { return reflect.ValueOf(options).Field(o.field).Interface() }

// Written returns that value as a user would write it in YAML.
func (o Option) Written(options any) string { return inYAML(reflect.ValueOf(o.Of(options))) }

// ChangedOptions lists the options that are not at their defaults, as a user
// would write them in YAML.
func (r *Rule) ChangedOptions(options any) []string {
	if options == nil || r.Options == nil {
		return nil
	}
	var changed []string
	for _, o := range r.DescribeOptions() {
		if value := o.Written(options); value != o.Default {
			changed = append(changed, o.Name+": "+value)
		}
	}
	return changed
}

// DecodeOptions reads the options that a user set over the rule's defaults.
// Unknown options and values of another type are errors.
func (r *Rule) DecodeOptions(set *yamldoc.Node) (any, error) {
	if set == nil {
		return r.Options, nil
	}
	if set.Kind != yamldoc.Mapping {
		return nil, &OptionError{set, fmt.Sprintf("the options of %s must be a mapping of option names to values", r.ID)}
	}
	options := r.Options
	for _, e := range set.Entries {
		var err error
		if options, err = r.SetOption(options, e); err != nil {
			return nil, err
		}
	}
	return options, nil
}

// SetOption returns options of the rule with one of them changed to what a
// user set.
func (r *Rule) SetOption(options any, set yamldoc.Entry) (any, error) {
	known := r.DescribeOptions()
	i := slices.IndexFunc(known, func(o Option) bool { return o.Name == set.Key.Value })
	switch {
	case len(known) == 0:
		return nil, &OptionError{set.Key, fmt.Sprintf("%s has no options", r.ID)}
	case i < 0:
		return nil, &OptionError{set.Key, fmt.Sprintf("%s has no option %q: %s", r.ID, set.Key.Value, suggest.Meant(set.Key.Value, names(known)))}
	}
	out := reflect.New(reflect.TypeOf(r.Options)).Elem()
	out.Set(reflect.ValueOf(options))
	if err := known[i].decode(out.Field(known[i].field), set.Value); err != nil {
		return nil, err
	}
	return out.Interface(), nil
}

func (o Option) decode(field reflect.Value, n *yamldoc.Node) error {
	bad := func() error {
		return &OptionError{n, fmt.Sprintf("option %q wants %s, not %s", o.Name, o.wanted(), n.Describe())}
	}
	if field.Kind() != reflect.Slice {
		if err := o.among(n); err != nil {
			return err
		}
	}
	switch field.Kind() {
	case reflect.String:
		if !n.IsScalar() {
			return bad()
		}
		field.SetString(n.Text())
	case reflect.Bool:
		if n.Kind != yamldoc.Scalar || n.Tag != "!!bool" {
			return bad()
		}
		field.SetBool(strings.EqualFold(n.Value, "true"))
	case reflect.Int:
		v, err := strconv.Atoi(n.Text())
		if err != nil {
			return bad()
		}
		field.SetInt(int64(v))
	case reflect.Slice:
		if n.Kind != yamldoc.Sequence {
			return bad()
		}
		list := make([]string, 0, len(n.Items))
		for _, item := range n.Items {
			if !item.IsScalar() {
				return bad()
			}
			if err := o.among(item); err != nil {
				return err
			}
			list = append(list, item.Text())
		}
		field.Set(reflect.ValueOf(list))
	default:
		panic(fmt.Sprintf("option %q has the unsupported type %s", o.Name, field.Type()))
	}
	return nil
}

// among returns an error unless a value is one of the closed set, where the
// option has one.
func (o Option) among(n *yamldoc.Node) error {
	if o.Enum == nil || slices.Contains(o.Enum, n.Text()) {
		return nil
	}
	return &OptionError{n, fmt.Sprintf("option %q cannot be %s: %s", o.Name, n.Describe(), suggest.Meant(n.Text(), o.Enum))}
}

// wanted says what an option takes, in the words of a message.
func (o Option) wanted() string {
	switch o.Type {
	case "yes or no":
		return "true or false"
	case "list of texts":
		return "a list such as [a, b]"
	default:
		return "a " + o.Type
	}
}

func names(list []Option) []string {
	var out []string
	for _, o := range list {
		out = append(out, o.Name)
	}
	return out
}

func typeName(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Bool:
		return "yes or no"
	case reflect.Int:
		return "number"
	case reflect.Slice:
		return "list of texts"
	default:
		return "text"
	}
}

// inYAML writes a default as it would stand in a configuration file.
func inYAML(v reflect.Value) string {
	switch v.Kind() {
	case reflect.String:
		if v.String() == "" {
			return `""`
		}
		return v.String()
	case reflect.Slice:
		list, _ := v.Interface().([]string)
		quoted := make([]string, len(list))
		for i, s := range list {
			quoted[i] = strconv.Quote(s)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	default:
		return fmt.Sprint(v.Interface())
	}
}
