package yamldoc

import "bytes"

// acceptVersion lets a text declare the YAML version 1.2, which the library
// refuses although it reads it: it puts 1.1 in its stead.
func acceptVersion(text []byte) []byte {
	const directive = "%YAML 1.2"
	for at := 0; ; at++ {
		i := bytes.Index(text[at:], []byte(directive))
		if i < 0 {
			return text
		}
		at += i
		end := at + len(directive)
		if lineStart(text, at) == at && opensDocument(text, at) && (end == len(text) || isBlank(text[end]) || breakLen(text, end) > 0) {
			text = bytes.Clone(text)
			text[end-1] = '1'
		}
	}
}

// opensDocument reports whether only blank lines, comments and directives
// stand between the line at an offset and the start of the text or the end of
// the document before.
func opensDocument(text []byte, at int) bool {
	start := 0
	if bytes.HasPrefix(text, []byte(bom)) {
		start = len(bom)
	}
	for at > start {
		end := at - 1
		at = lineStart(text, end)
		line := bytes.TrimSpace(text[at:end])
		if bytes.HasPrefix(line, []byte("...")) {
			return true
		}
		if len(line) > 0 && line[0] != '#' && line[0] != '%' {
			return false
		}
	}
	return true
}
