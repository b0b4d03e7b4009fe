package gtd

import (
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/event/cameo/crosswalk"
	"github.com/casus-events/casus/internal/geocode"
	"github.com/casus-events/casus/timeline/dataset"
)

// look returns what a code means, and notes one that is not in the codebook.
func (e *entry) look(column string, code dataset.Int, table func(int) (cameo.Crosswalk, bool)) cameo.Crosswalk {
	if !code.Stated {
		return cameo.Crosswalk{}
	}
	is, ok := table(int(min(max(code.N, -1), 1000)))
	if !ok {
		e.note(column, dataset.NoteUnknownCode, code.String(), "not in the codebook")
	}
	return is
}

// what says what sort of attack it was, with what and on what.
func (e *entry) what() {
	r := e.row
	kind := e.look("attacktype1", r.AttackType1, crosswalk.GTDAttack).Kind
	for _, more := range []struct {
		column string
		code   dataset.Int
	}{{"attacktype2", r.AttackType2}, {"attacktype3", r.AttackType3}} {
		also := e.look(more.column, more.code, crosswalk.GTDAttack).Kind
		if kind == "" || kind == event.KindAssault && also != "" {
			kind = also
		}
	}
	means, byWeapon := e.means()
	if kind == "" || kind == event.KindAssault {
		kind = event.KindAssault
		if byWeapon != "" {
			kind = byWeapon
		}
	}
	if r.Suicide.Is(1) && (kind == event.KindAssault || kind == "assault/explosives") {
		kind = "assault/suicide-attack"
	}
	e.Event.Kind = kind
	if r.Success.Is(0) {
		e.Event.Status = event.Failed
	}
	var targets []event.TargetKind
	for _, t := range []struct {
		column string
		code   dataset.Int
	}{{"targtype1", r.TargType1}, {"targtype2", r.TargType2}, {"targtype3", r.TargType3}} {
		if is := e.look(t.column, t.code, crosswalk.GTDTarget).Target; is != "" && !slices.Contains(targets, is) {
			targets = append(targets, is)
		}
	}
	e.attacks(means, targets)
}

// means returns the means of the weapons, each once, and the kind of attack that
// the first known weapon makes it.
func (e *entry) means() (list []event.Means, kind event.Kind) {
	r := e.row
	for _, w := range []struct {
		column string
		code   dataset.Int
		detail string
	}{
		{"weaptype1", r.WeapType1, r.WeapSubtype1Txt},
		{"weaptype2", r.WeapType2, r.WeapSubtype2Txt},
		{"weaptype3", r.WeapType3, r.WeapSubtype3Txt},
		{"weaptype4", r.WeapType4, r.WeapSubtype4Txt},
	} {
		is := e.look(w.column, w.code, crosswalk.GTDWeapon)
		if kind == "" && is.Kind != event.KindAssault {
			kind = is.Kind
		}
		if finer, ok := crosswalk.GTDWeaponDetail(w.detail); ok {
			is.Means = finer
		}
		if is.Means != "" && !slices.Contains(list, is.Means) {
			list = append(list, is.Means)
		}
	}
	return list, kind
}

// attacks puts weapons and targets together. Which weapon was used on which
// target GTD does not say: where there are several of both they stand apart.
func (e *entry) attacks(means []event.Means, targets []event.TargetKind) {
	var list []event.Attack
	switch {
	case len(targets) == 1 && len(means) > 0:
		for _, m := range means {
			list = append(list, event.Attack{Means: m, TargetKind: targets[0]})
		}
	case len(means) == 1 && len(targets) > 0:
		for _, t := range targets {
			list = append(list, event.Attack{Means: means[0], TargetKind: t})
		}
	default:
		for _, m := range means {
			list = append(list, event.Attack{Means: m})
		}
		for _, t := range targets {
			list = append(list, event.Attack{TargetKind: t})
		}
	}
	e.Event.Attacks = list
}

// targets puts down whom or what was struck, as the row names it.
func (e *entry) targets() {
	r := e.row
	for _, t := range []struct{ column, target, corp, nationality string }{
		{"natlty1_txt", r.Target1, r.Corp1, r.Natlty1Txt},
		{"natlty2_txt", r.Target2, r.Corp2, r.Natlty2Txt},
		{"natlty3_txt", r.Target3, r.Corp3, r.Natlty3Txt},
	} {
		var who actor.Set
		switch {
		case isUnknown(t.target) && isUnknown(t.corp):
		case isUnknown(t.corp) || t.corp == t.target:
			who.Words = t.target
		case isUnknown(t.target):
			who.Words = t.corp
		default:
			who.Words = t.corp + ": " + t.target
		}
		if country := geocode.Name(t.nationality, r.year()); country != "" {
			who.Terms = []actor.Term{{Country: country}}
		} else if !isUnknown(t.nationality) && t.nationality != "International" && t.nationality != "Multinational" {
			e.note(t.column, dataset.NoteUnknownCode, t.nationality, "not known as a country")
		}
		if !who.IsZero() {
			e.Event.Participants = append(e.Event.Participants, event.Participant{Role: event.RoleTarget, Who: who})
		}
	}
}
