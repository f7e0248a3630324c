package outputtest

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Elements returns the elements of a page in their order.
func Elements(t *testing.T, page []byte) []*html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var list []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			list = append(list, n)
		}
	}
	return list
}

// Attribute returns an attribute of an element, "" if it has none of the name.
func Attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// Text returns the text of an element.
func Text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// SelfContained looks on a page for what a browser would fetch or run: it must
// have no elements but the allowed ones, one style and one script, which its
// policy names, and links only into itself and to addresses with one of the
// given beginnings.
func SelfContained(t *testing.T, page []byte, allowed string, addresses ...string) {
	t.Helper()
	var policy string
	inline := map[string]string{}
	for _, n := range Elements(t, page) {
		if !slices.Contains(strings.Fields(allowed), n.Data) {
			t.Errorf("an element %q", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" || a.Key == "action" {
				t.Errorf("an attribute %s=%q", a.Key, a.Val)
			}
			known := func(address string) bool { return strings.HasPrefix(a.Val, address) }
			if a.Key == "href" && !known("#") && !slices.ContainsFunc(addresses, known) {
				t.Errorf("a link to %q", a.Val)
			}
		}
		switch n.Data {
		case "meta":
			policy += Attribute(n, "content")
		case "style", "script":
			if inline[n.Data] != "" {
				t.Errorf("a second %s", n.Data)
			}
			inline[n.Data] = Text(n)
		}
	}
	for kind, text := range inline {
		sum := sha256.Sum256([]byte(text))
		if want := fmt.Sprintf("%s-src 'sha256-%s'", kind, base64.StdEncoding.EncodeToString(sum[:])); !strings.Contains(policy, want) {
			t.Errorf("the policy %q does not allow the page's own %s", policy, kind)
		}
		if regexp.MustCompile(`url\([^#]|@import|fetch\(|https?:`).MatchString(text) {
			t.Errorf("the %s fetches something", kind)
		}
	}
	if !strings.Contains(policy, "default-src 'none'") || len(inline) != 2 {
		t.Errorf("policy %q, %d inline parts", policy, len(inline))
	}
}
