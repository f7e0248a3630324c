package cli

import (
	"fmt"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/dates"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/suggest"
)

func (p *program) actCommand() *urfave.Command {
	return &urfave.Command{
		Name:      "act",
		Usage:     "prints what is known of a legal act, and what disagrees",
		ArgsUsage: "TEXT",
		Description: "TEXT is a citation such as 'Decree of the President of Kazakhstan No. 280 of\nMarch 6, 2020', the identifier of an act in a database, or its address. The\n" +
			"exit code is 1 where something disagrees.",
		Flags:  []urfave.Flag{&urfave.StringFlag{Name: "format", Value: "text", Usage: "print as `FORMAT`: " + suggest.Either(actFormats())}},
		Action: p.act,
	}
}

func actFormats() []string { return []string{"text", "json"} }

func (p *program) act(c *urfave.Context) error {
	if c.NArg() != 1 {
		return usage("act wants one text in quotation marks: a citation, an identifier or an address")
	}
	if err := oneOf("format", c.String("format"), actFormats()); err != nil {
		return err
	}
	const path = usualCorpus + "/" + anyArticle
	loader, err := p.loader(c, false)
	if err != nil {
		return err
	}
	if _, err := loader.For(path); err != nil {
		return configFailure(err)
	}
	set, _ := p.registries(loader)(path)
	found := acts.BookOf(set).Understand(c.Args().First())
	if len(found) == 0 {
		return usage("no act is understood in %q: name its kind, its issuer or country, and its number or date", c.Args().First())
	}
	list := make([]actReport, 0, len(found))
	disagrees := false
	for _, u := range found {
		r := newActReport(u)
		r.noRegistry = len(set.Acts()) == 0
		list = append(list, r)
		disagrees = disagrees || len(u.Faults) > 0
	}
	if err := p.printActs(list, c.String("format")); err != nil {
		return err
	}
	if disagrees {
		return &failure{code: exitFindings}
	}
	return nil
}

func (p *program) printActs(list []actReport, format string) error {
	if format == "json" {
		return p.printJSON(map[string]any{"version": 1, "acts": list})
	}
	var all []string
	for _, r := range list {
		all = append(all, r.text())
	}
	return p.print(strings.Join(all, "\n"))
}

// actReport is what is told of an act; its JSON form is a contract.
type actReport struct {
	Jurisdiction string         `json:"jurisdiction,omitempty"`
	Issuer       string         `json:"issuer,omitempty"`
	Kind         string         `json:"kind,omitempty"`
	Number       string         `json:"number,omitempty"`
	Dates        []string       `json:"dates,omitempty"` // all that the date may mean
	Title        string         `json:"title,omitempty"`
	Registration string         `json:"registration,omitempty"` // the number in a register of acts
	Registered   []string       `json:"registered,omitempty"`   // all that the date of that entry may mean
	Code         string         `json:"code,omitempty"`
	CodeTells    string         `json:"codeTells,omitempty"`
	Known        []actKnown     `json:"known"`
	Perhaps      []actKnown     `json:"perhaps"` // acts that may be meant, where none surely is
	Disagrees    []actDisagrees `json:"disagrees"`

	noRegistry bool // whether there are no acts to compare with
}

// actKnown is an act of the registry.
type actKnown struct {
	ID     string            `json:"id"`
	Titles map[string]string `json:"titles,omitempty"`
	Code   string            `json:"code,omitempty"`
	URL    string            `json:"url,omitempty"`
	Status string            `json:"status,omitempty"`
}

// actDisagrees is a contradiction. Certainty is that of what it rests on.
type actDisagrees struct {
	Message   string `json:"message"`
	Help      string `json:"help,omitempty"`
	Certainty string `json:"certainty"`
}

func newActReport(u acts.Understood) actReport {
	c := u.Claim
	r := actReport{Number: c.Number, Title: c.Title, Known: []actKnown{}, Perhaps: []actKnown{}, Disagrees: []actDisagrees{}}
	if c.Of != nil {
		r.Jurisdiction = c.Of.ID
		if i := c.Of.Issuer(c.Issuer); i != nil {
			r.Issuer = i.Names.Name("en")
		}
		if k := c.Of.Kind(c.Kind); k != nil {
			r.Kind = k.Names.Name("en")
		}
	} else {
		r.Kind = u.Words
	}
	r.Dates, r.Registration, r.Registered = spans(c.Dates), c.Registration, spans(c.Registered)
	if u.Code != nil {
		r.Code, r.CodeTells = u.Code.Text, u.Code.Tells()
	}
	known := func(a *registry.Act) actKnown { return actKnown{a.ID, a.Titles, a.Code, a.URL, a.Status.State} }
	for _, a := range u.Known {
		r.Known = append(r.Known, known(a))
	}
	for _, a := range u.Perhaps {
		r.Perhaps = append(r.Perhaps, known(a))
	}
	for _, f := range u.Faults {
		r.Disagrees = append(r.Disagrees, actDisagrees{f.Message, f.Help, f.Certainty.String()})
	}
	return r
}

// spans writes all that a date may mean.
func spans(readings []dates.Reading) []string {
	var list []string
	for _, d := range readings {
		if d.IsDay() {
			list = append(list, d.From.String())
		} else {
			list = append(list, d.From.String()+"/"+d.To.String())
		}
	}
	return list
}

// text writes the report for a reader.
func (r actReport) text() string {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%-13s %s\n", name, value)
		}
	}
	if line("jurisdiction", r.Jurisdiction); r.Jurisdiction == "" {
		line("jurisdiction", "not named, so that little can be said")
	}
	line("issuer", r.Issuer)
	line("kind", r.Kind)
	line("number", r.Number)
	line("date", strings.Join(r.Dates, " or "))
	line("title", r.Title)
	if r.Registration != "" {
		line("registered", strings.TrimSuffix("No. "+r.Registration+" of "+strings.Join(r.Registered, " or "), " of "))
	}
	line("code", r.Code)
	line("  tells", r.CodeTells)
	entry := func(a actKnown, perhaps string) {
		line("registry", perhaps+a.ID)
		line("  title", registry.Names(a.Titles).Name("en"))
		line("  address", a.URL)
		line("  status", a.Status)
	}
	for _, a := range r.Known {
		entry(a, "")
	}
	for _, a := range r.Perhaps {
		entry(a, "perhaps ")
	}
	switch {
	case r.noRegistry:
		line("registry", "there is no registry of acts here")
	case len(r.Known)+len(r.Perhaps) == 0:
		line("registry", "has no such act")
	}
	for _, d := range r.Disagrees {
		line("disagrees", d.Message+" ("+d.Certainty+")")
		line("", d.Help)
	}
	if len(r.Disagrees) == 0 {
		line("disagrees", "nothing")
	}
	return b.String()
}
