package suppress

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/policylint/policylint/internal/finding"
)

// baselineVersion is raised when an older program could not read the file.
const baselineVersion = 1

// Entry is a finding that a baseline knows. Only the fingerprint counts; the
// rest is for people, and for the tool to know where it has looked.
type Entry struct {
	Path        string `json:"path"` // as fingerprints take it
	Rule        string `json:"rule"`
	Fingerprint string `json:"fingerprint"`
	Message     string `json:"message"`
}

// baselineFile is the content of a baseline.
type baselineFile struct {
	Version  int     `json:"version"`
	Findings []Entry `json:"findings"`
}

// EntryOf returns the entry of a finding whose file has a stable path.
func EntryOf(f *finding.Finding, stablePath string) Entry {
	return Entry{Path: stablePath, Rule: f.Rule, Fingerprint: f.Fingerprint, Message: f.Message}
}

// ReadBaseline reads a baseline. An error says in which line the text is none.
func ReadBaseline(data []byte) ([]Entry, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var file baselineFile
	err := dec.Decode(&file)
	switch {
	case err != nil:
		return nil, fmt.Errorf("line %d: is no baseline: %w", lineAt(data, offsetOf(err, dec)), err)
	case file.Version != baselineVersion:
		return nil, fmt.Errorf("line 1: its version is %d, and this policylint reads %d", file.Version, baselineVersion)
	}
	for i, e := range file.Findings {
		if e.Fingerprint == "" || e.Path == "" || e.Rule == "" {
			return nil, fmt.Errorf("is no baseline: finding %d has no path, rule or fingerprint", i+1)
		}
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("line %d: is no baseline: something follows it", lineAt(data, dec.InputOffset()))
	}
	return file.Findings, nil
}

// offsetOf returns where in the text an error of the decoder is.
func offsetOf(err error, dec *json.Decoder) int64 {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return syntax.Offset
	case errors.As(err, &kind):
		return kind.Offset
	}
	return dec.InputOffset()
}

func lineAt(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(int(offset), len(data))], []byte("\n"))
}

// WriteBaseline returns a baseline with one entry a line, sorted, so that a
// change of it shows as a change of those lines.
func WriteBaseline(entries []Entry) ([]byte, error) {
	entries = slices.Clone(entries)
	slices.SortFunc(entries, compareEntries)
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\"version\": %d, \"findings\": [", baselineVersion)
	separator := "\n"
	for _, e := range entries {
		b.WriteString(separator)
		separator = ",\n"
		line := bytes.Buffer{}
		enc := json.NewEncoder(&line)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(e); err != nil {
			return nil, err
		}
		b.Write(bytes.TrimRight(line.Bytes(), "\n"))
	}
	b.WriteString("\n]}\n")
	return b.Bytes(), nil
}

func compareEntries(a, b Entry) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message), cmp.Compare(a.Fingerprint, b.Fingerprint))
}

// Known splits findings into those that are new and the number of those that a
// baseline knows. Gone are the entries that fit no finding.
func Known(baseline []Entry, findings []finding.Finding) (fresh []finding.Finding, known int, gone []Entry) {
	entries := make(map[string]bool, len(baseline)) // by fingerprint; whether a finding fits it
	for _, e := range baseline {
		entries[e.Fingerprint] = false
	}
	for _, f := range findings {
		if _, ok := entries[f.Fingerprint]; ok {
			entries[f.Fingerprint] = true
			known++
		} else {
			fresh = append(fresh, f)
		}
	}
	for _, e := range baseline {
		if !entries[e.Fingerprint] {
			gone = append(gone, e)
		}
	}
	return fresh, known, gone
}
