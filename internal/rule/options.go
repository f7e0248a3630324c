package rule

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

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

// ChangedOptions lists the options that are not at their defaults, as a user
// would write them in YAML.
func (r *Rule) ChangedOptions(options any) []string {
	if options == nil || r.Options == nil {
		return nil
	}
	v := reflect.ValueOf(options)
	var changed []string
	for _, o := range r.DescribeOptions() {
		if value := inYAML(v.Field(o.field)); value != o.Default {
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
	known := r.DescribeOptions()
	if len(known) == 0 {
		return nil, &OptionError{set, fmt.Sprintf("%s has no options", r.ID)}
	}
	out := reflect.New(reflect.TypeOf(r.Options)).Elem()
	out.Set(reflect.ValueOf(r.Options))
	for _, e := range set.Entries {
		i := slices.IndexFunc(known, func(o Option) bool { return o.Name == e.Key.Value })
		if i < 0 {
			return nil, &OptionError{e.Key, fmt.Sprintf("%s has no option %q: it has %s", r.ID, e.Key.Value, names(known))}
		}
		if err := known[i].decode(out.Field(known[i].field), e.Value); err != nil {
			return nil, err
		}
	}
	return out.Interface(), nil
}

func (o Option) decode(field reflect.Value, n *yamldoc.Node) error {
	bad := func() error {
		return &OptionError{n, fmt.Sprintf("option %q wants a %s, not %q", o.Name, o.Type, n.Raw())}
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
	return &OptionError{n, fmt.Sprintf("option %q is %q: want one of %s", o.Name, n.Text(), strings.Join(o.Enum, ", "))}
}

func names(list []Option) string {
	var out []string
	for _, o := range list {
		out = append(out, o.Name)
	}
	return strings.Join(out, ", ")
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
