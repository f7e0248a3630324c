package cli

import (
	"fmt"
	"strings"

	urfave "github.com/urfave/cli/v2"
)

// help prints the help text of a command, or of the program for "".
func (p *program) help(app *urfave.App, command string) error {
	app.Setup()
	var text strings.Builder
	if command == "" {
		urfave.HelpPrinterCustom(&text, appHelp, app, nil)
	} else {
		urfave.HelpPrinterCustom(&text, commandHelp, app.Command(command), map[string]any{"flag": describeFlag})
	}
	return p.print(text.String())
}

// describeFlag returns the names of a flag and what it does, with a tab between.
func describeFlag(f urfave.DocGenerationFlag) string {
	var names []string
	for _, name := range f.Names() {
		if len(name) > 1 {
			name = "-" + name
		}
		names = append(names, "-"+name)
	}
	name := strings.Join(names, ", ")
	usage := f.GetUsage()
	left, rest, _ := strings.Cut(usage, "`")
	placeholder, right, ok := strings.Cut(rest, "`")
	if !ok {
		return fmt.Sprintf("%s\t%s", name, usage)
	}
	line := fmt.Sprintf("%s %s\t%s", name, placeholder, left+placeholder+right)
	if v := f.GetDefaultText(); v != "" {
		line += fmt.Sprintf(" (default %s)", strings.Trim(v, `"`))
	}
	return line
}

const appHelp = `{{.Name}} {{.Usage}}.

Usage:
  {{.UsageText}}

{{.Description}}

Commands:
{{- range .VisibleCommands}}
  {{.Name}}{{"\t"}}{{.Usage}}
{{- end}}

{{.Name}} COMMAND --help says more about a command.
`

const commandHelp = `{{.HelpName}} {{.Usage}}.

Usage:
  {{.HelpName}}{{if .VisibleFlags}} [FLAG…]{{end}}{{if .ArgsUsage}} {{.ArgsUsage}}{{end}}
{{- if .Description}}

{{.Description}}
{{- end}}
{{- if .VisibleFlags}}

Flags:
{{- range .VisibleFlags}}
  {{flag .}}
{{- end}}
{{- end}}
`

const description = `It reads articles and registries kept as YAML and says, to the character, what
is wrong in them.

Exit codes:
  0  nothing at or above --fail-on
  1  something at or above --fail-on
  2  wrong usage or configuration
  3  something could not be checked`
