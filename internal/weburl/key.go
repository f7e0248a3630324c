package weburl

import (
	"net/url"
	"slices"
	"strings"
)

// Key returns a form of the address that is equal for addresses of the same
// page: without scheme, "www.", default port, tracking parameters, trailing
// slash, fragment and white space, and with the percent-encoding and the case
// of the host made uniform. It returns "" for what is no web address.
func Key(raw string) string {
	a, fault := Parse(strings.Join(strings.Fields(raw), ""))
	if fault != nil {
		return ""
	}
	var b strings.Builder
	b.WriteString(strings.TrimPrefix(a.Host, "www."))
	if port := a.URL.Port(); port != "" && port != "80" && port != "443" {
		b.WriteString(":" + port)
	}
	b.WriteString(strings.TrimRight((&url.URL{Path: a.URL.Path}).EscapedPath(), "/"))
	if q := query(a.URL.Query()); q != "" {
		b.WriteString("?" + q)
	}
	return b.String()
}

// query writes the parameters that choose a page, sorted by name.
func query(values url.Values) string {
	for name := range values {
		if IsTracking(name) {
			delete(values, name)
		}
	}
	return values.Encode()
}

// IsTracking reports whether a query parameter only tells a site where its
// visitor came from, so that the page is the same without it.
func IsTracking(name string) bool {
	name = strings.ToLower(name)
	return strings.HasPrefix(name, "utm_") || slices.Contains([]string{
		"fbclid", "gclid", "dclid", "msclkid", "yclid", "ysclid", "mc_cid", "mc_eid", "igshid", "_openstat", "twclid", "wbraid", "gbraid",
	}, name)
}

// SameHost reports whether host is one of the hosts or below one of them:
// "www.akorda.kz" is below "akorda.kz".
func SameHost(host string, hosts []string) bool {
	for _, h := range hosts {
		h = strings.ToLower(h)
		if host == h || strings.HasSuffix(host, "."+h) {
			return true
		}
	}
	return false
}
