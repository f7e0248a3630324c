package cli

import (
	"fmt"
	"os"
	"slices"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/paint"
	"github.com/policylint/policylint/internal/rule"
)

// splitPath takes the path, if there is one, out of the arguments of rules
// --why: an argument that looks like one, since no rule has a dot or a slash.
func (p *program) splitPath(args []string) (ids []string, path string) {
	for i, a := range args {
		if strings.ContainsAny(a, "./\\") {
			return append(slices.Clone(args[:i]), args[i+1:]...), a
		}
	}
	return args, ""
}

// anyArticle stands for an article in the working folder.
const anyArticle = "article.yaml"

// whyInput is the file that the rules are explained for.
func (p *program) whyInput(c *urfave.Context, path string) (lint.Input, error) {
	if path == "" {
		return lint.Stdin(c.Context, anyArticle, strings.NewReader("schema: article/v1\n")), nil
	}
	if info, err := os.Stat(p.locate(path)); err == nil && info.IsDir() {
		return lint.Input{}, usage("--why wants a file, and %q is a folder", path)
	}
	inputs, err := lint.Inputs(p.Dir, []string{path})
	if err != nil {
		return lint.Input{}, usage("%s", err)
	}
	return inputs[0], nil
}

// why says which rules are active on a file and what decides.
func (p *program) why(c *urfave.Context, path string, rules []*rule.Rule, format string, paint paint.Palette) error {
	loader, err := p.loader(c, false)
	if err != nil {
		return err
	}
	input, err := p.whyInput(c, path)
	if err != nil {
		return err
	}
	settings, err := loader.For(input.Path)
	if err != nil {
		return configFailure(err)
	}
	cfg := lint.Config{Settings: settingsOf(loader), Registries: p.registries(loader)}
	reasons, problems := lint.Why(&cfg, input)
	reasons = slices.DeleteFunc(reasons, func(r lint.Reason) bool { return !slices.Contains(rules, r.Rule) })
	if len(reasons) > 0 || len(problems) == 0 {
		if format == "json" {
			err = p.printJSON(whyJSON(path, settings.Profile.Get, reasons))
		} else {
			err = p.print(whyTable(reasons, paint))
		}
		if err != nil {
			return err
		}
	}
	var lines []string
	for _, problem := range problems {
		lines = append(lines, problem.Path+": "+problem.Message)
	}
	if len(lines) > 0 {
		return &failure{exitProblem, strings.Join(lines, "\n")}
	}
	return nil
}

// whyTable lists the active rules, then the others.
func whyTable(list []lint.Reason, paint paint.Palette) string {
	width := 0
	for _, r := range list {
		width = max(width, len(r.Rule.ID))
	}
	var b strings.Builder
	for _, active := range []bool{true, false} {
		var rows strings.Builder
		for _, r := range list {
			if r.Active == active {
				line := fmt.Sprintf("  %-*s  %s", width, r.Rule.ID, strings.Join(r.Why, "; "))
				rows.WriteString(strings.TrimRight(line, " ") + "\n")
			}
		}
		if rows.Len() == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		title := "inactive"
		if active {
			title = "active"
		}
		b.WriteString(paint.Bold(title) + "\n" + rows.String())
	}
	return b.String()
}

// whyList is what rules --why --format json prints. Every key is always
// present.
type whyList struct {
	Version int          `json:"version"`
	Path    string       `json:"path"`
	Profile string       `json:"profile"`
	Rules   []reasonJSON `json:"rules"`
}

type reasonJSON struct {
	ID     string   `json:"id"`
	Active bool     `json:"active"`
	Why    []string `json:"why"`
}

func whyJSON(path string, profile rule.Profile, list []lint.Reason) whyList {
	out := whyList{Version: 1, Path: path, Profile: profile.String(), Rules: make([]reasonJSON, 0, len(list))}
	for _, r := range list {
		out.Rules = append(out.Rules, reasonJSON{r.Rule.ID, r.Active, append([]string{}, r.Why...)})
	}
	return out
}
