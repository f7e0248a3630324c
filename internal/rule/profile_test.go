package rule_test

import (
	"testing"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/rule"
)

func TestProfile(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"draft", "review", "publish"} {
		if p, err := rule.ParseProfile(name); err != nil || p.String() != name {
			t.Errorf("ParseProfile(%q) = %q, %v", name, p, err)
		}
	}
	for _, name := range []string{"", "Draft", "final", "review "} {
		if p, err := rule.ParseProfile(name); err == nil {
			t.Errorf("ParseProfile(%q) = %q, want an error", name, p)
		}
	}
	var unset rule.Profile
	if unset.String() != "review" || !unset.Asks(rule.Review) || !unset.Asks(rule.Draft) || unset.Asks(rule.Publish) {
		t.Error("a profile that is not set must be review")
	}
	if rule.Draft.Asks(rule.Review) || !rule.Publish.Asks(rule.Draft) || !rule.Draft.Asks(rule.Draft) {
		t.Error("each profile asks for all that those before it ask for, and for no more")
	}
	if rule.Draft.Runs(finding.Warning) || !rule.Draft.Runs(finding.Error) || !unset.Runs(finding.Info) || !rule.Publish.Runs(finding.Info) {
		t.Error("a draft is held against the rules that find errors, all else against all rules")
	}
	for _, p := range append(rule.Profiles(), unset) {
		if p.Runs(finding.Off) {
			t.Errorf("the profile %s runs a rule that is off", p)
		}
	}
}
