package yamldoc

import "bytes"

// acceptVersion lets a text declare the YAML version 1.2, which the library
// refuses although it reads it: it puts 1.1 in its stead.
func acceptVersion(text []byte) []byte {
	const directive = "%YAML 1.2"
	if !bytes.Contains(text, []byte(directive)) {
		return text
	}
	copied := false
	atStart := true // nothing but blank lines, comments and directives since a document could begin
	at := 0
	if bytes.HasPrefix(text, []byte(bom)) {
		at = len(bom)
	}
	for at < len(text) {
		end := lineEnd(text, at)
		line := text[at:end]
		switch rest, found := bytes.CutPrefix(line, []byte(directive)); {
		case atStart && found && (len(rest) == 0 || isBlank(rest[0])):
			if !copied {
				text, copied = bytes.Clone(text), true
			}
			text[at+len(directive)-1] = '1'
		case bytes.HasPrefix(line, []byte("...")):
			atStart = true
		default:
			line = bytes.TrimLeft(line, " \t")
			atStart = atStart && (len(line) == 0 || line[0] == '#' || line[0] == '%')
		}
		at = end + breakLen(text, end)
	}
	return text
}
