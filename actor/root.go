package actor

import (
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
		n, _ := strconv.Atoi(length) //nolint:errcheck // rootOf wrote it
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
// that derive from each other, which [Registry.Validate] reports, is taken as
// one source, named by the smallest ID in it.
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
// one, sorted.
func (r *Registry) firstSources(id SourceID) []SourceID {
	seen := map[SourceID]bool{id: true}
	queue := []SourceID{id}
	var first []SourceID
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		origins := r.origins(at)
		if len(origins) == 0 {
			first = append(first, at)
		}
		for _, origin := range origins {
			if !seen[origin] {
				seen[origin] = true
				queue = append(queue, origin)
			}
		}
	}
	if len(first) == 0 { // nothing but a circle
		for at := range seen {
			first = append(first, at)
		}
		first = []SourceID{slices.Min(first)}
	}
	slices.Sort(first)
	return first
}

// origins returns the sources of which a source is a copy or a later version.
func (r *Registry) origins(id SourceID) []SourceID {
	s, ok := r.Source(id)
	if !ok {
		return nil
	}
	return slices.Concat(s.DerivedFrom, s.Supersedes)
}
