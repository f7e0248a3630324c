// Command configschema writes schemas/config.schema.json, the JSON Schema of
// configuration files, from what the rules say of themselves. It is run by go
// generate in the rules folder.
package main

import (
	"log"
	"os"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/rules"
)

func main() {
	log.SetFlags(0)
	data, err := config.Schema(rules.All())
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("../schemas/config.schema.json", data, 0o644); err != nil {
		log.Fatal(err)
	}
}
