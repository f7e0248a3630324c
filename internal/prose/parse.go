package prose

// Parse scans a text.
func Parse(raw string) *Text { return &Text{Raw: raw} }
