// Package weburl reads web addresses: what is wrong with one, when two are the
// same, and where white space has broken one in two.
package weburl

import (
	"fmt"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// Address is a web address that a browser could follow.
type Address struct {
	URL  *url.URL
	Host string // lower case, ASCII (IDNA), without port
}

// Fault is a part of a text that keeps it from being a web address.
type Fault struct {
	Start, End int    // bytes of the text
	Message    string // what is wrong and what would be right
}

// Parse reads an absolute http or https address on a public host. The fault,
// nil for a good address, covers the offending part. White space inside the
// text is a fault of its own kind, found by [Gaps]; Parse reads past it.
func Parse(raw string) (*Address, *Fault) {
	whole := func(format string, args ...any) *Fault {
		return &Fault{0, len(raw), fmt.Sprintf(format, args...)}
	}
	if n := junkBefore(raw); n > 0 {
		return nil, &Fault{0, n, fmt.Sprintf("%q is not part of the address", raw[:n])}
	}
	if i := backslashes(raw); i >= 0 {
		n := len(raw[i:]) - len(strings.TrimLeft(raw[i:], `\`))
		return nil, &Fault{i, i + n, fmt.Sprintf("an address has no backslashes: write %q", strings.Repeat("/", n))}
	}
	scheme, rest, ok := strings.Cut(raw, "://")
	if !ok {
		if s, _, found := strings.Cut(raw, ":"); found && isScheme(s) && !strings.Contains(s, ".") {
			return nil, &Fault{0, len(s) + 1, fmt.Sprintf("%q is not a web address: it must start with https:// or http://", s+":")}
		}
		return nil, whole("%q is not a full address: it must start with https:// or http://", raw)
	}
	if s := strings.ToLower(scheme); s != "http" && s != "https" {
		return nil, &Fault{0, len(scheme), fmt.Sprintf("%q is not a scheme of the web: it must be https or http", scheme)}
	}
	if f := badEscape(raw); f != nil {
		return nil, f
	}
	start := len(scheme) + len("://")
	if startsAddress(rest) {
		return nil, &Fault{0, start, fmt.Sprintf("%q stands twice", raw[:start])}
	}
	if i := gluedAddress(raw, start); i > 0 {
		return nil, &Fault{i, len(raw), fmt.Sprintf("%q is a second address: a field holds one", raw[i:])}
	}
	authority := rest[:authorityEnd(rest)]
	if f := checkAuthority(authority, start); f != nil {
		return nil, f
	}
	u, err := url.Parse(strings.Join(strings.Fields(raw), ""))
	if err != nil {
		return nil, whole("%q is not a valid address", raw)
	}
	host, f := hostName(u.Hostname())
	if f != "" {
		return nil, &Fault{start, start + len(strings.TrimSuffix(authority, ":"+u.Port())), f}
	}
	return &Address{URL: u, Host: host}, nil
}

// junkBefore returns the length of the brackets and quotation marks that an
// address was copied with.
func junkBefore(raw string) int {
	n := len(raw) - len(strings.TrimLeft(raw, "<([{'\"“”„«‘’`"))
	if !startsAddress(raw[n:]) {
		return 0
	}
	return n
}

// startsAddress reports whether a text begins as an address does.
func startsAddress(s string) bool {
	s = strings.ToLower(s[:min(len(s), len("https://"))])
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

// backslashes returns where backslashes stand for slashes, -1 if nowhere. What
// follows "?" or "#" may hold anything.
func backslashes(raw string) int {
	end := len(raw)
	if i := strings.IndexAny(raw, "?#"); i >= 0 {
		end = i
	}
	return strings.IndexByte(raw[:end], '\\')
}

// gluedAddress returns where a second address begins right behind a letter or
// digit of the first; 0 if nowhere. One behind a sign is part of the first, as
// in the address of an archived copy.
func gluedAddress(raw string, from int) int {
	for i := from; ; {
		next := strings.Index(raw[i:], "http")
		if next < 0 {
			return 0
		}
		i += next
		before, _ := utf8.DecodeLastRuneInString(raw[:i])
		if startsAddress(raw[i:]) && (unicode.IsLetter(before) || unicode.IsDigit(before)) {
			return i
		}
		i += len("http")
	}
}

func isScheme(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '+' && r != '-' && r != '.'
	})
}

// authorityEnd returns where user, host and port end in what follows "://".
func authorityEnd(s string) int {
	if i := strings.IndexAny(s, "/?#"); i >= 0 {
		return i
	}
	return len(s)
}

// badEscape finds a "%" that does not start a percent-encoded byte.
func badEscape(raw string) *Fault {
	for i := range len(raw) {
		if raw[i] == '%' && (i+2 >= len(raw) || !isHex(raw[i+1]) || !isHex(raw[i+2])) {
			end := min(i+3, len(raw))
			for end < len(raw) && raw[end]&0xC0 == 0x80 {
				end++ // not into the middle of a character
			}
			return &Fault{i, end, fmt.Sprintf("%q is not a percent-encoded byte: two hexadecimal digits follow the %%, and a %% itself is written %%25", raw[i:end])}
		}
	}
	return nil
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

func checkAuthority(authority string, start int) *Fault {
	if i := strings.LastIndexByte(authority, '@'); i >= 0 {
		return &Fault{start, start + i + 1, fmt.Sprintf("%q names a user: a public address has none", authority[:i+1])}
	}
	host := authority
	if i := strings.LastIndexByte(authority, ':'); i >= 0 && !strings.HasSuffix(authority, "]") {
		host = authority[:i]
		if _, err := strconv.ParseUint(authority[i+1:], 10, 16); err != nil {
			return &Fault{start + i, start + len(authority), fmt.Sprintf("%q is not a port number", authority[i:])}
		}
	}
	if host == "" {
		return &Fault{max(start-3, 0), start + len(authority), "the address has no host between // and the path"}
	}
	return nil
}

// hostName returns the host in ASCII, or says why it is not a public one.
func hostName(host string) (string, string) {
	if ip, err := netip.ParseAddr(host); err == nil {
		if ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast() || ip.IsUnspecified() {
			return "", fmt.Sprintf("%q is an address inside a private network: readers cannot reach it", host)
		}
		return host, ""
	}
	ascii, err := hostProfile.ToASCII(strings.TrimSuffix(host, "."))
	if err != nil || strings.ContainsRune(host, utf8.RuneError) || strings.Trim(ascii, "abcdefghijklmnopqrstuvwxyz0123456789-_.") != "" {
		return "", fmt.Sprintf("%q is not a valid host name", host)
	}
	labels := strings.Split(ascii, ".")
	top := labels[len(labels)-1]
	switch {
	case len(labels) < 2:
		return "", fmt.Sprintf("%q is not a public host: it has no domain such as .kz or .org", host)
	case reserved(ascii, top):
		return "", fmt.Sprintf("%q is a host for examples or private use: readers cannot reach it", host)
	case strings.Trim(top, "0123456789") == "":
		return "", fmt.Sprintf("%q is not a valid host name: it ends in digits", host)
	}
	return ascii, ""
}

// hostProfile is how browsers look up a host. Underscores are not strict, but hosts
// that have one work.
var hostProfile = idna.New(idna.MapForLookup(), idna.BidiRule(), idna.VerifyDNSLength(true), idna.StrictDomainName(false))

// reserved reports whether a host can never be public (RFC 2606, RFC 6761,
// RFC 6762, RFC 8375).
func reserved(host, top string) bool {
	switch top {
	case "example", "test", "invalid", "localhost", "local", "internal", "lan", "home", "corp":
		return true
	}
	for _, name := range []string{"example.com", "example.org", "example.net", "home.arpa"} {
		if host == name || strings.HasSuffix(host, "."+name) {
			return true
		}
	}
	return false
}
