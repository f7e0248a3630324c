package cli

import (
	"crypto/sha256"
	"errors"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/config"
	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/lint"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/rules"
)

func configFlag() urfave.Flag {
	return &urfave.StringFlag{Name: "config", Usage: "configure all files by `FILE`", DefaultText: "the nearest " + config.Name + " above each file"}
}

func failOnFlag(usage string) urfave.Flag {
	return &urfave.StringFlag{Name: "fail-on", DefaultText: "as configured, else error", Usage: usage + suggest.Either(config.Thresholds())}
}

func selectFlag() urfave.Flag {
	return &urfave.StringSliceFlag{Name: "select", Usage: "apply only these `RULES`"}
}

func ignoreFlag() urfave.Flag {
	return &urfave.StringSliceFlag{Name: "ignore", Usage: "do not apply these `RULES`"}
}

func profileFlag() urfave.Flag {
	return &urfave.StringFlag{Name: "profile", DefaultText: "as configured, else review",
		Usage: "ask what an article needs as a `PROFILE`: " + suggest.Either(rule.ProfileNames())}
}

// loader returns what finds the configuration, with the flags laid over it; all
// says that rules that are not selected are run too. The command need not have
// all of the flags.
func (p *program) loader(c *urfave.Context, all bool) (*config.Loader, error) {
	flags := config.Flags{Select: list(c.StringSlice("select")), Ignore: list(c.StringSlice("ignore")), All: all}
	if c.IsSet("select") && len(flags.Select) == 0 {
		return nil, usage("--select names no rule")
	}
	if c.IsSet("profile") {
		name := c.String("profile")
		profile, err := rule.ParseProfile(name)
		if err != nil {
			return nil, unknown("profile", name, rule.ProfileNames())
		}
		flags.Profile = &profile
	}
	if c.IsSet("fail-on") {
		name := c.String("fail-on")
		failOn, err := config.ParseThreshold(name)
		if err != nil {
			return nil, unknown("value of --fail-on", name, config.Thresholds())
		}
		flags.FailOn = &failOn
	}
	if c.IsSet("config") && c.String("config") == "" {
		return nil, usage("--config names no file")
	}
	loader, err := config.NewLoader(config.Setup{
		Rules: rules.All(),
		Flags: flags,
		File:  c.String("config"),
		Dir:   p.Dir,
		Read:  lint.ReadFile,
	})
	if err != nil {
		return nil, usage("%s; policylint rules lists them all", err)
	}
	return loader, nil
}

// configFailure is the failure of a wrong configuration: each fault has a line.
func configFailure(err error) error {
	var wrong *config.Error
	if !errors.As(err, &wrong) {
		return usage("%s", err)
	}
	return usage("%s", strings.ReplaceAll(wrong.Error(), "\n", "\npolicylint: "))
}

// settingsOf returns what the linter asks for settings. That there are some for
// every input was made sure of before.
func settingsOf(loader *config.Loader) func(string) *config.Settings {
	return func(path string) *config.Settings {
		settings, err := loader.For(path)
		if err != nil {
			panic(err)
		}
		return settings
	}
}

// registries returns what the linter asks for registries.
func (p *program) registries(loader *config.Loader) func(string) (*registry.Set, []lint.Problem) {
	return p.registryFinder(loader).find
}

// registryFinder finds the registries of a file: those that the configuration
// names, or those nearest to it.
type registryFinder struct {
	*lint.Registries
	settings func(string) *config.Settings
}

func (p *program) registryFinder(loader *config.Loader) registryFinder {
	return registryFinder{lint.NewRegistries(p.Dir), settingsOf(loader)}
}

func (r registryFinder) find(path string) (*registry.Set, []lint.Problem) {
	if named := r.settings(path).Registries; named.Get != nil {
		return r.Of(named.Get)
	}
	return r.For(path)
}

// digest stands for what find gives.
func (r registryFinder) digest(path string) [sha256.Size]byte {
	if named := r.settings(path).Registries; named.Get != nil {
		return r.DigestOf(named.Get)
	}
	return r.Digest(path)
}

// failing returns whether a finding makes the run end with 1.
func failing(loader *config.Loader) func(*finding.Finding) bool {
	settings := settingsOf(loader)
	return func(f *finding.Finding) bool {
		failOn := settings(f.Path).FailOn.Get
		return failOn != finding.Off && f.Severity >= failOn
	}
}
