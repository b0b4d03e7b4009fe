package record_test

import (
	"encoding/json"
	"fmt"
)

// The records of the tests: like those of the public packages in every kind of
// field, and with a few kinds that these may come to have.

type (
	ID    string
	Words string
)

// Level is a closed scale with a text form.
type Level uint8

func (l Level) MarshalText() ([]byte, error) {
	words := []string{"", "low", "high"}
	if int(l) >= len(words) {
		return nil, fmt.Errorf("level %d", l)
	}
	return []byte(words[l]), nil
}

func (l *Level) UnmarshalText(text []byte) error {
	switch string(text) {
	case "":
		*l = 0
	case "low":
		*l = 1
	case "high":
		*l = 2
	default:
		return fmt.Errorf("level %q: want low or high", text)
	}
	return nil
}

// Pair is a struct with a text form.
type Pair struct {
	A int8 `json:"a,omitzero"`
	B int8 `json:"b,omitzero"`
}

func (p Pair) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "%d:%d", p.A, p.B), nil }

func (p *Pair) UnmarshalText(text []byte) error {
	if _, err := fmt.Sscanf(string(text), "%d:%d", &p.A, &p.B); err != nil {
		return fmt.Errorf("pair %q: want two numbers", text)
	}
	return nil
}

type Count struct {
	N     int64  `json:"n,omitzero"`
	To    int64  `json:"to,omitzero"`
	About bool   `json:"about,omitzero"`
	Words string `json:"words,omitzero"`
}

type Cite struct {
	Source      ID     `json:"source,omitzero"`
	Quote       string `json:"quote,omitzero"`
	Start       int    `json:"start,omitzero"`
	End         int    `json:"end,omitzero"`
	Credibility Level  `json:"credibility,omitzero"`
}

type Casualty struct {
	Harm  Words  `json:"harm,omitzero"`
	Count Count  `json:"count,omitzero"`
	AsOf  string `json:"as_of,omitzero"`
	Cites []Cite `json:"cites,omitzero"`
}

type Set struct {
	IDs   []ID   `json:"ids,omitzero"`
	Terms []Term `json:"terms,omitzero"`
}

type Term struct {
	Kind   Words  `json:"kind,omitzero"`
	Not    bool   `json:"not,omitzero"`
	Except []ID   `json:"except,omitzero"`
	Words  string `json:"words,omitzero"`
}

type Participant struct {
	Role  Words `json:"role,omitzero"`
	Actor ID    `json:"actor,omitzero"`
	Who   Set   `json:"who,omitzero"`
}

type Place struct {
	Name    string  `json:"name,omitzero"`
	Lat     float64 `json:"lat,omitzero"`
	Lon     float64 `json:"lon,omitzero"`
	RadiusM float32 `json:"radius_m,omitzero"`
}

type When struct {
	Date string `json:"date,omitzero"`
	Zone string `json:"zone,omitzero"`
}

type Event struct {
	ID           ID                         `json:"id,omitzero"`
	Title        string                     `json:"title,omitzero"`
	Kind         Words                      `json:"kind,omitzero"`
	When         When                       `json:"when,omitzero"`
	Where        []Place                    `json:"where,omitzero"`
	Participants []Participant              `json:"participants,omitzero"`
	Casualties   []Casualty                 `json:"casualties,omitzero"`
	Confidence   Level                      `json:"confidence,omitzero"`
	Levels       []Level                    `json:"levels,omitzero"`
	Cites        []Cite                     `json:"cites,omitzero"`
	Extra        map[string]json.RawMessage `json:"extra,omitzero"`
}

type Defaults struct {
	Source ID     `json:"source,omitzero"`
	Zone   string `json:"zone,omitzero"`
}

type Chronicle struct {
	Format   string                     `json:"format,omitzero"`
	Defaults Defaults                   `json:"defaults,omitzero"`
	Events   []Event                    `json:"events,omitzero"`
	Claims   []Casualty                 `json:"claims,omitzero"`
	Extra    map[string]json.RawMessage `json:"extra,omitzero"`
}

// Odd has what no record has today.
type Odd struct {
	Always  int                        `json:"always"`
	Small   int8                       `json:"small,omitzero"`
	Byte    uint8                      `json:"byte,omitzero"`
	Unit    uint32                     `json:"unit,omitzero"`
	Huge    uint64                     `json:"huge,omitzero"`
	Pair    Pair                       `json:"pair,omitzero"`
	Pairs   []Pair                     `json:"pairs,omitzero"`
	Names   map[Words]string           `json:"names,omitzero"`
	Places  map[string]Place           `json:"places,omitzero"`
	Lists   map[string][]Count         `json:"lists,omitzero"`
	Rows    [][]int                    `json:"rows,omitzero"`
	Raw     json.RawMessage            `json:"raw,omitzero"`
	Raws    []json.RawMessage          `json:"raws,omitzero"`
	Flags   []bool                     `json:"flags,omitzero"`
	Single  float32                    `json:"single,omitzero"`
	Written map[string]json.RawMessage `json:"written,omitzero"`
}
