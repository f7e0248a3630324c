//go:build !linux

package growthtest

import "time"

// threadTime is the time of day: nothing better is at hand everywhere.
func threadTime() time.Duration { return time.Duration(time.Now().UnixNano()) }
