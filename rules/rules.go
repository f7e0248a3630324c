// Package rules is the catalogue: one file per rule, named by its id, and
// nothing else but what several of them share.
package rules

//go:generate go run ../internal/gen/registry
//go:generate go run ../internal/gen/pages
