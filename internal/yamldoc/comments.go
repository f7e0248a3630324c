package yamldoc

import (
	"bytes"
	"strings"

	"github.com/policylint/policylint/internal/source"
)

// Comment is one "# …" in a file.
type Comment struct {
	Span  source.Span // from the "#" to the last character before the line break
	Text  string      // what follows the "#", without the blanks around it
	Alone bool        // nothing but blanks before it on its line
}

// Comments returns the comments of the file that contain a text, in order. A
// file without the text costs no more than a search for it. In a file with
// syntax faults, comments behind the first fault may be missing.
func (s *Stream) Comments(containing string) []Comment {
	if !bytes.Contains(s.text, []byte(containing)) {
		return nil
	}
	var list []Comment
	sc := newScanner(s.text)
	sc.onComment = func(start, end int) {
		text := strings.TrimRight(s.File.Text(source.Span{Start: start, End: end}), " \t")
		if !strings.Contains(text, containing) {
			return
		}
		line := lineStart(s.text, start)
		list = append(list, Comment{
			Span:  source.Span{Start: start, End: start + len(text)},
			Text:  strings.Trim(text[1:], " \t"),
			Alone: skipBlanks(s.text, line) == start,
		})
	}
	for {
		if _, ok := sc.peek(); !ok {
			return list
		}
		sc.take()
	}
}
