package cli

import (
	"runtime"
	"runtime/debug"
	"testing"
)

func TestVersionLine(t *testing.T) {
	t.Parallel()
	vcs := []debug.BuildSetting{{Key: "vcs.revision", Value: "3215d13a0b1c2d3e4f50"}, {Key: "vcs.time", Value: "2020-06-01T12:00:00Z"}}
	tests := []struct {
		name string
		info *debug.BuildInfo
		want string
	}{
		{"installed by version", &debug.BuildInfo{Main: debug.Module{Version: "v0.1.0"}}, "policylint 0.1.0 (unknown commit, unknown date, "},
		{"built in the repository", &debug.BuildInfo{Main: debug.Module{Version: "(devel)"}, Settings: vcs}, "policylint devel (3215d13a0b1c, 2020-06-01T12:00:00Z, "},
		{"built from a tag", &debug.BuildInfo{Main: debug.Module{Version: "v0.1.0"}, Settings: vcs}, "policylint 0.1.0 (3215d13a0b1c, 2020-06-01T12:00:00Z, "},
		{"nothing known", nil, "policylint devel (unknown commit, unknown date, "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got, want := versionLine(tt.info, tt.info != nil), tt.want+runtime.Version()+")\n"; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
