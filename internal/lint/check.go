package lint

import (
	"fmt"
	"runtime/debug"
	"sync"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// articleKind is what the first key of an article says.
const articleKind = "article/v1"

// checkInput reads and checks one file. A panic in a rule is a problem of
// that file, not the end of the run.
func checkInput(cfg *Config, in Input) (findings []finding.Finding, problem *Problem) {
	data, err := in.Read()
	if err != nil {
		return nil, &Problem{Path: in.Path, Message: err.Error()}
	}
	defer func() {
		if r := recover(); r != nil {
			findings, problem = nil, &Problem{Path: in.Path, Message: fmt.Sprintf("internal fault: %v\n%s", r, debug.Stack())}
		}
	}()
	return CheckFile(cfg, source.NewFile(in.Path, data)), nil
}

// CheckFile runs all rules over one file and returns the findings in no
// particular order, without fingerprints.
func CheckFile(cfg *Config, file *source.File) []finding.Finding {
	stream := yamldoc.Parse(file)
	c := &check{cfg: cfg, file: file, settings: cfg.settings(file.Path())}
	c.registries, _ = cfg.registries(file.Path())
	c.run(rule.Files, rule.Input{Stream: stream})
	if !stream.Broken {
		for _, doc := range stream.Docs {
			c.document(stream, doc)
		}
		if len(stream.Docs) == 0 { // an empty file does not say what it is
			c.document(stream, &yamldoc.Document{File: file})
		}
	}
	out := make([]finding.Finding, 0, len(c.reports))
	for _, r := range c.reports {
		out = append(out, c.finish(r))
	}
	return out
}

// check collects the reports on one file.
type check struct {
	cfg        *Config
	file       *source.File
	settings   *config.Settings
	registries *registry.Set
	reports    []*rule.Report
}

func (c *check) document(stream *yamldoc.Stream, doc *yamldoc.Document) {
	in := rule.Input{Stream: stream, Doc: doc, NonASCII: rule.NonASCII(doc.Root), Schema: c.cfg.Schemas.Check(doc)}
	if registry.KindOf(doc) == articleKind {
		in.Article = article.Read(doc)
		in.Acts = sync.OnceValue(func() *acts.Reading { return acts.Read(in.Article, c.registries) })
	}
	c.run(rule.Documents, in)
	if in.Article != nil {
		c.run(rule.Articles, in)
	}
}

// run applies the rules of a target, but for those that the settings leave out
// and those that lack a registry; [Why] tells users which.
func (c *check) run(target rule.Target, in rule.Input) {
	in.Registries, in.Profile = c.registries, c.settings.Profile.Get
	for i := range c.settings.Rules {
		r := &c.settings.Rules[i]
		if r.Target == target && c.settings.Runs(r) && len(r.Missing(c.registries)) == 0 {
			rule.NewPass(r.Setting(), in, c.add).Run()
		}
	}
}

func (c *check) add(r *rule.Report) { c.reports = append(c.reports, r) }
