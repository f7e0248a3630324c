package weburl_test

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/weburl"
)

func TestParse(t *testing.T) {
	t.Parallel()
	good := map[string]string{
		"https://adilet.zan.kz/rus/docs/U2000000280":     "adilet.zan.kz",
		"HTTP://Adilet.Zan.KZ:80/rus/docs/P090001936%5F": "adilet.zan.kz",
		"https://президент.рф/закон":                     "xn--d1abbgf6aiiy.xn--p1ai",
		"https://en.wikipedia.org/wiki/Astana_(city)":    "en.wikipedia.org",
		"https://8.8.8.8/": "8.8.8.8",
		"http://www.alternativakz.com/index.php?nid=399": "www.alternativakz.com",
		"https://zan.gov.kz/client/#!/doc/1/rus":         "zan.gov.kz",
		"https://zan.kz:65535/x":                         "zan.kz",
		"https://archive.kz/2020/https://zan.kz/x":       "archive.kz",
		"https://zan.kz/to?url=https://akorda.kz/x":      "zan.kz",
		"https://zan.kz/a?file=C:\\x":                    "zan.kz",
	}
	for raw, host := range good {
		a, fault := weburl.Parse(raw)
		if fault != nil || a.Host != host {
			t.Errorf("Parse(%q) = %+v, %+v; want host %q", raw, a, fault, host)
		}
	}
	bad := map[string]string{ // the offending part
		"adilet.zan.kz/rus/docs":                       "adilet.zan.kz/rus/docs",
		"mailto:a@b.kz":                                "mailto:",
		"ftp://adilet.zan.kz/x":                        "ftp",
		"https://user@adilet.zan.kz/":                  "user@",
		"https://adilet.zan.kz:http/":                  ":http",
		"https:///rus/docs":                            "://",
		"https://localhost/x":                          "localhost",
		"https://www.example.org/x":                    "www.example.org",
		"https://192.168.0.1/x":                        "192.168.0.1",
		"https://ade let.kz..kz/x":                     "ade let.kz..kz",
		"https://akorda.kz/100%/x":                     "%/x",
		"https://akorda.kz/5%д":                        "%д",
		"https://akorda.kz/a%zz":                       "%zz",
		"https://server/x":                             "server",
		"https://300.300.300.300/x":                    "300.300.300.300",
		"https://adilet.zan.kz:65536/":                 ":65536",
		"https://https://adilet.zan.kz/x":              "https://",
		"https://HTTP://adilet.zan.kz/x":               "https://",
		"https:\\\\adilet.zan.kz\\rus":                 "\\\\",
		"https://adilet.zan.kz\\rus\\docs":             "\\",
		"https://adilet.zan.kz/rus\\docs":              "\\",
		"<https://adilet.zan.kz/x>":                    "<",
		"(“https://adilet.zan.kz/x":                    "(“",
		"https://adilet.zan.kz/xhttps://akorda.kz/y":   "https://akorda.kz/y",
		"https://adilet.zan.kz/x/?q=1http://akorda.kz": "http://akorda.kz",
	}
	for raw, want := range bad {
		_, fault := weburl.Parse(raw)
		if fault == nil {
			t.Errorf("Parse(%q): no fault, want %q", raw, want)
			continue
		}
		if got := raw[fault.Start:fault.End]; got != want {
			t.Errorf("Parse(%q): fault covers %q, want %q (%s)", raw, got, want, fault.Message)
		}
	}
}

func TestKey(t *testing.T) {
	t.Parallel()
	same := []string{
		"http://adilet.zan.kz/rus/docs/U060000140_",
		"https://adilet.zan.kz/rus/docs/U060000140_/",
		"https://ADILET.zan.kz:443/rus/docs/U060000140%5F#z10",
		"https://www.adilet.zan.kz/rus/docs/U060000140_?utm_source=x&fbclid=1",
		"https://adilet.zan.kz/rus/ docs/U060000140_",
	}
	for _, raw := range same {
		if got, want := weburl.Key(raw), "adilet.zan.kz/rus/docs/U060000140_"; got != want {
			t.Errorf("Key(%q) = %q, want %q", raw, got, want)
		}
	}
	different := []string{
		"https://adilet.zan.kz/rus/docs/u060000140_",
		"https://adilet.zan.kz/kaz/docs/U060000140_",
		"https://adilet.zan.kz:8080/rus/docs/U060000140_",
		"https://adilet.zan.kz/rus/docs/U060000140_?lang=en",
		"https://zan.kz/rus/docs/U060000140_",
		"not an address",
	}
	for _, raw := range different {
		if got := weburl.Key(raw); got == "adilet.zan.kz/rus/docs/U060000140_" {
			t.Errorf("Key(%q) = %q: that is another page", raw, got)
		}
	}
	if a, b := weburl.Key("https://a.kz/?x=1&y=2"), weburl.Key("https://a.kz?y=2&x=1"); a != b {
		t.Errorf("the order of parameters matters: %q, %q", a, b)
	}
}

func TestFindBroken(t *testing.T) {
	t.Parallel()
	broken := map[string]string{
		"(http://ea-monitor.kz/novosti-soyuza/ analiticheskiy-doklad-v-novyh-realiyah)": "http://ea-monitor.kz/novosti-soyuza/analiticheskiy-doklad-v-novyh-realiyah",
		"(http://www.akorda.kz/ru/poslanie-glavy-zhomarta- tokaeva-narodu-kazahstana)":  "http://www.akorda.kz/ru/poslanie-glavy-zhomarta-tokaeva-narodu-kazahstana",
		"see http://www.alternativakz.com/index.php? nid = 399.":                        "http://www.alternativakz.com/index.php?nid=399.",
		"https://adilet.zan.kz /rus/docs/U2000000280":                                   "https://adilet.zan.kz/rus/docs/U2000000280",
		"https://\nadilet.zan.kz, in Russian":                                           "https://adilet.zan.kz",
		"https://adilet. zan.kz/rus/docs":                                               "https://adilet.zan.kz/rus/docs",
		"http://www. akorda.kz":                                                         "http://www.akorda.kz",
		"https://akorda.kz/ru/poslanie-glavy- gosudarstva":                              "https://akorda.kz/ru/poslanie-glavy-gosudarstva",
		"https://adilet.zan.kz/rus/docs/ U2000000280":                                   "https://adilet.zan.kz/rus/docs/U2000000280",
		"https://adilet.zan.kz/rus/\n  docs/U2000000280.html":                           "https://adilet.zan.kz/rus/docs/U2000000280.html",
	}
	for text, want := range broken {
		list := weburl.FindBroken(text)
		if len(list) != 1 || list[0].Joined != want {
			t.Errorf("FindBroken(%q) = %+v, want %q", text, list, want)
			continue
		}
		for _, g := range list[0].Gaps {
			if strings.TrimSpace(text[g.Start:g.End]) != "" || g.Start == g.End {
				t.Errorf("FindBroken(%q): gap %q", text, text[g.Start:g.End])
			}
		}
	}
	for _, text := range []string{
		"https://akorda.kz/ (accessed 5 May 2020)",
		"https://akorda.kz/ accessed on 5 May",
		"Have you read https://akorda.kz/page? It says so.",
		"https://akorda.kz/ru and https://primeminister.kz/ru",
		"https://akorda.kz & https://primeminister.kz",
		"https://akorda.kz/ru // Website of the President",
		"https://akorda.kz/ru / https://primeminister.kz",
		"https://akorda.kz/ru – the site of the president",
		"https://akorda.kz/ru — сайт президента",
		"(https://akorda.kz/ru) multi-vector-policy",
		"https://akorda.kz/ru well-known",
		"https://akorda.kz/ru- well known",
		"https://akorda.kz/ the",
		"https://akorda.kz/2020/ 2019",
		"https://akorda.kz/ 20200514",
		"https://akorda.kz. the/site",
		"https://akorda.kz/ru. see/also",
		"https://akorda.kz. It says so.",
		"https://akorda.kz/ Нур-Султан-2020-год",
		"https://akorda.kz/ru, in Russian",
		"https://akorda.kz/ www.primeminister.kz",
		"https://akorda.kz/ multi-vector policy",
		"zakon.kz and CABAR.asia",
	} {
		if list := weburl.FindBroken(text); len(list) > 0 {
			t.Errorf("FindBroken(%q) = %+v, want silence", text, list)
		}
	}
}

func FuzzAddress(f *testing.F) {
	for _, s := range []string{"https://a.kz/%D0%B0? x = 1", "http://[::1]:80/", "https://x", "://", "https://президент.рф/ a-b-c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if _, fault := weburl.Parse(s); fault != nil && (fault.Start < 0 || fault.End > len(s) || fault.Start > fault.End) {
			t.Errorf("Parse(%q): fault %+v outside the text", s, fault)
		}
		if k := weburl.Key(s); k != "" && weburl.Key("https://"+k) != k {
			t.Errorf("Key(%q) = %q, and the key of that is %q", s, k, weburl.Key("https://"+k))
		}
		for _, b := range weburl.FindBroken(s) {
			if strings.Join(strings.Fields(s[b.Start:b.End]), "") != b.Joined {
				t.Errorf("FindBroken(%q): joined %q", s, b.Joined)
			}
		}
	})
}
