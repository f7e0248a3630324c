package cli

import (
	"fmt"
	"os"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/paint"
	"github.com/policylint/policylint/internal/suggest"
)

func (p *program) configCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "config",
		Usage:     "says what holds for a file, and which line of which file set it",
		ArgsUsage: "PATH",
		Flags: []urfave.Flag{
			&urfave.StringFlag{Name: "format", Value: "text", Usage: "write it as `FORMAT`: " + suggest.Either(ruleFormats())},
			configFlag(),
			failOnFlag("take findings at or above `SEVERITY` for a failure: "),
			selectFlag(),
			ignoreFlag(),
			profileFlag(),
			colorFlag(),
		},
		Action: p.config,
	}
}

func (p *program) config(c *urfave.Context) error {
	if c.NArg() != 1 {
		return usage("config wants the path of one file")
	}
	color, err := p.color(c, true)
	if err != nil {
		return err
	}
	format := c.String("format")
	if err := oneOf("format", format, ruleFormats()); err != nil {
		return err
	}
	loader, err := p.loader(c, false)
	if err != nil {
		return err
	}
	path := c.Args().First()
	switch info, err := os.Stat(p.locate(path)); {
	case err != nil || path == "":
		return usage("no such file: %q", path)
	case info.IsDir():
		return usage("config wants a file, and %q is a folder", path)
	}
	h := held{path: lint.ShownPath(path)}
	if h.settings, err = loader.For(path); err != nil {
		return configFailure(err)
	}
	if h.ignored.Origin, h.ignored.Get, err = loader.Ignored(path); err != nil {
		return configFailure(err)
	}
	if format == "json" {
		return p.printJSON(h.json())
	}
	return p.print(h.text(paint.Palette(color)))
}

// held is what holds for a file.
type held struct {
	path     string
	settings *config.Settings
	ignored  config.Value[bool]
}

func (h held) text(paint paint.Palette) string {
	s := h.settings
	var b strings.Builder
	b.WriteString(paint.Bold(h.path) + "\n")
	if len(s.Files) == 0 {
		b.WriteString("  no " + config.Name + " here or above: the defaults hold\n")
	} else {
		b.WriteString("  configured by " + strings.Join(s.Files, ", ") + "\n")
	}
	b.WriteByte('\n')
	row := func(name, value string, o config.Origin) {
		fmt.Fprintf(&b, "  %-10s  %-*s  %s\n", name, len("warning"), value, paintOrigin(o, paint))
	}
	row("profile", s.Profile.Get.String(), s.Profile.Origin)
	row("fail-on", threshold(s.FailOn.Get), s.FailOn.Origin)
	if s.Registries.Get == nil {
		row("registries", "nearest", s.Registries.Origin)
	} else {
		row("registries", strings.Join(s.Registries.Get, ", "), s.Registries.Origin)
	}
	if h.ignored.Get {
		row("ignored", "yes", h.ignored.Origin)
	}
	b.WriteString("\n" + h.rules(paint))
	return b.String()
}

// rules lists all rules with their severities, and the options that are set.
func (h held) rules(paint paint.Palette) string {
	width := 0
	for i := range h.settings.Rules {
		width = max(width, len(h.settings.Rules[i].ID))
	}
	var b strings.Builder
	for i := range h.settings.Rules {
		r := &h.settings.Rules[i]
		severity, origin := r.Severity.Get.String(), paintOrigin(r.Severity.Origin, paint)
		if !h.settings.Runs(r) && r.Severity.Get != finding.Off {
			severity = finding.Off.String()
			origin = fmt.Sprintf("a rule for %ss, which the profile %s leaves out (%s)", r.Severity.Get, h.settings.Profile.Get, h.settings.Profile.Origin)
		}
		fmt.Fprintf(&b, "  %-*s  %-*s  %s\n", width, r.ID, len("warning"), severity, origin)
		for _, o := range r.Set {
			fmt.Fprintf(&b, "    %s: %s  %s\n", o.Name, o.Get, paintOrigin(o.Origin, paint))
		}
	}
	return paint.Bold("rules") + "\n" + b.String()
}

// paintOrigin plays down what nobody has set.
func paintOrigin(o config.Origin, paint paint.Palette) string {
	if o == (config.Origin{}) {
		return paint.Faint(o.String())
	}
	return o.String()
}

// threshold returns a value of fail-on as users write it.
func threshold(s finding.Severity) string {
	if s == finding.Off {
		return config.Never
	}
	return s.String()
}
