package yamldoc

// Original returns the text of a scalar with the bytes of the file in place of
// what the parser saw for those of Stream.Encoding. It is as long as Value,
// byte for byte, and may be no valid UTF-8.
func (n *Node) Original() string {
	if n == nil || n.Value == "" {
		return ""
	}
	file := n.doc.File.Bytes()
	if n.Kind != Scalar || &n.doc.text[0] == &file[0] {
		return n.Value
	}
	text := []byte(n.Value)
	for _, s := range n.original().layout().segments {
		if s.decLen == s.srcLen {
			copy(text[s.dec:s.dec+s.decLen], file[s.src:])
		}
	}
	return string(text)
}
