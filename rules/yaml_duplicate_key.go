package rules

import (
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/yamldoc"
)

var yamlDuplicateKey = rule.Rule{
	ID:         "yaml-duplicate-key",
	Category:   rule.Encoding,
	Severity:   finding.Error,
	Confidence: rule.VeryHigh,
	Summary:    "a key stands twice in one mapping",
	Doc: `YAML forbids it, and programs differ in what they do: some refuse the file, most
keep the last value and drop the others without a word. So one of the values is lost,
and which one depends on who reads.

Every occurrence but the first is reported, with the place of the first. Keys that
differ only in their quotes are the same key: ` + "`4:` and `\"4\":`" + ` too.

Not reported: the same key in two mappings, such as two items of a list; keys that
differ in case; a key that overrides one taken over with ` + "`<<`" + `, which is what ` + "`<<`" + ` is for.`,
	Ref:    "https://yaml.org/spec/1.2.2/#3213-node-comparison",
	Since:  "0.1.0",
	Target: rule.Documents,
	Check:  checkYAMLDuplicateKey,
}

func checkYAMLDuplicateKey(p *rule.Pass) {
	p.Doc.Root.Walk(func(n *yamldoc.Node) bool {
		if n.Aliased() {
			return false
		}
		const few = 16 // more keys than most mappings have, and few enough to compare them all
		if len(n.Entries) <= few {
			for i, e := range n.Entries {
				reportDuplicateKey(p, n, keyIn(n.Entries[:i], e.Key), e.Key)
			}
			return true
		}
		seen := make(map[string]*yamldoc.Node, len(n.Entries))
		for _, e := range n.Entries {
			if e.Key.Kind != yamldoc.Scalar {
				continue
			}
			first := seen[e.Key.Value]
			reportDuplicateKey(p, n, first, e.Key)
			if first == nil {
				seen[e.Key.Value] = e.Key
			}
		}
		return true
	})
}

// keyIn returns the first key of the entries that is the same, or nil.
func keyIn(entries []yamldoc.Entry, key *yamldoc.Node) *yamldoc.Node {
	for _, e := range entries {
		if e.Key.Value == key.Value && e.Key.Kind == yamldoc.Scalar && key.Kind == yamldoc.Scalar {
			return e.Key
		}
	}
	return nil
}

func reportDuplicateKey(p *rule.Pass, mapping, first, key *yamldoc.Node) {
	if first == nil {
		return
	}
	help := "rename the key, or remove one of the two entries"
	if mapping.Style == yamldoc.Block && mapping.Key() == nil && mapping.Parent() != nil && first == mapping.Entries[0].Key {
		help = `begin the line with "- " if it starts another item, or remove one of the two entries`
	}
	p.Report(key.Place(), "the key %q stands twice in one mapping: only one of the values is kept", key.Value).
		WithHelp("%s", help).
		Relate(first.Place(), "the first %q", first.Value)
}
