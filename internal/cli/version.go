package cli

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	urfave "github.com/urfave/cli/v2"
)

// version, commit and date are set by the linker when a release is built:
// -ldflags "-X github.com/policylint/policylint/internal/cli.version=0.1.0".
// Nothing else writes them.
var version, commit, date string

func (p *program) versionCommand() *urfave.Command {
	return &urfave.Command{
		Name:   "version",
		Usage:  "prints the version",
		Action: p.version,
	}
}

func (p *program) version(c *urfave.Context) error {
	if c.NArg() > 0 {
		return usage("version takes no arguments")
	}
	return p.print(versionLine(debug.ReadBuildInfo()))
}

// versionLine returns "policylint VERSION (COMMIT, DATE, GO)", with what the
// Go tool knows of the build where the linker was told nothing.
func versionLine(info *debug.BuildInfo, ok bool) string {
	built := map[string]string{}
	if ok {
		for _, s := range info.Settings {
			built[s.Key] = s.Value
		}
	}
	revision := built["vcs.revision"]
	return fmt.Sprintf("policylint %s (%s, %s, %s)\n",
		currentVersion(info, ok),
		cmp.Or(commit, revision[:min(len(revision), 12)], "unknown commit"),
		cmp.Or(date, built["vcs.time"], "unknown date"),
		runtime.Version())
}

// currentVersion returns the version that the linker was told, or the one that
// the Go tool knows, or "devel".
func currentVersion(info *debug.BuildInfo, ok bool) string {
	module := ""
	if ok && info.Main.Version != "(devel)" {
		module = strings.TrimPrefix(info.Main.Version, "v")
	}
	return cmp.Or(version, module, "devel")
}
