package registry

import "github.com/policylint/policylint/internal/dates"

// Event is something that happened on a known date.
type Event struct {
	Entry
	Names    Names
	Variants Variants // also clauses that tell of the event, such as “Britain left the European Union”
	Date     dates.Date
	Actors   []string // ids of people, organisations or jurisdictions
}

func eventView() view[*Event, *eventIndex] {
	return view[*Event, *eventIndex]{Events, readEvent, indexEvents}
}

func readEvent(r *reader) *Event {
	e := &Event{
		Entry:    Entry{ID: r.need("id"), Certainty: r.certainty("certainty")},
		Names:    r.names("names"),
		Variants: r.variants("variants"),
		Date:     r.date("date"),
		Actors:   r.texts(r.node.Get("actors")),
	}
	if len(e.Names) == 0 {
		r.fail(r.node, "the event has no names, so it is left out")
	}
	if len(e.Date.Readings) == 0 {
		r.fail(r.node, "the event has no date, so it is left out")
	}
	return e
}

// Name returns the event's name in a language, or in another one.
func (e *Event) Name(lang string) string {
	if name := e.Names.In(lang); name != "" {
		return name
	}
	return e.Names.any()
}

// Event returns the event with the id, or nil.
func (s *Set) Event(id string) *Event {
	if s == nil {
		return nil
	}
	return s.events().byID[id]
}

// Events returns all events. The list must not be changed.
func (s *Set) Events() []*Event {
	if s == nil {
		return nil
	}
	return s.events().list
}

// eventIndex is all events and the ways to find them.
type eventIndex struct {
	list []*Event
	byID map[string]*Event
}

func indexEvents(list []*Event) *eventIndex {
	ix := &eventIndex{list: list, byID: make(map[string]*Event, len(list))}
	for _, e := range list {
		ix.byID[e.ID] = e
	}
	return ix
}
