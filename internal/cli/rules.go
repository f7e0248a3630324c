package cli

import (
	"encoding/json"
	"fmt"
	"strings"

	urfave "github.com/urfave/cli/v2"

	ruledocs "github.com/policylint/policylint/docs/rules"
	"github.com/policylint/policylint/internal/paint"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/rules"
)

func (p *program) rulesCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "rules",
		Usage:     "lists the rules",
		ArgsUsage: "[RULE…] [PATH]",
		Description: `RULE is the id of a rule, a pattern such as "url-*", or a category such as
"legal-acts".`,
		Flags: []urfave.Flag{
			&urfave.StringFlag{Name: "format", Value: "text", Usage: "write the list as `FORMAT`: " + suggest.Either(ruleFormats())},
			&urfave.BoolFlag{Name: "why", Usage: "say which rules are active on the file PATH, or on any article in the working folder, and what decides"},
			configFlag(),
			profileFlag(),
			colorFlag(),
		},
		Action: p.rules,
	}
}

func ruleFormats() []string { return []string{"text", "json"} }

func (p *program) rules(c *urfave.Context) error {
	ids, path := c.Args().Slice(), ""
	if c.Bool("why") {
		ids, path = p.splitPath(ids)
	}
	chosen, err := rule.Select(rules.All(), ids, nil)
	if err != nil {
		return usage("%s", err)
	}
	color, err := p.color(c, true)
	if err != nil {
		return err
	}
	format := c.String("format")
	if err := oneOf("format", format, ruleFormats()); err != nil {
		return err
	}
	if c.Bool("why") {
		return p.why(c, path, chosen, format, paint.Palette(color))
	}
	for _, name := range []string{"config", "profile"} {
		if c.IsSet(name) {
			return usage("--%s goes with --why", name)
		}
	}
	if format == "json" {
		return p.printJSON(ruleList{Version: 1, Rules: describe(chosen)})
	}
	return p.print(ruleTable(chosen, paint.Palette(color)))
}

// ruleTable lists rules by category in columns.
func ruleTable(list []*rule.Rule, paint paint.Palette) string {
	width := 0
	for _, r := range list {
		width = max(width, len(r.ID))
	}
	var b strings.Builder
	for _, category := range rule.Categories() {
		var rows strings.Builder
		for _, r := range list {
			if r.Category == category {
				fmt.Fprintf(&rows, "  %-*s  %-7s  %-9s  %-10s  %s\n", width, r.ID, r.Severity, r.Confidence, fixName(r.Fix), r.Summary)
			}
		}
		if rows.Len() == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(paint.Bold(string(category)) + "\n" + rows.String())
	}
	return b.String()
}

func fixName(k rule.FixKind) string {
	if k == rule.NoFix {
		return "no fix"
	}
	return k.String() + " fix"
}

// ruleList is what rules --format json prints. Every key is always present.
type ruleList struct {
	Version int        `json:"version"`
	Rules   []ruleJSON `json:"rules"`
}

type ruleJSON struct {
	ID         string       `json:"id"`
	Category   string       `json:"category"`
	Severity   string       `json:"severity"`
	Confidence string       `json:"confidence"`
	Fix        string       `json:"fix"`
	Summary    string       `json:"summary"`
	Ref        string       `json:"ref"`
	Since      string       `json:"since"`
	URL        string       `json:"url"`
	Options    []optionJSON `json:"options"`
}

type optionJSON struct {
	Name    string   `json:"name"`
	Doc     string   `json:"doc"`
	Type    string   `json:"type"`
	Enum    []string `json:"enum"`
	Default string   `json:"default"`
}

func describe(list []*rule.Rule) []ruleJSON {
	out := make([]ruleJSON, 0, len(list))
	for _, r := range list {
		options := []optionJSON{}
		for _, o := range r.DescribeOptions() {
			options = append(options, optionJSON{o.Name, o.Doc, o.Type, append([]string{}, o.Enum...), o.Default})
		}
		out = append(out, ruleJSON{
			ID:         r.ID,
			Category:   r.Category.Slug(),
			Severity:   r.Severity.String(),
			Confidence: r.Confidence.String(),
			Fix:        r.Fix.String(),
			Summary:    r.Summary,
			Ref:        r.Ref,
			Since:      r.Since,
			URL:        ruledocs.URL(r.ID),
			Options:    options,
		})
	}
	return out
}

func (p *program) printJSON(v any) error {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	return p.print(b.String())
}
