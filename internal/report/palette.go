package report

import "github.com/policylint/policylint/internal/finding"

// palette paints text for a terminal, or leaves it as it is.
type palette bool

// The "select graphic rendition" codes in use: the eight basic colours only,
// which every theme makes readable on its background.
const (
	bold   = "1"
	faint  = "2"
	red    = "1;31"
	green  = "32"
	yellow = "1;33"
	blue   = "1;34"
	cyan   = "36"
)

func (p palette) paint(code, s string) string {
	if !p || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p palette) severity(s finding.Severity, text string) string {
	switch s {
	case finding.Error:
		return p.paint(red, text)
	case finding.Warning:
		return p.paint(yellow, text)
	default:
		return p.paint(blue, text)
	}
}
