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
	Always  int64                      `json:"always"`
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

// Wide has more fields than a machine word has bits.
type Wide struct {
	A0 int `json:"a0"`
	A1 int `json:"a1"`
	A2 int `json:"a2"`
	A3 int `json:"a3"`
	A4 int `json:"a4"`
	A5 int `json:"a5"`
	A6 int `json:"a6"`
	A7 int `json:"a7"`
	B0 int `json:"b0"`
	B1 int `json:"b1"`
	B2 int `json:"b2"`
	B3 int `json:"b3"`
	B4 int `json:"b4"`
	B5 int `json:"b5"`
	B6 int `json:"b6"`
	B7 int `json:"b7"`
	C0 int `json:"c0"`
	C1 int `json:"c1"`
	C2 int `json:"c2"`
	C3 int `json:"c3"`
	C4 int `json:"c4"`
	C5 int `json:"c5"`
	C6 int `json:"c6"`
	C7 int `json:"c7"`
	D0 int `json:"d0"`
	D1 int `json:"d1"`
	D2 int `json:"d2"`
	D3 int `json:"d3"`
	D4 int `json:"d4"`
	D5 int `json:"d5"`
	D6 int `json:"d6"`
	D7 int `json:"d7"`
	E0 int `json:"e0"`
	E1 int `json:"e1"`
	E2 int `json:"e2"`
	E3 int `json:"e3"`
	E4 int `json:"e4"`
	E5 int `json:"e5"`
	E6 int `json:"e6"`
	E7 int `json:"e7"`
	F0 int `json:"f0"`
	F1 int `json:"f1"`
	F2 int `json:"f2"`
	F3 int `json:"f3"`
	F4 int `json:"f4"`
	F5 int `json:"f5"`
	F6 int `json:"f6"`
	F7 int `json:"f7"`
	G0 int `json:"g0"`
	G1 int `json:"g1"`
	G2 int `json:"g2"`
	G3 int `json:"g3"`
	G4 int `json:"g4"`
	G5 int `json:"g5"`
	G6 int `json:"g6"`
	G7 int `json:"g7"`
	H0 int `json:"h0"`
	H1 int `json:"h1"`
	H2 int `json:"h2"`
	H3 int `json:"h3"`
	H4 int `json:"h4"`
	H5 int `json:"h5"`
	H6 int `json:"h6"`
	H7 int `json:"h7"`
	I0 int `json:"i0"`
	I1 int `json:"i1"`
	I2 int `json:"i2"`
	I3 int `json:"i3"`
	I4 int `json:"i4"`
	I5 int `json:"i5"`
	I6 int `json:"i6"`
	I7 int `json:"i7"`
}
