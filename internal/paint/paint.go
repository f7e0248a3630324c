// Package paint marks up text for a terminal, or leaves it as it is.
package paint

// Palette paints when it is true. It uses the eight basic colours only, which
// every theme makes readable on its background.
type Palette bool

// Bold is for what the eye looks for first.
func (p Palette) Bold(s string) string { return p.with("1", s) }

// Faint is for what the eye may skip.
func (p Palette) Faint(s string) string { return p.with("2", s) }

// Red is for errors.
func (p Palette) Red(s string) string { return p.with("1;31", s) }

// Yellow is for warnings.
func (p Palette) Yellow(s string) string { return p.with("1;33", s) }

// Blue is for what is worth knowing.
func (p Palette) Blue(s string) string { return p.with("1;34", s) }

// Green is for what mends.
func (p Palette) Green(s string) string { return p.with("32", s) }

// Cyan is for what explains.
func (p Palette) Cyan(s string) string { return p.with("36", s) }

// with wraps a text in the control sequence "select graphic rendition".
func (p Palette) with(code, s string) string {
	if !p || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
