package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

var yamlSyntax = rule.Rule{
	ID:         "yaml-syntax",
	Category:   rule.Encoding,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Summary:    "the file is not valid YAML",
	Doc: `No program can read a file with such a fault, and nothing else can be said
about it: as long as one stands, the other rules are silent about the file, except
those on its bytes.

The fault is reported where it is, which is often not where a program stumbles over
it: the quotation mark that is never closed, the line that is indented one space too
little, the colon that makes a sentence a key. After a fault reading goes on, so that
several are told at once.`,
	Ref:            "https://yaml.org/spec/1.2.2/",
	Since:          "0.1.0",
	Target:         rule.Files,
	Unsuppressible: true,
	Check:          checkYAMLSyntax,
}

func checkYAMLSyntax(p *rule.Pass) {
	for _, f := range p.Stream.Faults {
		r := p.Report(yamldoc.At(f.Span), "%s", f.Message)
		if f.Help != "" {
			r.WithHelp("%s", f.Help)
		}
	}
}
