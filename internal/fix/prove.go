package fix

import (
	"fmt"
	"slices"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

// state is a text and what is known of it.
type state struct {
	file     *source.File
	findings []finding.Finding // in order
	stream   *yamldoc.Stream
}

func (m *Mender) look(file *source.File) *state {
	list := m.Check(file)
	slices.SortFunc(list, func(a, b finding.Finding) int { return finding.Compare(&a, &b) })
	return &state{file: file, findings: list, stream: yamldoc.Parse(file)}
}

// prove makes changes to a text and returns what comes of it, or says what is
// wrong with that, as in "it would …". The changes must be all safe or all
// unsafe, and must not overlap.
//
// What is proved: the text still parses; what lies outside the edits is read
// as before, comments included; every footnote marker leads to the sources it
// led to; the findings are gone, and no other has come. Safe changes are held
// to more, see sameMeaning and mended.
func (s *session) prove(before *state, changes []Change) (*state, string) {
	if s.failures == 0 {
		return nil, "not be tried: too many changes of this file have failed"
	}
	edits := inOrder(editsOf(changes))
	for _, e := range edits {
		switch {
		case e.Path != before.file.Path():
			return nil, "change another file, " + e.Path
		case e.Span.Start < 0 || e.Span.Start > e.Span.End || e.Span.End > before.file.Len():
			return nil, "change what is not in the file"
		}
	}
	moved := newShift(edits)
	file := source.NewFile(before.file.Path(), apply(before.file.Bytes(), edits))
	stream := yamldoc.Parse(file)
	if stream.Broken || len(stream.Faults) > len(before.stream.Faults) {
		return nil, "leave a file that is no valid YAML"
	}
	// Where a text could not be read, all that nobody could see yet comes to light.
	unread := before.stream.Broken || len(stream.Encoding) < len(before.stream.Encoding)
	if !unread {
		if why := sameData(before.stream, stream, moved); why != "" {
			return nil, why
		}
		if why := sameMeaning(before.stream, stream, changes[0].Fix.Safe); why != "" {
			return nil, why
		}
	}
	after := s.look(file)
	if why := mended(before.findings, after.findings, changes, moved, unread || !sameKinds(before.stream, stream)); why != "" {
		return nil, why
	}
	return after, ""
}

// sameKinds reports whether all documents say that they are what they were.
// One that did not say so yet was not held against its schema.
func sameKinds(before, after *yamldoc.Stream) bool {
	return slices.EqualFunc(before.Docs, after.Docs, func(a, b *yamldoc.Document) bool { return registry.KindOf(a) == registry.KindOf(b) })
}

// mended says which finding is still there after the changes, or, unless
// others were to be expected, has come with them. An unsafe change may show
// what else its own rule has to say, but no more than before.
func mended(before, after []finding.Finding, changes []Change, moved *shift, othersExpected bool) string {
	old := newRegister(before)
	mine, mended := map[string]bool{}, map[string]bool{}
	for _, c := range changes {
		old.said(&c.Finding)
		mine[c.Finding.Rule], mended[saying(&c.Finding)] = true, true
	}
	safe := changes[0].Fix.Safe
	var strangers []*finding.Finding
	for i := range after {
		f := &after[i]
		if !old.said(f) && (mended[saying(f)] || f.Severity >= finding.Warning && !othersExpected) {
			strangers = append(strangers, f)
		}
	}
	for _, f := range strangers {
		if mended[saying(f)] {
			return fmt.Sprintf("not be the end of it: %s [%s]", f.Message, f.Rule)
		}
		if !old.stood(f, moved) && (safe || !mine[f.Rule] || count(after, f.Rule) > count(before, f.Rule)) {
			return fmt.Sprintf("bring another finding: %s [%s]", f.Message, f.Rule)
		}
	}
	return ""
}

func count(list []finding.Finding, rule string) int {
	n := 0
	for i := range list {
		if list[i].Rule == rule {
			n++
		}
	}
	return n
}

// register is the findings that were there before.
type register struct {
	bySaying map[string][]*finding.Finding
	byRule   map[string][]*finding.Finding
	gone     map[*finding.Finding]bool
}

func newRegister(list []finding.Finding) *register {
	r := &register{map[string][]*finding.Finding{}, map[string][]*finding.Finding{}, map[*finding.Finding]bool{}}
	for i := range list {
		f := &list[i]
		r.bySaying[saying(f)] = append(r.bySaying[saying(f)], f)
		r.byRule[f.Rule] = append(r.byRule[f.Rule], f)
	}
	return r
}

func saying(f *finding.Finding) string {
	return f.Rule + "\x00" + f.Severity.String() + "\x00" + f.Text + "\x00" + f.Message
}

// said reports whether there was a finding that said the same, and takes it
// out.
func (r *register) said(f *finding.Finding) bool {
	list := r.bySaying[saying(f)]
	if len(list) == 0 {
		return false
	}
	r.bySaying[saying(f)] = list[1:]
	r.gone[list[0]] = true
	return true
}

// stood reports whether there was a finding of the rule at the place of this
// one, no milder than it, and takes it out: the rule only says it differently
// now.
func (r *register) stood(f *finding.Finding, moved *shift) bool {
	for _, old := range r.byRule[f.Rule] {
		if !r.gone[old] && f.Severity <= old.Severity && moved.end(old.Span.Start) <= f.Span.End && f.Span.Start <= moved.start(old.Span.End) {
			r.gone[old] = true
			return true
		}
	}
	return false
}
