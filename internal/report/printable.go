package report

// Printable returns one line of a text fit to be printed on a terminal: with
// names such as <U+200B> in the place of characters that cannot be seen or that
// a terminal would obey.
func Printable(line string) string { return printable(line) }
