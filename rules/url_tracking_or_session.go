package rules

import (
	"net/url"
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/finding"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/rule"
	"github.com/policylint/policylint/internal/weburl"
)

var urlTrackingOrSession = rule.Rule{
	ID:         "url-tracking-or-session",
	Category:   rule.Links,
	Severity:   finding.Warning,
	Confidence: rule.High,
	Fix:        rule.SafeFix,
	Summary:    "an address carries a tracking or session parameter, or only leads on to another",
	Doc: `Tracking parameters (` + "`utm_…`" + `, ` + "`fbclid`" + ` and their like) say where the editor found
the link and make one page look like two. A session id works for nobody else. An
address of a search, a redirect or a link shortener breaks when that service
goes, and does not show where it leads.

The fix removes tracking parameters and nothing else. Which sites only lead on
is said by the registry of sites; DOI and handles are meant to be cited and are
left alone.`,
	Ref:    "https://www.w3.org/TR/cooluris/",
	Since:  "0.1.0",
	Target: rule.Articles,
	Check:  checkURLTracking,
}

func checkURLTracking(p *rule.Pass) {
	for _, a := range allAddresses(p.Article) {
		u, fault := webAddress(p.Article, a.Text)
		if fault != nil {
			continue
		}
		checkParameters(p, a)
		checkSession(p, a)
		if isSearch(u.URL) {
			p.Report(a.whole(), "%q is the address of a search, not of a page: link what it found", a.Text)
			continue
		}
		if site := p.Registries.SiteByHost(u.Host); site != nil && site.Role == registry.Shortener {
			p.Report(a.whole(), "%q only leads on to another address: link the page itself", a.Text)
		}
	}
}

// checkParameters reports tracking parameters one by one, each with the sign
// that joins it to the others.
func checkParameters(p *rule.Pass, a address) {
	start := strings.IndexByte(a.Text, '?')
	if start < 0 {
		return
	}
	end := len(a.Text)
	if i := strings.IndexByte(a.Text, '#'); i > start {
		end = i
	}
	for at := start + 1; at < end; {
		next := end
		if i := strings.IndexByte(a.Text[at:end], '&'); i >= 0 {
			next = at + i + 1
		}
		name, _, _ := strings.Cut(strings.TrimSuffix(a.Text[at:next], "&"), "=")
		if weburl.IsTracking(name) {
			from, to := at, next
			if to == end {
				from-- // the last one: the "?" or "&" before it goes too
			}
			parameter := strings.TrimSuffix(a.Text[at:next], "&")
			p.Report(a.at(at, at+len(parameter)), "%q says where the link was found, not what it leads to", parameter).
				SafeFix("remove it", rule.ReplaceText(a.Node, a.From+from, a.From+to, ""))
		}
		at = next
	}
}

// checkSession reports the ids that a server gives to one visit.
func checkSession(p *rule.Pass, a address) {
	lower := strings.ToLower(a.Text)
	for _, name := range []string{"jsessionid=", "phpsessid=", "sessionid=", "session_id=", "aspsessionid"} {
		i := strings.Index(lower, name)
		if i <= 0 || strings.IndexByte("?&;/", a.Text[i-1]) < 0 {
			continue
		}
		end := len(a.Text)
		if j := strings.IndexAny(a.Text[i:], "&?#"); j > 0 {
			end = i + j
		}
		p.Report(a.at(i, end), "%q is the id of one visit: the address works for nobody else", a.Text[i:end])
	}
}

// isSearch reports whether an address is that of the results of a search.
func isSearch(u *url.URL) bool {
	path := strings.Trim(u.Path, "/")
	if path != "url" && !slices.Contains(strings.Split(path, "/"), "search") {
		return false
	}
	q := u.Query()
	return q.Get("q") != "" || q.Get("query") != "" || q.Get("text") != "" || path == "url" && q.Get("url") != ""
}
