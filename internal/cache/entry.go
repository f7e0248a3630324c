package cache

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
)

// maxEntry is the size of the largest entry, in bytes. What has more findings
// than that is checked anew each time.
const maxEntry = 512 << 10

// magic begins every entry; the digits are the version of what follows.
const magic = "policylint cache 1\n"

// checksum tells an entry that is not as it was written, or is not where.
func checksum(name string, payload []byte) [sha256.Size]byte {
	sum := sha256.New()
	sum.Write([]byte(name))
	sum.Write(payload)
	return [sha256.Size]byte(sum.Sum(nil))
}

// encode returns the entry of a name. It fails where the value is too large.
func encode(name string, value any) ([]byte, bool) {
	var payload bytes.Buffer
	if err := gob.NewEncoder(&payload).Encode(value); err != nil {
		return nil, false
	}
	sum := checksum(name, payload.Bytes())
	data := append(append([]byte(magic), sum[:]...), payload.Bytes()...)
	return data, len(data) <= maxEntry
}

// decode reads the entry of a name into what a pointer points to.
func decode(name string, data []byte, into any) bool {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok || len(rest) < sha256.Size {
		return false
	}
	sum, payload := rest[:sha256.Size], rest[sha256.Size:]
	if [sha256.Size]byte(sum) != checksum(name, payload) {
		return false
	}
	return gob.NewDecoder(bytes.NewReader(payload)).Decode(into) == nil
}
