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
			strings.Join(schemas.Kinds(), ", ") + ";\n\"" + schemas.DocumentKind + "\" for a document of any kind, whose schema needs the others beside it;\nor \"" + schemas.ConfigKind + "\" for " + config.Name + ".",
		Action: p.schema,
	}
}

func (p *program) schema(c *urfave.Context) error {
	if c.NArg() != 1 {
		return usage("schema wants one kind of document: %s", suggest.Either(schemas.Kinds()))
	}
	kind := c.Args().First()
	data, err := schemas.JSON(kind)
	if err != nil {
		return unknown("kind of document", kind, kindNames())
	}
	return p.print(string(data))
}

// kindNames lists the kinds with and without their versions.
func kindNames() []string {
	list := append(schemas.Kinds(), schemas.DocumentKind, schemas.ConfigKind)
	for _, kind := range schemas.Kinds() {
		name, _, _ := strings.Cut(kind, "/")
		list = append(list, name)
	}
	return list
}
