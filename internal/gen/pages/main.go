// Command pages writes docs/rules: a page for every rule and their index. It
// is run by go generate in the rules folder.
package main

import (
	"log"
	"os"
	"path/filepath"

	"github.com/policylint/policylint/internal/rulepage"
	"github.com/policylint/policylint/internal/ruletest"
	"github.com/policylint/policylint/rules"
)

const (
	archives = "../testdata/rules"
	pages    = "../docs/rules"
)

func main() {
	log.SetFlags(0)
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	old, err := filepath.Glob(filepath.Join(pages, "*.md"))
	if err != nil {
		return err
	}
	for _, f := range old {
		if err := os.Remove(f); err != nil {
			return err
		}
	}
	for _, r := range rules.All() {
		data, err := os.ReadFile(filepath.Join(archives, r.ID+".txtar"))
		if err != nil {
			return err
		}
		a, err := ruletest.Parse(data)
		if err != nil {
			return err
		}
		if err := write(r.ID, rulepage.Markdown(r, a)); err != nil {
			return err
		}
	}
	return write("index", rulepage.Index(rules.All()))
}

func write(name, text string) error {
	return os.WriteFile(filepath.Join(pages, name+".md"), []byte(text), 0o644)
}
