package actor

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus/event/edtf"
)

// Root is where a cited statement comes from: an utterance of a speaker, or the
// first sources of a chain of copies. Two cites with the same Root are one
// witness however many outlets carry it. Roots are comparable with == and can
// be map keys; the zero Root is that of a cite that names neither speaker nor
// source.
type Root struct {
	speaker ID
	said    edtf.Date
	sources string // the IDs, each preceded by its length
}

// Speaker returns who said it, "" if the root is sources.
func (r Root) Speaker() ID { return r.speaker }

// Said returns the day on which the speaker said it, as the cite has it without
// its time of day. Two utterances of one speaker on two days are two roots,
// though hardly independent witnesses.
func (r Root) Said() edtf.Date { return r.said }

// Sources returns the first sources in the order of their IDs, none if the root
// is an utterance.
func (r Root) Sources() []SourceID {
	var ids []SourceID
	for rest := r.sources; rest != ""; {
		length, text, _ := strings.Cut(rest, ":")
		n, _ := strconv.Atoi(length) // RootOf wrote it
		ids = append(ids, SourceID(text[:n]))
		rest = text[n:]
	}
	return ids
}

// String returns the speaker and day, or the sources.
func (r Root) String() string {
	switch {
	case r.speaker != "" && r.said != "":
		return string(r.speaker) + " on " + string(r.said)
	case r.speaker != "":
		return string(r.speaker)
	}
	var ids []string
	for _, id := range r.Sources() {
		ids = append(ids, string(id))
	}
	return strings.Join(ids, ", ")
}

// RootOf returns the root of a cite: the utterance if it has a speaker, in
// whichever source it is reported; else the sources from which its source
// derives and that derive from none themselves. Versions of one source that
// supersede each other are one, named by the first of them. A circle of sources
// that derive from each other and from no other, which [Registry.Validate]
// reports, is taken as one source, named by the smallest ID in it.
func (r *Registry) RootOf(c Cite) Root {
	if c.Speaker != "" {
		return Root{speaker: r.Canonical(c.Speaker), said: dayOf(c.Said)}
	}
	if c.Source == "" {
		return Root{}
	}
	var b strings.Builder
	for _, id := range r.firstSources(c.Source) {
		b.WriteString(strconv.Itoa(len(id)) + ":" + string(id))
	}
	return Root{sources: b.String()}
}

// dayOf drops the time of day from the spelling of a date, so that the same
// utterance is one root for sources that know the hour and for those that do not.
func dayOf(d edtf.Date) edtf.Date {
	if day, _, ok := strings.Cut(string(d), "T"); ok && edtf.Date(day).Validate() == nil {
		return edtf.Date(day)
	}
	return d
}

// firstSources returns the sources at the beginning of the chains that lead to
// one, sorted: those of the reachable graph's components, mostly of one source
// each, from which nothing leads on.
func (r *Registry) firstSources(id SourceID) []SourceID {
	number := map[SourceID]int32{id: 0}
	reached := []SourceID{id}
	var c circler
	var all []int32
	for tail := 0; tail < len(reached); tail++ {
		for _, origin := range r.origins(reached[tail]) {
			head, seen := number[origin]
			if !seen {
				head = int32(len(reached))
				number[origin] = head
				reached = append(reached, origin)
			}
			all = append(all, int32(len(c.arcs)))
			c.arcs = append(c.arcs, arc{tail: int32(tail), head: head})
		}
	}
	component := c.components(all)
	leadsOn := make(map[int32]bool)
	for _, a := range c.arcs {
		if component[a.tail] != component[a.head] {
			leadsOn[component[a.tail]] = true
		}
	}
	smallest := make(map[int32]SourceID)
	for n, source := range reached {
		in := component[int32(n)]
		if known, ok := smallest[in]; !leadsOn[in] && (!ok || source < known) {
			smallest[in] = source
		}
	}
	return slices.Sorted(maps.Values(smallest))
}

// origins returns the sources of which a source is a copy or a later version.
func (r *Registry) origins(id SourceID) []SourceID {
	s, ok := r.Source(id)
	if !ok {
		return nil
	}
	return slices.Concat(s.DerivedFrom, s.Supersedes)
}
