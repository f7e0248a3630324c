package cli_test

import "github.com/rogpeppe/go-internal/testscript"

func makePipe(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Fatalf("there are no named pipes in the file system of Windows: guard the script with [unix]")
}
