package cli

import (
	"runtime"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/suggest"
)

func colors() []string { return []string{"auto", "always", "never"} }

func colorFlag() urfave.Flag {
	return &urfave.StringFlag{Name: "color", Value: "auto", Usage: "color the text `WHEN`: " + suggest.Either(colors())}
}

// color says whether to color what goes to the standard output, or to a file.
func (p *program) color(c *urfave.Context, stdout bool) (bool, error) {
	when := c.String("color")
	if err := oneOf("value of --color", when, colors()); err != nil {
		return false, err
	}
	return when == "always" || when == "auto" && stdout && p.autoColor(), nil
}

// autoColor follows the conventions of no-color.org and bixense.com/clicolors.
func (p *program) autoColor() bool {
	if p.Getenv("NO_COLOR") != "" {
		return false
	}
	if force := p.Getenv("CLICOLOR_FORCE"); force != "" && force != "0" {
		return true
	}
	return p.StdoutColumns > 0 && p.Getenv("CLICOLOR") != "0" && p.understandsControls()
}

// understandsControls reports whether a terminal follows control sequences.
// The old Windows console does not unless it is told to.
func (p *program) understandsControls() bool {
	if p.Getenv("TERM") == "dumb" {
		return false
	}
	return runtime.GOOS != "windows" || p.Getenv("WT_SESSION") != "" || p.Getenv("TERM") != "" || p.Getenv("ANSICON") != ""
}
