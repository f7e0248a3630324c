package cli

import (
	"strings"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/schemas"
)

func (p *program) schemaCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "schema",
		Usage:     "prints the JSON Schema of a kind of document",
		ArgsUsage: "KIND",
		Description: "KIND is what the key \"schema\" of a document says, with its version or\nwithout: " +
			strings.Join(schemas.Kinds(), ", ") + ";\nor \"config\" for " + config.Name + ".",
		Action: p.schema,
	}
}

func (p *program) schema(c *urfave.Context) error {
	if c.NArg() != 1 {
		return usage("schema wants one kind of document: %s", suggest.Either(schemas.Kinds()))
	}
	kind := c.Args().First()
	if kind == configKind {
		data, err := schemas.Config()
		if err != nil {
			return err
		}
		return p.print(string(data))
	}
	data, err := schemas.JSON(kind)
	if err != nil {
		return unknown("kind of document", kind, kindNames())
	}
	return p.print(string(data))
}

// configKind stands for the schema of configuration files, which do not say
// what they are.
const configKind = "config"

// kindNames lists the kinds with and without their versions.
func kindNames() []string {
	list := append(schemas.Kinds(), configKind)
	for _, kind := range schemas.Kinds() {
		name, _, _ := strings.Cut(kind, "/")
		list = append(list, name)
	}
	return list
}
