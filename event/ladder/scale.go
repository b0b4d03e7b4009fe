package ladder

import (
	"slices"
)

// Scale is a ladder as plain data: which rungs there are steps for and in which
// order, where each kind of event and speech act starts, and what the rules ask
// for. It is what a caller changes to have another ladder; [New] makes it one
// that places events.
//
// The rungs H0 to H11 stay what they are under every scale, since they say what
// sort of act an event is. A scale decides which of them count for more, which
// count for the same, and where an event starts. So rungs computed by one scale
// mean the same to a reader who uses another, and only comparing them differs.
//
// The zero Scale is not valid: start from [Default]. The order of Steps
// matters, that of Rows and Without does not.
type Scale struct {
	// Name is what the scale is called; it may be empty.
	Name string `json:"name,omitzero"`
	// Steps are the steps of hostility, the lowest first. Each of
	// [Hostilities] stands on exactly one. Accord has one order, on which
	// no published scale disagrees.
	Steps []Step `json:"steps,omitzero"`
	// Rows are where events start: at most one for each kind and each speech
	// act. A mode without a row has that of its type; an event whose type
	// has none gets [KindUnknown].
	Rows []Row `json:"rows,omitzero"`
	// ManyDeaths is how many killed make an attack a major strike
	// ([RuleDeaths]), WarDeaths how many make combat a war ([RuleWar]).
	ManyDeaths int64 `json:"many_deaths,omitzero"`
	WarDeaths  int64 `json:"war_deaths,omitzero"`
	// Without are the rules that do not lift.
	Without []Rule `json:"without,omitzero"`
}

// Step is a step of a ladder: rungs that count as equally hostile.
type Step struct {
	// Name is what the scale calls the step; it may be empty.
	Name  string      `json:"name,omitzero"`
	Rungs []Hostility `json:"rungs,omitzero"`
}

// Default returns the scale of this package, on which every rung is a step of
// its own. A change to what it returns changes nothing else.
func Default() Scale {
	s := Scale{
		Name: "default", Rows: append(KindRows(), SpeechRows()...),
		ManyDeaths: ManyDeaths, WarDeaths: WarDeaths,
	}
	for _, h := range Hostilities() {
		s.Steps = append(s.Steps, Step{Name: h.Name(), Rungs: []Hostility{h}})
	}
	return s
}

// MobilizeBelowSanctions returns the default scale with military posture (H6)
// directly below diplomatic and economic coercion (H4), as the scores of
// PLOVER's types have it (MOBILIZE -5.5, SANCTION -6), and all else in place.
// The default order is that of MID, to which a mobilization is a display of
// force and a sanction no militarized action. This is the one pair of steps on
// which PLOVER's types contradict the default, so it is a choice.
func MobilizeBelowSanctions() Scale {
	s := Default()
	s.Name = "mobilize-below-sanctions"
	posture := slices.IndexFunc(s.Steps, func(st Step) bool { return st.Rungs[0] == H6 })
	step := s.Steps[posture]
	s.Steps = slices.Delete(s.Steps, posture, posture+1)
	coercion := slices.IndexFunc(s.Steps, func(st Step) bool { return st.Rungs[0] == H4 })
	s.Steps = slices.Insert(s.Steps, coercion, step)
	return s
}

// With returns the scale with the rows in place of those it has for the same
// kinds and speech acts, and added where it has none. Nothing is shared with s.
func (s Scale) With(rows ...Row) Scale {
	s = s.Clone()
	for _, row := range rows {
		i := slices.IndexFunc(s.Rows, func(r Row) bool { return r.Kind == row.Kind && r.Speech == row.Speech })
		if i >= 0 {
			s.Rows[i] = row
		} else {
			s.Rows = append(s.Rows, row)
		}
	}
	return s
}

// Clone returns a copy that shares no memory with s.
func (s Scale) Clone() Scale {
	s.Steps = slices.Clone(s.Steps)
	for i := range s.Steps {
		s.Steps[i].Rungs = slices.Clone(s.Steps[i].Rungs)
	}
	s.Rows = slices.Clone(s.Rows)
	s.Without = slices.Clone(s.Without)
	return s
}

// Equal reports whether s and t say the same in the same order. A nil slice
// equals an empty one.
func (s Scale) Equal(t Scale) bool {
	return s.Name == t.Name && s.ManyDeaths == t.ManyDeaths && s.WarDeaths == t.WarDeaths &&
		slices.EqualFunc(s.Steps, t.Steps, func(a, b Step) bool {
			return a.Name == b.Name && slices.Equal(a.Rungs, b.Rungs)
		}) &&
		slices.Equal(s.Rows, t.Rows) && slices.Equal(s.Without, t.Without)
}
