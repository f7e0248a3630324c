package registry

import (
	"slices"
	"strings"

	"github.com/policylint/policylint/internal/suggest"
	"github.com/policylint/policylint/internal/weburl"
)

// Site is a site or database that sources name as their container.
type Site struct {
	Entry
	Names        Names
	Variants     Variants
	Hosts        []string // as [weburl.Address] has them; the first is the one to link to
	Mirrors      []string // hosts of others that show the same under the same paths
	Subdomains   bool     // whether hosts below Hosts belong to it
	Role         Role
	HTTPS        bool              // whether it is known to answer at https addresses
	Languages    map[string]string // the part of an address for each language, with its slashes
	Organisation string            // id of the organisation whose site it is, "" where not known
	Official     bool              // whether it is an official source of legal acts
}

// Role is whose pages a site shows.
type Role uint8

// The roles of sites.
const (
	Publisher Role = iota // its own
	Archive               // copies of other sites' pages
	Platform              // what anyone puts there
	Resolver              // none: its addresses are names that lead on to other sites
	Shortener             // none: its addresses lead on and do not show where
)

func siteView() view[*Site, *siteIndex] { return view[*Site, *siteIndex]{Sites, readSite, indexSites} }

func readSite(r *reader) *Site {
	s := &Site{
		Entry:        Entry{ID: r.need("id"), Certainty: r.certainty("certainty")},
		Names:        r.names("names"),
		Variants:     r.variants("variants"),
		Hosts:        r.hosts("hosts"),
		Mirrors:      r.hosts("mirrors"),
		Subdomains:   r.yes("subdomains", true),
		Role:         Role(r.one("role", "publisher", "archive", "platform", "resolver", "shortener")),
		HTTPS:        r.yes("https", false),
		Languages:    r.names("languages"),
		Organisation: r.text("organisation"),
		Official:     r.yes("official", false),
	}
	if len(s.Hosts) == 0 {
		r.fail(r.node, "the site has no hosts, so it is left out")
	}
	return s
}

// hosts reads a list of hosts in the form that addresses are compared in.
func (r *reader) hosts(key string) []string {
	list := r.texts(r.node.Get(key))
	for i, host := range list {
		a, fault := weburl.Parse("https://" + host)
		if fault != nil || a.URL.Host != host {
			r.fail(r.node.Get(key).Items[i], "%q is not a host such as adilet.zan.kz", host)
			return nil
		}
		list[i] = a.Host
	}
	return list
}

// Name returns the site's name in a language, in another one, or its host.
func (s *Site) Name(lang string) string {
	for _, name := range []string{s.Names.In(lang), s.Names.any()} {
		if name != "" {
			return name
		}
	}
	return s.Hosts[0]
}

// Holds reports whether an address at the host is one of the site's or of its
// mirrors. The host is in the form of [weburl.Address].
func (s *Site) Holds(host string) bool {
	host = bare(host)
	for _, h := range s.Hosts {
		h = bare(h)
		if host == h || s.Subdomains && strings.HasSuffix(host, "."+h) {
			return true
		}
	}
	return slices.ContainsFunc(s.Mirrors, func(h string) bool { return bare(h) == host })
}

// bare drops the label that says no more than that the host has web pages.
func bare(host string) string { return strings.TrimPrefix(host, "www.") }

// Site returns the site with the id, or nil.
func (s *Set) Site(id string) *Site {
	if s == nil {
		return nil
	}
	return s.sites().byID[id]
}

// Sites returns all sites. The list must not be changed.
func (s *Set) Sites() []*Site {
	if s == nil {
		return nil
	}
	return s.sites().list
}

// SiteByHost returns the site that an address at the host belongs to, or nil.
// Of several the one with the closest host counts, and one's own host before
// a mirror of another.
func (s *Set) SiteByHost(host string) *Site {
	if s == nil {
		return nil
	}
	ix, host := s.sites(), bare(host)
	for above := host; above != ""; _, above, _ = strings.Cut(above, ".") {
		if site := ix.byHost[above]; site != nil && site.Holds(host) {
			return site
		}
	}
	return ix.byMirror[host]
}

// SitesNamed returns the sites that the title of a container can mean:
// “A Legal Information Database “Әділет”” means Әділет, “Әділет министрлігі”
// (a ministry) does not. A title means a site if it has one of its names, and
// beside it only words that say no more than that it is a site. The longest
// name counts; one name of several sites gives them all.
func (s *Set) SitesNamed(title string) []*Site {
	if s == nil {
		return nil
	}
	ix := s.sites()
	var found []*Site
	for _, i := range ix.names.within(title, func(w string) bool { return ix.idle[w] }) {
		found = append(found, ix.list[i])
	}
	return found
}

// HostLike returns the known host that a host of no site is likely a slip for.
func (s *Set) HostLike(host string) (string, bool) {
	host = bare(host)
	if s == nil || s.SiteByHost(host) != nil {
		return "", false
	}
	best, least, others := "", tolerated(host)+1, 0
	for _, known := range s.sites().hosts {
		if lastLabel(known) != lastLabel(host) {
			continue // president.kg is no slip for president.kz
		}
		switch d := suggest.Distance(host, known); {
		case d < least:
			best, least, others = known, d, 0
		case d == least:
			others++
		}
	}
	return best, best != "" && others == 0
}

// tolerated is how many slips a host may have to be taken for another: none
// where its own part, without such labels as gov and kz, is short.
func tolerated(host string) int {
	letters := 0
	labels := strings.Split(host, ".")
	for _, l := range labels[:len(labels)-1] {
		switch l {
		case "com", "edu", "gov", "net", "org":
		default:
			letters += len(l)
		}
	}
	switch {
	case letters >= 10:
		return 2
	case letters >= 6:
		return 1
	}
	return 0
}

func lastLabel(host string) string { return host[strings.LastIndexByte(host, '.')+1:] }

// siteIndex is all sites and the ways to find them.
type siteIndex struct {
	list     []*Site
	byID     map[string]*Site
	byHost   map[string]*Site
	byMirror map[string]*Site
	hosts    []string // all, "www." left out
	names    phrases  // by the position in list
	idle     map[string]bool
}

// idleWords are the words that a title has around the name of a site.
const idleWords = `
a an the of on in at for and from its to kazakhstan kazakhstani rk
official website websites web site sites page homepage portal internet online resource electronic
legal law laws legislation information informational database data base databank bank system reference search
regulatory normative acts documents news agency
официальный официального сайт сайта сайте сайты интернет портал портала ресурс ресурса страница веб
правовая правовой правовые информационная информационно информационный информационной справочная
электронная электронный база базы базе данных банк система системы системе ипс ис бд законодательства законодательство
нормативных правовых актов на и в рк республики казахстан ru kz онлайн новостей новости агентство информационное
ресми сайты порталы интернет ресурсы ақпараттық құқықтық жүйесі дерекқоры деректер базасы қр қазақстан республикасының
rasmiy sayti veb portali расмӣ сомонаи расмий сайти
`

func indexSites(list []*Site) *siteIndex {
	ix := &siteIndex{
		list:     list,
		byID:     make(map[string]*Site, len(list)),
		byHost:   make(map[string]*Site, 2*len(list)),
		byMirror: map[string]*Site{},
		idle:     map[string]bool{},
	}
	for _, w := range strings.Fields(idleWords) {
		ix.idle[w] = true
	}
	for i, site := range list {
		ix.byID[site.ID] = site
		for _, h := range site.Hosts {
			h = bare(h)
			if ix.byHost[h] == nil {
				ix.hosts = append(ix.hosts, h)
			}
			ix.byHost[h] = site
			ix.names.add(i, h, true)
		}
		for _, h := range site.Mirrors {
			ix.byMirror[bare(h)] = site
		}
		ix.names.addAll(i, site.Names, site.Variants)
	}
	return ix
}
