package acts

import (
	"strings"
	"unicode"

	"github.com/policylint/policylint/internal/registry"
)

// role is what a phrase does in a citation.
type role uint8

const (
	country role = iota // names a jurisdiction
	body                // names an issuer
	kind                // names a kind of act
	prefix              // stands before a number and tells the kind
)

// meaning is one thing that a phrase may mean.
type meaning struct {
	role       role
	of         *registry.Jurisdiction
	kind       *registry.ActKind // of kind and prefix
	issuer     *registry.Issuer  // of body, and of a kind that names its issuer
	misleading bool              // a name used in translations
	country    bool              // counts only beside the country
	upper      bool              // written in capitals
	dotted     bool              // an abbreviation with a point at its end
}

// phrases is a tree of the words that make phrases.
type phrases struct {
	next  map[string]*phrases
	means []meaning
}

// vocabulary is all phrases of all jurisdictions.
type vocabulary struct {
	root phrases
	// starts has a bit for each beginning of a phrase, so that other words are
	// passed over without a look into the tree.
	starts [startBits / 64]uint64
}

const startBits = 1 << 14

func newVocabulary(s *registry.Set) *vocabulary {
	v := &vocabulary{}
	for _, j := range s.Jurisdictions() {
		v.all(meaning{role: country, of: j}, j.Names, j.Variants)
		for _, i := range j.Issuers {
			v.all(meaning{role: body, of: j, issuer: i}, i.Names, i.Variants)
		}
		for _, k := range j.Kinds {
			v.all(meaning{role: kind, of: j, kind: k}, k.Names, k.Variants)
			v.all(meaning{role: kind, of: j, kind: k, misleading: true}, nil, k.Misleading)
			for _, short := range k.Short {
				v.add(short.Text, meaning{role: kind, of: j, kind: k, issuer: j.Issuer(short.Issuer), country: short.Country})
			}
			for _, p := range k.Prefixes {
				v.add(p, meaning{role: prefix, of: j, kind: k})
			}
		}
	}
	return v
}

func (v *vocabulary) all(m meaning, names registry.Names, variants registry.Variants) {
	for _, name := range names {
		v.add(name, m)
	}
	for _, list := range variants {
		for _, name := range list {
			v.add(name, m)
		}
	}
}

func (v *vocabulary) add(name string, m meaning) {
	m.dotted = strings.HasSuffix(name, ".")
	m.upper = !strings.ContainsFunc(name, unicode.IsLower)
	at := &v.root
	var buf [longestWord]byte
	for i := 0; i < len(name); {
		if r, size := runeAt(name, i); !isWordRune(r) {
			i += size
			continue
		}
		if at == &v.root {
			h := startHash(name, i)
			v.starts[h/64] |= 1 << (h % 64)
		}
		n, end := fold(name, i, &buf)
		word := string(buf[:n])
		if at.next == nil {
			at.next = map[string]*phrases{}
		}
		if at.next[word] == nil {
			at.next[word] = &phrases{}
		}
		at, i = at.next[word], end
	}
	at.means = append(at.means, m)
}

// mayStart reports whether a phrase may begin with the word at i.
func (v *vocabulary) mayStart(s string, i int) bool {
	h := startHash(s, i)
	return v.starts[h/64]&(1<<(h%64)) != 0
}

// longest finds the longest phrase that begins with the word at i.
func (v *vocabulary) longest(s string, i int) (means []meaning, end int) {
	var buf [longestWord]byte
	at, start := &v.root, i
	for {
		n, wordEnd := fold(s, i, &buf)
		if n == 0 {
			return means, end
		}
		next := at.next[string(buf[:n])]
		if next == nil {
			return means, end
		}
		if found := fitting(next.means, s[start:wordEnd]); len(found) > 0 {
			means, end = found, wordEnd
			if found[0].dotted && strings.HasPrefix(s[end:], ".") {
				end++
			}
		}
		at = next
		if i = joint(s, wordEnd); i < 0 {
			return means, end
		}
	}
}

// fitting returns the meanings that a phrase as written can have: that of an
// abbreviation needs capitals.
func fitting(means []meaning, text string) []meaning {
	capitals := !strings.ContainsFunc(text, unicode.IsLower)
	for i, m := range means {
		if m.upper && !capitals {
			kept := append([]meaning(nil), means[:i]...)
			for _, m := range means[i:] {
				if !m.upper {
					kept = append(kept, m)
				}
			}
			return kept
		}
	}
	return means
}

func of(means []meaning, r role) []meaning {
	for i, m := range means {
		if m.role == r {
			continue
		}
		kept := append([]meaning(nil), means[:i]...)
		for _, m := range means[i:] {
			if m.role == r {
				kept = append(kept, m)
			}
		}
		return kept
	}
	return means
}

// common returns the meanings of a whose jurisdiction b has too.
func common(a, b []meaning) []meaning {
	var kept []meaning
	for _, m := range a {
		for _, n := range b {
			if m.of == n.of {
				kept = append(kept, m)
				break
			}
		}
	}
	return kept
}
