// Command policylint checks policy articles and their sources.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/policylint/policylint/internal/cli"
)

func main() {
	os.Exit(run())
}

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	signal.Ignore(syscall.SIGPIPE)
	return cli.Run(ctx, cli.System())
}
