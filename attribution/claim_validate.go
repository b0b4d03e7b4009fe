package attribution

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Validate reports every fault of the claim by itself, with its place: what is
// missing, unknown words, numbers out of range, and what contradicts itself.
// Whether the records it refers to are there is for [ValidateAll] and
// [Index.Validate].
//
// A claim is about at least one event, claim or exhibit. It was made in an
// Utterance or by Speakers, not both; with neither, its cites tell whose it is.
// One that asserts has answers. With another stance it may go without: an
// investigation names nobody.
func (c Claim) Validate() error {
	var faults fieldpath.List
	required(&faults, "id", c.ID)
	if len(c.Events) == 0 && len(c.On) == 0 && len(c.Exhibits) == 0 {
		faults.Addf("", casus.ErrRequired, "events, on or exhibits: a claim is about something")
	}
	references(&faults, "events", c.Events)
	references(&faults, "on", c.On)
	references(&faults, "exhibits", c.Exhibits)
	c.validateSpeakers(&faults)
	word(&faults, "stance", c.Stance)
	if c.Stance == "" && len(c.Answers) == 0 {
		faults.Addf("answers", casus.ErrRequired, "what is asserted")
	}
	fieldpath.Each(&faults, "answers", c.Answers)
	faults.Add("likely", c.Likely.Validate())
	if c.Confidence > ConfidenceHigh {
		faults.Addf("confidence", casus.ErrRange, "%d, want 0 to %d", uint8(c.Confidence), uint8(ConfidenceHigh))
	}
	fieldpath.Each(&faults, "grounds", c.Grounds)
	references(&faults, "if", c.If)
	references(&faults, "unless", c.Unless)
	for i, id := range c.Unless {
		if slices.Contains(c.If, id) {
			faults.Addf(fieldpath.Index("unless", i), casus.ErrConflict, "%q is in if as well", clip(string(id)))
		}
	}
	references(&faults, "derived_from", c.DerivedFrom)
	references(&faults, "replaces", c.Replaces)
	c.validateSelf(&faults)
	fieldpath.Each(&faults, "cites", c.Cites)
	return faults.Err()
}

func (c Claim) validateSpeakers(faults *fieldpath.List) {
	if c.Utterance != "" && len(c.Speakers) > 0 {
		faults.Addf("speakers", casus.ErrConflict, "the utterance %q tells who spoke", clip(string(c.Utterance)))
	}
	if c.Utterance != "" && c.Said != "" {
		faults.Addf("said", casus.ErrConflict, "the utterance %q tells when it was said", clip(string(c.Utterance)))
	}
	if slices.Contains(c.Events, c.Utterance) && c.Utterance != "" {
		faults.Addf("utterance", casus.ErrCycle, "a claim is not about the words that make it")
	}
	references(faults, "speakers", c.Speakers)
	if err := c.Said.Validate(); err != nil {
		faults.Add("said", fmt.Errorf("%w: %w", casus.ErrSyntax, err))
	}
}

// validateSelf reports a claim that retells, replaces or is about itself.
func (c Claim) validateSelf(faults *fieldpath.List) {
	for _, list := range []struct {
		path string
		ids  []ID
	}{{"on", c.On}, {"derived_from", c.DerivedFrom}, {"replaces", c.Replaces}} {
		for i, id := range list.ids {
			if id == c.ID && id != "" {
				faults.Addf(fieldpath.Index(list.path, i), casus.ErrCycle, "%q is this claim", clip(string(id)))
			}
		}
	}
}

// Validate reports an answer that says nothing, a level of nobody, unknown
// words, and the faults of its parts.
func (a Answer) Validate() error {
	var faults fieldpath.List
	if a.Who.IsZero() && a.What.IsZero() && isZeroPlace(a.Where) && a.Status == "" && a.Finding == "" && a.Level == "" {
		faults.Addf("", casus.ErrRequired, "who, where, what, status or finding")
	}
	if !a.Who.IsZero() {
		faults.Add("who", a.Who.Validate())
	} else if a.Level != "" {
		faults.Addf("who", casus.ErrRequired, "who it is that is %s", a.Level)
	}
	word(&faults, "level", a.Level)
	if !isZeroPlace(a.Where) {
		faults.Add("where", a.Where.Validate())
	}
	faults.Add("what", a.What.Validate())
	word(&faults, "status", a.Status)
	word(&faults, "finding", a.Finding)
	return faults.Err()
}

// Validate reports unknown words.
func (w What) Validate() error {
	var faults fieldpath.List
	word(&faults, "kind", w.Kind)
	word(&faults, "means", w.Means)
	word(&faults, "intent", w.Intent)
	text(&faults, "agent", w.Agent)
	return faults.Err()
}

// Validate reports a ground that says nothing and an unknown basis.
func (g Ground) Validate() error {
	var faults fieldpath.List
	if g.Basis == "" && g.Superlative == "" && len(g.Events) == 0 && len(g.Exhibits) == 0 && g.Text == "" {
		faults.Addf("", casus.ErrRequired, "basis, superlative, events, exhibits or text")
	}
	word(&faults, "basis", g.Basis)
	references(&faults, "events", g.Events)
	references(&faults, "exhibits", g.Exhibits)
	text(&faults, "text", g.Text)
	return faults.Err()
}

// The checks below are silent about a value that is not stated, but for required.

// vocabulary is an open vocabulary.
type vocabulary interface {
	~string
	IsKnown() bool
}

func word[T vocabulary](faults *fieldpath.List, path string, v T) {
	if v != "" && !v.IsKnown() {
		faults.Addf(path, casus.ErrUnknown, "%q", clip(string(v)))
	}
}

func required[T ~string](faults *fieldpath.List, path string, v T) {
	if v == "" {
		faults.Add(path, casus.ErrRequired)
	}
	text(faults, path, string(v))
}

// references reports entries of a list of identifiers that are empty or stand
// twice.
func references[T event.ID | ID | actor.ID | actor.SourceID](faults *fieldpath.List, path string, ids []T) {
	seen := make(map[T]bool, len(ids))
	for i, id := range ids {
		at := fieldpath.Index(path, i)
		switch {
		case id == "":
			faults.Add(at, casus.ErrRequired)
		case seen[id]:
			faults.Addf(at, casus.ErrDuplicate, "%q", clip(string(id)))
		}
		seen[id] = true
	}
}

func text(faults *fieldpath.List, path, s string) {
	if !utf8.ValidString(s) {
		faults.Addf(path, casus.ErrSyntax, "%q is not UTF-8", clip(s))
	}
}

// clip shortens a text for an error, which would else repeat whatever the
// record holds.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}
