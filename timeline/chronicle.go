package timeline

import (
	"encoding/json"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

//go:generate go test -run ^TestSchema$ -update .

// Format is the value of [Chronicle.Format] that this version writes.
const Format = "casus/1"

// Chronicle is the document: all that is recorded about one crisis. The zero
// Chronicle is empty and valid but for its Format.
type Chronicle struct {
	// Format names the version of the document's form: [Format].
	Format   string   `json:"format,omitzero"`
	Title    string   `json:"title,omitzero"`
	Defaults Defaults `json:"defaults,omitzero"`

	Sources   []actor.Source   `json:"sources,omitzero"`
	Actors    []actor.Actor    `json:"actors,omitzero"`
	Relations []actor.Relation `json:"relations,omitzero"`
	Events    []event.Event    `json:"events,omitzero"`
	// Accounts are what single sources said of events; each has AccountOf
	// set, so that looping over Events never counts one twice.
	Accounts     []event.Event              `json:"accounts,omitzero"`
	Claims       []attribution.Claim        `json:"claims,omitzero"`
	Superlatives []event.Superlative        `json:"superlatives,omitzero"`
	Extra        map[string]json.RawMessage `json:"extra,omitzero" parquet-value:",json"`
}

// Defaults are what records that do not say otherwise share. [Chronicle.Expand]
// writes them out.
type Defaults struct {
	// Source is cited by every record without cites.
	Source actor.SourceID `json:"source,omitzero"`
	// Zone is where civil dates without a zone are read: an offset such as
	// "+03:00" or an IANA name such as "Asia/Baghdad".
	Zone string `json:"zone,omitzero"`
}
