package cli

const description = `policylint reads articles and registries kept as YAML and says, to the
character, what is wrong in them.

Exit codes:
  0  nothing at or above --fail-on
  1  something at or above --fail-on
  2  wrong usage or configuration
  3  something could not be checked`

const appHelp = `{{.Name}} {{.Usage}}.

Usage:
  {{.UsageText}}

{{.Description}}

Commands:
{{- range .VisibleCommands}}
  {{printf "%-9s %s" .Name .Usage}}
{{- end}}

policylint COMMAND --help says more about a command.
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
  {{.}}
{{- end}}
{{- end}}
`
