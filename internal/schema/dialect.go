package schema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// refuseOthers makes sure that no keyword is passed over in silence.
func (b *shaper) refuseOthers(s *jsonschema.Schema) {
	for keyword, used := range map[string]bool{
		"not": s.Not != nil, "allOf": s.AllOf != nil, "if": s.If != nil, "format": s.Format != "",
		"anyOf beside oneOf": s.AnyOf != nil && s.OneOf != nil,
		"$dynamicRef":        s.DynamicRef != nil, "propertyNames": s.PropertyNames != nil, "maxProperties": s.MaxProperties >= 0,
		"dependentSchemas": s.DependentSchemas != nil, "unevaluatedProperties": s.UnevaluatedProperties != nil,
		"prefixItems": s.PrefixItems != nil, "contains": s.Contains != nil, "unevaluatedItems": s.UnevaluatedItems != nil,
		"maxLength": s.MaxLength >= 0, "exclusiveMinimum": s.ExclusiveMinimum != nil, "exclusiveMaximum": s.ExclusiveMaximum != nil,
		"multipleOf": s.MultipleOf != nil, "contentEncoding": s.ContentEncoding != "", "contentMediaType": s.ContentMediaType != "",
		"uniqueItems of other things than texts": s.UniqueItems && (s.Items2020 == nil || !scalarsOnly(s.Items2020)),
	} {
		if used {
			b.refuse(s, keyword)
		}
	}
}

// refuseBesideRef keeps references pure: only words may stand beside one.
func (b *shaper) refuseBesideRef(s *jsonschema.Schema) {
	if s.Types != nil || s.Enum != nil || s.Constant != nil || s.Properties != nil || s.Required != nil ||
		s.AnyOf != nil || s.OneOf != nil || s.Items2020 != nil || s.Pattern != nil || s.AdditionalProperties != nil ||
		s.MinLength >= 0 || s.MinItems >= 0 || s.MaxItems >= 0 || s.MinProperties >= 0 || s.Minimum != nil || s.Maximum != nil {
		b.refuse(s, "keywords beside $ref")
	}
	b.refuseOthers(s)
}

func scalarsOnly(s *jsonschema.Schema) bool {
	if s.Ref != nil {
		return scalarsOnly(s.Ref)
	}
	return len(s.Enum) > 0 || len(s.Types) > 0 && !slices.Contains(s.Types, "object") && !slices.Contains(s.Types, "array")
}

func (b *shaper) refuse(s *jsonschema.Schema, what string) {
	if b.err == nil {
		b.err = fmt.Errorf("%s: our schemas do without %s", strings.TrimPrefix(s.Location, "schema:"), what)
	}
}
