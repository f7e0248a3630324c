package cli

import (
	"fmt"
	"path/filepath"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/cache"
)

// cacheVariable names the folder of the cache; noCache in it says that there
// is none.
const (
	cacheVariable = "POLICYLINT_CACHE"
	noCache       = "off"
)

func noCacheFlag() urfave.Flag {
	return &urfave.BoolFlag{Name: "no-cache", Usage: "check every file anew, and keep nothing for the next run"}
}

// cacheFolder returns where results are kept, "" for nowhere.
func (p *program) cacheFolder() string {
	switch named := p.Getenv(cacheVariable); {
	case named == noCache || named == "" && p.CacheDir == "":
		return ""
	case named == "":
		return filepath.Join(p.CacheDir, "policylint")
	default:
		return p.locate(named)
	}
}

// cache returns what keeps results from one run to the next, nil for nothing.
func (p *program) cache(c *urfave.Context) *cache.Cache {
	folder := p.cacheFolder()
	if folder == "" || c.Bool("no-cache") {
		return nil
	}
	build := p.Build()
	if build == "" {
		return nil
	}
	return cache.Open(folder, build, p.Now())
}

// What the command cache can be asked for.
const (
	cacheDir   = "dir"
	cacheClean = "clean"
)

func (p *program) cacheCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "cache",
		Usage:     "says what is kept from one run to the next, and removes it",
		ArgsUsage: "[" + cacheDir + "|" + cacheClean + "]",
		Description: `What a check gave is kept, so that a file is only checked again where it, its
configuration, its registries or policylint has changed. Without an argument the
command says where and how much; ` + cacheDir + ` prints the folder alone, and ` + cacheClean + `
removes it.

` + cacheVariable + ` names another folder, or is "` + noCache + `" to keep nothing.`,
		Action: p.cacheAction,
	}
}

func (p *program) cacheAction(c *urfave.Context) error {
	what := c.Args().First()
	if c.NArg() > 1 {
		return usage("cache takes one word: %s or %s", cacheDir, cacheClean)
	}
	if what != "" {
		if err := oneOf("argument", what, []string{cacheDir, cacheClean}); err != nil {
			return err
		}
	}
	folder := p.cacheFolder()
	switch {
	case folder == "" && what == cacheClean:
		return p.print("no cache is in use\n")
	case folder == "":
		return usage("no cache is in use: %s is %q, or there is no folder for caches here", cacheVariable, noCache)
	case what == cacheDir:
		return p.print(folder + "\n")
	case what == cacheClean:
		if err := cache.Clean(folder); err != nil {
			return &failure{exitProblem, fmt.Sprintf("cannot remove the cache: %s", err)}
		}
		return nil
	}
	n, size := cache.Size(folder)
	return p.print(fmt.Sprintf("%s: %s, %.1f MB\n", folder, count(n, "result"), float64(size)/(1<<20)))
}
