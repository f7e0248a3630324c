package cli

import (
	"runtime/debug"
	"testing"
)

// TestSettled knows which builds their information tells apart.
func TestSettled(t *testing.T) {
	t.Parallel()
	main := debug.Module{Path: "github.com/policylint/policylint", Version: "v0.1.0", Sum: "h1:x"}
	devel := debug.Module{Path: "github.com/policylint/policylint", Version: "(devel)"}
	dep := []*debug.Module{{Path: "a", Version: "v1.0.0", Sum: "h1:y"}}
	vcs := func(modified string) []debug.BuildSetting {
		return []debug.BuildSetting{{Key: "vcs.revision", Value: "0123"}, {Key: "vcs.modified", Value: modified}}
	}
	tests := []struct {
		name string
		info debug.BuildInfo
		want bool
	}{
		{"a published version", debug.BuildInfo{Main: main, Deps: dep}, true},
		{"a commit", debug.BuildInfo{Main: devel, Deps: dep, Settings: vcs("false")}, true},
		{"a commit with changes", debug.BuildInfo{Main: devel, Deps: dep, Settings: vcs("true")}, false},
		{"a folder", debug.BuildInfo{Main: devel, Deps: dep}, false},
		{"a dependency in a folder", debug.BuildInfo{Main: main, Deps: []*debug.Module{{Path: "a", Version: "v1.0.0", Replace: &debug.Module{Path: "../a"}}}}, false},
		{"a dependency in a fork", debug.BuildInfo{Main: main, Deps: []*debug.Module{{Path: "a", Version: "v1.0.0", Replace: &debug.Module{Path: "b", Version: "v1.0.0", Sum: "h1:z"}}}}, true},
		{"a dependency of a workspace", debug.BuildInfo{Main: devel, Deps: []*debug.Module{{Path: "a", Version: "(devel)"}}, Settings: vcs("false")}, false},
	}
	for _, tt := range tests {
		if got := settled(&tt.info); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestBuild tells this build from others, and is the same each time.
func TestBuild(t *testing.T) {
	t.Parallel()
	if one, two := build(), build(); one == "" || one != two {
		t.Errorf("got %q and %q", one, two)
	}
	if d := executableDigest(); len(d) != 64 {
		t.Errorf("the digest of the program is %q", d)
	}
}
