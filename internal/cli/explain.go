package cli

import (
	"strings"

	urfave "github.com/urfave/cli/v2"

	ruledocs "github.com/policylint/policylint/docs/rules"
	"github.com/policylint/policylint/internal/paint"
	"github.com/policylint/policylint/rules"
)

func (p *program) explainCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "explain",
		Usage:     "prints the page of a rule",
		ArgsUsage: "ID",
		Flags:     []urfave.Flag{colorFlag()},
		Action:    p.explain,
	}
}

func (p *program) explain(c *urfave.Context) error {
	if c.NArg() != 1 {
		return usage("explain wants the id of one rule; policylint rules lists them")
	}
	var ids []string
	for _, r := range rules.All() {
		ids = append(ids, r.ID)
	}
	id := c.Args().First()
	if err := oneOf("rule", id, ids); err != nil {
		return err
	}
	color, err := p.color(c, true)
	if err != nil {
		return err
	}
	page, _ := ruledocs.Page(id) // a test sees to it that every rule has one
	return p.print(forReading(page, paint.Palette(color)))
}

// forReading makes a Markdown page fit for a terminal: it leaves out comments
// and paints headings.
func forReading(page string, paint paint.Palette) string {
	var b strings.Builder
	code, blank := false, false
	for line := range strings.Lines(page) {
		line = strings.TrimSuffix(line, "\n")
		fence := strings.HasPrefix(line, "```")
		switch {
		case fence:
			code = !code
			line = paint.Faint(line)
		case code:
		case strings.HasPrefix(line, "<!--") && strings.HasSuffix(line, "-->"), line == "" && blank:
			continue
		case strings.HasPrefix(line, "#"):
			line = paint.Bold(line)
		}
		blank = line == "" && !code
		b.WriteString(line + "\n")
	}
	return b.String()
}
