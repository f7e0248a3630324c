package yamldoc

import (
	"bytes"
	"errors"
	"fmt"
	"io"

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

	text []byte // the file as the parser saw it
}

// Document is one YAML document of a file.
type Document struct {
	File  *source.File
	Index int   // 0-based position in its file
	Root  *Node // nil for a document without content

	text   []byte             // the file as the parser saw it
	merged map[*Node][2]*Node // of mappings with merge keys: what is written first and last in them
}

// Fault is a place where the text is not valid YAML.
type Fault struct {
	Span    source.Span
	Message string // what is wrong and what would be right
	Help    string // what to do about it, where the message does not say so
}

// maxNodes bounds how many values a file may have, since each takes some
// hundred bytes of memory.
const maxNodes = 1_000_000

// Parse reads every document of a file. It never fails: what cannot be read
// is in Faults.
func Parse(f *source.File) *Stream {
	enc := checkEncoding(f.Bytes())
	s := &Stream{File: f, Encoding: enc.faults, text: enc.text}
	if enc.fault != nil {
		return s.broken(*enc.fault)
	}
	s.text = acceptVersion(s.text)
	if fault, ok := tooManyNodes(s.text); ok {
		return s.broken(fault)
	}
	dec := yaml.NewDecoder(bytes.NewReader(s.text))
	b := &builder{marks: newMarks(s.text, enc.onlyLF)}
	for {
		var root yaml.Node
		err := decode(dec, &root)
		if errors.Is(err, io.EOF) {
			return s
		}
		if err != nil {
			return s.broken(diagnose(s.text, err)...)
		}
		b.doc = &Document{File: f, Index: len(s.Docs), text: s.text}
		b.doc.Root = b.document(&root)
		if b.fault != nil {
			return s.broken(*b.fault)
		}
		s.Docs = append(s.Docs, b.doc)
	}
}

func (s *Stream) broken(faults ...Fault) *Stream {
	s.Faults, s.Broken = append(s.Faults, faults...), true
	return s
}

// tooManyNodes finds out whether a large text has more values than fit in
// memory, before the library tries.
func tooManyNodes(text []byte) (Fault, bool) {
	if len(text) <= maxNodes {
		return Fault{}, false
	}
	g := newGrammar(text)
	g.run()
	if g.found == nil || g.found.kind != tooMany {
		return Fault{}, false
	}
	return g.explain(), true
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
