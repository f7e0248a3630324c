// Package source holds the bytes of an input file and converts byte offsets
// into the places people and editors speak of. It is the only package that
// knows column units; everywhere else a place is a [Span].
package source

import (
	"bytes"
	"sort"
	"sync"
	"unicode/utf8"
)

// bom is the UTF-8 encoded byte order mark, which editors hide.
const bom = "\xef\xbb\xbf"

// File is the immutable content of one input and its line table. It is safe
// for use by several goroutines.
type File struct {
	path string
	data []byte

	once   sync.Once
	starts []int // byte offset of the first byte of every line

	markOnce sync.Once
	marks    []mark // marks[i] is the first character at or behind i*stride
}

// NewFile returns a file with the given display path (slash-separated) and
// content. The content must not change afterwards.
func NewFile(path string, data []byte) *File {
	return &File{path: path, data: data}
}

// Path returns the path shown to users, with forward slashes.
func (f *File) Path() string { return f.path }

// Bytes returns the content. Callers must not change it.
func (f *File) Bytes() []byte { return f.data }

// Len returns the size of the content in bytes.
func (f *File) Len() int { return len(f.data) }

// HasBOM reports whether the file starts with a UTF-8 byte order mark.
func (f *File) HasBOM() bool { return bytes.HasPrefix(f.data, []byte(bom)) }

// Span is a half-open range of bytes in a file: Start is the first byte, End
// the one after the last. An empty span is a place between two bytes.
type Span struct {
	Start, End int
}

// Len returns the number of bytes the span covers.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Position is a place in a file in every unit that a consumer may ask for.
type Position struct {
	Line   int // 1-based; \n, \r\n and a lone \r end a line, as in editors
	Column int // 1-based, in Unicode code points; a BOM does not count
	Byte   int // 0-based offset in the file
	UTF16  int // 1-based column in UTF-16 code units; a BOM does not count
	UTF8   int // 1-based column in bytes; a BOM counts, since it is there to cut lines of bytes
}

// Text returns the bytes of the span as a string. A span outside the file is
// cut to it.
func (f *File) Text(s Span) string {
	s = f.clamp(s)
	return string(f.data[s.Start:s.End])
}

// Position converts a byte offset. An offset outside the file is moved to its
// nearest end; one inside a character counts as the start of that character.
func (f *File) Position(offset int) Position {
	offset = f.clamp(Span{offset, offset}).Start
	line := f.lineIndex(offset)
	at := mark{f.contentStart(line), 1, 1}
	if offset-at.offset > 2*stride {
		at = f.markBefore(offset)
	}
	for at.offset < offset {
		next := f.pass(at)
		if next.offset > offset {
			break
		}
		at = next
	}
	return Position{Line: line + 1, Column: at.column, Byte: offset, UTF16: at.utf16, UTF8: min(offset, at.offset) - f.lineStarts()[line] + 1}
}

// mark is a place at the start of a character, with its columns.
type mark struct{ offset, column, utf16 int }

// pass returns the place behind the character at m.
func (f *File) pass(m mark) mark {
	r, size := utf8.DecodeRune(f.data[m.offset:])
	m.offset += size
	m.column++
	m.utf16++
	if r > 0xFFFF {
		m.utf16++
	}
	return m
}

// stride is the distance of marks in bytes. A paragraph is often one line, and
// a hostile file may be one: counting from its start for every finding would
// take for ever.
const stride = 1 << 10

// markBefore returns a mark in the line of an offset, close before it. The
// offset must be at least two strides behind the start of its line.
func (f *File) markBefore(offset int) mark {
	f.markOnce.Do(func() {
		f.marks = make([]mark, 0, len(f.data)/stride+1)
		for line := range f.lineStarts() {
			m := mark{f.contentStart(line), 1, 1}
			for end := f.Line(line + 1).End; m.offset < end; m = f.pass(m) {
				for len(f.marks)*stride <= m.offset {
					f.marks = append(f.marks, m)
				}
			}
		}
	})
	return f.marks[min(offset/stride, len(f.marks))-1]
}

// Offset converts a 1-based line and UTF-16 column to a byte offset. A column
// behind the end of its line gives the end of that line.
func (f *File) Offset(line, utf16 int) int {
	span := f.Line(line)
	i := span.Start
	for col := 1; i < span.End && col < utf16; {
		r, size := utf8.DecodeRune(f.data[i:])
		col++
		if r > 0xFFFF {
			col++
		}
		i += size
	}
	return i
}

// Lines returns the number of lines; an empty file has one.
func (f *File) Lines() int { return len(f.lineStarts()) }

// Line returns the span of the 1-based line without its line break and
// without a leading BOM. A number outside the file gives an empty span at its
// nearest end.
func (f *File) Line(n int) Span {
	starts := f.lineStarts()
	if n < 1 {
		return Span{}
	}
	if n > len(starts) {
		return Span{len(f.data), len(f.data)}
	}
	end := len(f.data)
	if n < len(starts) {
		end = starts[n] - 1
		if end > starts[n-1] && f.data[end] == '\n' && f.data[end-1] == '\r' {
			end--
		}
	}
	return Span{f.contentStart(n - 1), end}
}

// clamp cuts a span to the file.
func (f *File) clamp(s Span) Span {
	s.Start = min(max(s.Start, 0), len(f.data))
	s.End = min(max(s.End, s.Start), len(f.data))
	return s
}

// contentStart returns where the text of a 0-based line begins: behind the
// BOM on the first.
func (f *File) contentStart(line int) int {
	if line == 0 && f.HasBOM() {
		return len(bom)
	}
	return f.lineStarts()[line]
}

// lineIndex returns the 0-based line that holds the offset.
func (f *File) lineIndex(offset int) int {
	starts := f.lineStarts()
	return sort.SearchInts(starts, offset+1) - 1
}

func (f *File) lineStarts() []int {
	f.once.Do(func() {
		starts := make([]int, 1, 1+bytes.Count(f.data, []byte{'\n'}))
		for i := 0; i < len(f.data); i++ {
			switch f.data[i] {
			case '\r':
				if i+1 < len(f.data) && f.data[i+1] == '\n' {
					i++
				}
				starts = append(starts, i+1)
			case '\n':
				starts = append(starts, i+1)
			}
		}
		f.starts = starts
	})
	return f.starts
}
