package config

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/policylint/policylint/internal/rule"
)

// schema is a JSON Schema, as far as configuration needs it. Its fields stand
// in the order in which they are written.
type schema struct {
	Dialect     string             `json:"$schema,omitempty"`
	ID          string             `json:"$id,omitempty"`
	Ref         string             `json:"$ref,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        any                `json:"type,omitempty"` // a name or several
	Enum        []string           `json:"enum,omitempty"`
	Default     any                `json:"default,omitempty"`
	Examples    []any              `json:"examples,omitempty"`
	AnyOf       []*schema          `json:"anyOf,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	MinItems    int                `json:"minItems,omitempty"`
	MinLength   int                `json:"minLength,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Patterns    map[string]*schema `json:"patternProperties,omitempty"`
	Closed      *bool              `json:"additionalProperties,omitempty"` // false: no other keys
	Defs        map[string]*schema `json:"$defs,omitempty"`
}

// Schema returns the JSON Schema of a configuration file, from which an editor
// completes the ids of rules, their options and the values of both.
func Schema(rules []*rule.Rule) ([]byte, error) {
	s := object("Configuration of policylint", "What policylint asks of the files below the folder of this file.", map[string]*schema{
		"extends": paths("Extends", "Other configuration files whose settings hold where this file does not say otherwise.", "../shared/policylint.yaml"),
		"corpus":  paths("Corpus", "The files and folders that are checked when the command line names none.", "corpus"),
		"registries": paths("Registries", "The files and folders with registries that articles are held against, in place of "+
			"the nearest folder named registry.", "registry"),
		"ignore":    globs("Ignored files", "The files that are never checked.", "drafts/**"),
		"overrides": overrides(),
		"profile":   {Ref: "#/$defs/profile", Title: "Profile", Description: "How finished an article has to be."},
		"fail-on":   {Ref: "#/$defs/fail-on", Title: "Fail on", Description: "The least severity that fails a run."},
		"rules":     {Ref: "#/$defs/rules", Title: "Rules", Description: "What is asked of rules, by their ids."},
	})
	s.Dialect = "https://json-schema.org/draft/2020-12/schema"
	s.ID = "https://policylint.github.io/policylint/schemas/config.schema.json"
	s.Examples = []any{map[string]any{"profile": rule.Publish, "corpus": []string{"articles"}, "rules": map[string]any{}}}
	s.Defs = map[string]*schema{
		"profile":  enum("Profile", "A draft is held against the rules that find errors, review is the default, and publish asks for all that a published article must have.", rule.ProfileNames()),
		"fail-on":  enum("Threshold", "Findings at or above the severity fail a run.", Thresholds()),
		"severity": enum("Severity", "How much the findings of a rule matter; off turns the rule off.", severities()),
		"rules":    ruleKeys(rules),
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(s)
	return b.Bytes(), err
}

func object(title, description string, properties map[string]*schema) *schema {
	return &schema{Title: title, Description: description, Type: "object", Properties: properties, Closed: new(bool)}
}

func enum(title, description string, values []string) *schema {
	return &schema{Title: title, Description: description, Enum: values}
}

func paths(title, description string, example string) *schema {
	return &schema{Title: title, Description: description, Type: orNothing("array"), Examples: []any{[]string{example}},
		Items: &schema{Title: "Path", Description: "A path, relative to the folder of this file.", Type: "string", MinLength: 1}}
}

func globs(title, description string, example string) *schema {
	return &schema{Title: title, Description: description, Type: orNothing("array"), Examples: []any{[]string{example}},
		Items: &schema{Title: "Glob", Description: "A pattern over paths from the folder of this file, as in .gitignore.", Type: "string", MinLength: 1}}
}

func overrides() *schema {
	files := globs("Files", "The files that the override is for.", "drafts/**")
	files.Type, files.MinItems = "array", 1
	item := object("Override", "Settings for some of the files.", map[string]*schema{
		"files":   files,
		"profile": {Ref: "#/$defs/profile", Title: "Profile", Description: "How finished these articles have to be."},
		"fail-on": {Ref: "#/$defs/fail-on", Title: "Fail on", Description: "The least severity that fails a run, in these files."},
		"rules":   {Ref: "#/$defs/rules", Title: "Rules", Description: "What is asked of rules in these files, by their ids."},
	})
	item.Required = []string{"files"}
	return &schema{Title: "Overrides", Description: "Settings for some of the files; of several that fit a file the later ones win.",
		Type: orNothing("array"), Items: item}
}

// ruleKeys describes the ids of all rules, their categories and patterns.
func ruleKeys(rules []*rule.Rule) *schema {
	properties := map[string]*schema{}
	for _, c := range rule.Categories() {
		properties[c.Slug()] = &schema{Ref: "#/$defs/severity", Title: c.Slug(),
			Description: "All rules on " + string(c) + " that are not named by their own ids."}
	}
	for _, r := range rules {
		properties[r.ID] = ruleSchema(r)
	}
	s := object("Rules", "What is asked of rules, by their ids, their categories or a pattern over ids.", properties)
	s.Type = orNothing("object")
	s.Patterns = map[string]*schema{`[*?\[]`: {Ref: "#/$defs/severity", Title: "Pattern",
		Description: "All rules whose ids fit the pattern and that are not named by their own ids."}}
	return s
}

func ruleSchema(r *rule.Rule) *schema {
	severity := &schema{Ref: "#/$defs/severity", Title: "Severity", Description: "How much the findings of the rule matter.", Default: r.Severity.String()}
	properties := map[string]*schema{severityKey: severity}
	for _, o := range r.DescribeOptions() {
		properties[o.Name] = optionSchema(r, o)
	}
	return &schema{
		Title:       r.ID,
		Description: "Reports that " + r.Summary + ".",
		AnyOf:       []*schema{severity, object(r.ID, "The severity and options of "+r.ID+".", properties)},
	}
}

func optionSchema(r *rule.Rule, o rule.Option) *schema {
	s := &schema{Title: o.Name, Description: sentence(o.Doc), Default: o.Of(r.Options)}
	switch o.Type {
	case "yes or no":
		s.Type = "boolean"
	case "number":
		s.Type = "integer"
	case "list of texts":
		s.Type = "array"
		s.Items = &schema{Title: "Item", Description: sentence(o.Doc), Type: "string", Enum: o.Enum}
	default:
		s.Type, s.Enum = "string", o.Enum
	}
	return s
}

// orNothing is the type of what may be left empty, so that all its entries can
// be commented out.
func orNothing(kind string) []string { return []string{kind, "null"} }

// sentence makes a sentence of words without a full stop.
func sentence(words string) string {
	if words == "" {
		return ""
	}
	return strings.ToUpper(words[:1]) + strings.TrimSuffix(words[1:], ".") + "."
}
