package lint

import (
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/suppress"
	"github.com/policylint/policylint/internal/yamldoc"
)

// articleKind is what the first key of an article says.
const articleKind = "article/v1"

// checkData checks one file. A panic in a rule is a problem of that file, not
// the end of the run; sound tells that there was none.
func checkData(cfg *Config, memory *article.Memory, path string, data []byte) (out outcome, sound bool) {
	defer func() {
		if r := recover(); r != nil {
			out = failed(path, fmt.Sprintf("internal fault: %v\n%s", r, debug.Stack()))
		}
	}()
	return checkFile(cfg, memory, source.NewFile(path, data)), true
}

// failed is the outcome for a file that cannot be checked.
func failed(path, message string) outcome {
	return outcome{Path: path, Problem: &Problem{path, message}}
}

// CheckFile runs all rules over one file and returns the findings in no
// particular order. Their fingerprints do not tell files and equal findings
// apart yet.
func CheckFile(cfg *Config, file *source.File) []finding.Finding {
	return checkFile(cfg, &article.Memory{}, file).Findings
}

func checkFile(cfg *Config, memory *article.Memory, file *source.File) outcome {
	stream := yamldoc.Parse(file)
	c := &check{cfg: cfg, memory: memory, file: file, settings: cfg.settings(file.Path()), today: rule.NewToday(cfg.today())}
	c.ignores = suppress.Read(stream, c.settings.Catalogue)
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
	if list := c.ignores.Ignores(); len(list) > 0 {
		c.run(rule.Ignores, rule.Input{Stream: stream, Ignores: list})
	}
	c.tellDropped()
	out := outcome{
		Path: file.Path(), Suppressed: len(c.silenced), Unparsed: stream.Broken, Problem: c.untold(stream),
		Day: cfg.today(), Passing: c.today.Passes(),
	}
	for _, r := range c.reports {
		out.Findings = append(out.Findings, c.finish(r))
	}
	return out
}

// untold returns a problem for a file that is no valid YAML where no rule says
// so: that nothing else was found in it means nothing.
func (c *check) untold(stream *yamldoc.Stream) *Problem {
	notRun := func(r config.Rule) bool {
		return r.Target != rule.Files && r.Target != rule.Ignores && c.settings.Runs(&r)
	}
	if !stream.Broken || len(c.reports) > 0 || !slices.ContainsFunc(c.settings.Rules, notRun) {
		return nil
	}
	message := "is no valid YAML"
	if len(stream.Faults) > 0 {
		fault := stream.Faults[0]
		pos := c.file.Position(fault.Span.Start)
		message = fmt.Sprintf("is no valid YAML: %d:%d: %s", pos.Line, pos.Column, fault.Message)
	}
	return &Problem{c.file.Path(), message}
}

// check collects the reports on one file.
type check struct {
	cfg        *Config
	memory     *article.Memory
	file       *source.File
	settings   *config.Settings
	registries *registry.Set
	today      *rule.Today
	ignores    *suppress.Set
	silenced   map[silenced]bool

	surroundings surroundings
	reports      []*rule.Report
	kept         map[string]*kept // by rule id
}

// silenced is a finding that a comment silences. One that is said twice counts
// once, as it does elsewhere.
type silenced struct {
	rule, message string
	span          source.Span
}

func (c *check) document(stream *yamldoc.Stream, doc *yamldoc.Document) {
	in := rule.Input{Stream: stream, Doc: doc, NonASCII: rule.NonASCII(doc.Root), Schema: c.cfg.Schemas.Check(doc)}
	if registry.KindOf(doc) == articleKind {
		in.Article = article.ReadInto(doc, c.memory)
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
	in.Registries, in.Profile, in.Today = c.registries, c.settings.Profile.Get, c.today
	for i := range c.settings.Rules {
		r := &c.settings.Rules[i]
		if r.Target == target && c.settings.Runs(r) && len(r.Missing(c.registries)) == 0 {
			c.ignores.Ran(r.Rule)
			rule.NewPass(r.Setting(), in, c.add).Run()
		}
	}
}

func (c *check) add(r *rule.Report) {
	if c.ignores.Silence(r.Rule, r.Place.Span) {
		if c.silenced == nil {
			c.silenced = map[silenced]bool{}
		}
		c.silenced[silenced{r.Rule.ID, r.Message, r.Place.Span}] = true
		return
	}
	if c.kept == nil {
		c.kept = map[string]*kept{}
	}
	k := c.kept[r.Rule.ID]
	if k == nil {
		k = &kept{}
		c.kept[r.Rule.ID] = k
	}
	if k.count++; k.count > mostOfRule {
		return
	}
	k.last = r
	c.reports = append(c.reports, r)
}

// mostOfRule is how many findings of one rule are kept of one file: more than
// anybody reads, and few enough for a file made to fill the memory.
const mostOfRule = 1000

// kept is how often a rule spoke about a file, and the last report kept of it.
type kept struct {
	count int
	last  *rule.Report
}

// tellDropped says at the last finding of a rule how many were left out.
func (c *check) tellDropped() {
	for _, k := range c.kept {
		if n := k.count - mostOfRule; n > 0 {
			k.last.Help = strings.TrimPrefix(fmt.Sprintf("%s; and %d more like this in the file", k.last.Help, n), "; ")
		}
	}
}
