package rule

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/suggest"
)

// Select returns the rules that one of the selected patterns names and none of
// the ignored ones, in the order of all. Without selected patterns it starts
// from all rules. A pattern that names no rule is an error; see [Match].
func Select(all []*Rule, selected, ignored []string) ([]*Rule, error) {
	chosen := all
	if len(selected) > 0 {
		var err error
		if chosen, err = named(all, selected); err != nil {
			return nil, err
		}
	}
	dropped, err := named(all, ignored)
	if err != nil {
		return nil, err
	}
	var rules []*Rule
	for _, r := range all {
		if slices.Contains(chosen, r) && !slices.Contains(dropped, r) {
			rules = append(rules, r)
		}
	}
	if len(rules) == 0 {
		return nil, errors.New("no rule is left")
	}
	return rules, nil
}

func named(all []*Rule, patterns []string) ([]*Rule, error) {
	var rules []*Rule
	for _, p := range patterns {
		list, err := Match(all, p)
		if err != nil {
			return nil, err
		}
		rules = append(rules, list...)
	}
	return rules, nil
}

// Match returns the rules that a pattern names: the id of a rule, a pattern
// over ids such as "url-*", or a category with hyphens for spaces. It is an
// error if there are none.
func Match(all []*Rule, pattern string) ([]*Rule, error) {
	var rules []*Rule
	for _, r := range all {
		if ok, _ := path.Match(pattern, r.ID); ok || pattern == r.Category.Slug() {
			rules = append(rules, r)
		}
	}
	if len(rules) > 0 {
		return rules, nil
	}
	if strings.ContainsAny(pattern, "*?[") {
		return nil, fmt.Errorf("no rule matches %q", pattern)
	}
	names := make([]string, 0, len(all))
	for _, r := range all {
		names = append(names, r.ID)
	}
	for _, c := range Categories() {
		names = append(names, c.Slug())
	}
	if name, ok := suggest.Closest(pattern, names); ok {
		return nil, fmt.Errorf("unknown rule %q: did you mean %q?", pattern, name)
	}
	return nil, fmt.Errorf("unknown rule %q", pattern)
}

// Slug returns the category as users write it where spaces are in the way.
func (c Category) Slug() string {
	return strings.NewReplacer(" ", "-", ".", "").Replace(string(c))
}
