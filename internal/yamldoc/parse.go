package yamldoc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/policylint/policylint/internal/source"
)

// Stream is all the YAML documents of one file, and what is wrong with its
// syntax. Documents before a fault are complete; what follows one is left out.
type Stream struct {
	File     *source.File
	Docs     []*Document
	Faults   []Fault
	Encoding []EncodingFault // bytes that are no clean text; the parser saw stand-ins
	Broken   bool            // a part could not be read, so nothing can be said about what is missing
}

// Document is one YAML document of a file.
type Document struct {
	File  *source.File
	Index int   // 0-based position in its file
	Root  *Node // nil for a document without content

	text []byte // the file as the parser saw it
}

// Fault is a place where the text is not valid YAML.
type Fault struct {
	Span    source.Span
	Message string // what is wrong and what would be right
	Help    string // the likely cause, where it is not the message itself
}

// Parse reads every document of a file. It never fails: what cannot be read
// is in Faults.
func Parse(f *source.File) *Stream {
	enc := checkEncoding(f.Bytes())
	s := &Stream{File: f, Encoding: enc.faults}
	dec := yaml.NewDecoder(bytes.NewReader(enc.text))
	b := &builder{marks: newMarks(enc.text, enc.onlyLF)}
	for {
		var root yaml.Node
		err := decode(dec, &root)
		if errors.Is(err, io.EOF) {
			return s
		}
		if err != nil {
			s.Faults, s.Broken = diagnose(f, err), true
			return s
		}
		b.doc = &Document{File: f, Index: len(s.Docs), text: enc.text}
		b.doc.Root = b.document(&root)
		if b.fault != nil {
			s.Faults, s.Broken = append(s.Faults, *b.fault), true
			return s
		}
		s.Docs = append(s.Docs, b.doc)
	}
}

// decode reads one document. The library panics on some input that it should
// refuse.
func decode(dec *yaml.Decoder, root *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	return dec.Decode(root)
}

// diagnose turns the library's error into places and words an editor knows.
func diagnose(f *source.File, err error) []Fault {
	return []Fault{{Span: source.Span{End: min(1, f.Len())}, Message: strings.TrimPrefix(err.Error(), "yaml: ")}}
}
