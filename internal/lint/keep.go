package lint

import (
	"crypto/sha256"
	"encoding/binary"
	"sync"

	"github.com/policylint/policylint/internal/article"
	"github.com/policylint/policylint/internal/config"
)

// Cache keeps what checks gave, from one run to the next. It finds a value
// only under the key it was saved for, and may lose any. It is used by several
// goroutines at once.
type Cache interface {
	Load(key [sha256.Size]byte, into any) bool
	Save(key [sha256.Size]byte, value any)
}

// keeper checks files, or finds in the cache what their checks gave.
type keeper struct {
	cfg     *Config
	digests sync.Map // of settings
}

// outcome is what the check of an input gives. A baseline and what git knows
// play no part in it: they are applied to the result of a run.
func (k *keeper) outcome(in Input, memory *article.Memory) outcome {
	data, err := in.Read()
	if err != nil {
		out := failed(in.Path, err.Error())
		_, out.Unread = k.cfg.registries(in.Path)
		return out
	}
	if k.cfg.Cache == nil || k.cfg.Digest == nil || in.Fleeting {
		out, _ := k.check(in.Path, data, memory)
		return out
	}
	key := k.key(in.Path, data)
	var out outcome
	if k.cfg.Cache.Load(key, &out) && out.holds(k.cfg.today()) {
		return out
	}
	made, sound := k.check(in.Path, data, memory)
	if sound {
		k.cfg.Cache.Save(key, made)
	}
	return made
}

func (k *keeper) check(path string, data []byte, memory *article.Memory) (out outcome, sound bool) {
	out, sound = checkData(k.cfg, memory, path, data)
	_, out.Unread = k.cfg.registries(path)
	return out, sound
}

// key stands for all that the outcome for a file depends on: its content, and
// its path, which findings name; the settings; the registries. For which days it
// holds, it says itself. What belongs to the program, such as rules and schemas, is
// for the cache to know.
func (k *keeper) key(path string, data []byte) (key [sha256.Size]byte) {
	settings, registries := k.digest(k.cfg.settings(path)), k.cfg.Digest(path)
	sum := sha256.New()
	sum.Write(settings[:])
	sum.Write(registries[:])
	sum.Write(binary.AppendUvarint(nil, uint64(len(path))))
	sum.Write([]byte(path))
	sum.Write(data)
	sum.Sum(key[:0])
	return key
}

// digest returns the digest of settings, which many files share.
func (k *keeper) digest(s *config.Settings) [sha256.Size]byte {
	known, ok := k.digests.Load(s)
	if !ok {
		known, _ = k.digests.LoadOrStore(s, s.Digest())
	}
	return known.([sha256.Size]byte)
}
