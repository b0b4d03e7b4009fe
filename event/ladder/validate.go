package ladder

import (
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Validate reports every fault, each a [casus.FieldError]: a rung that is on
// no step or on two, a step without rungs, a row that does not say where an
// event starts or says it twice, thresholds below 1 or out of order, and rules
// that are not among [Rules]. Kinds and speech acts are not checked, since
// those vocabularies are open.
func (s Scale) Validate() error {
	var c fieldpath.List
	s.checkSteps(&c)
	s.checkRows(&c)
	if s.ManyDeaths < 1 {
		c.Addf("many_deaths", casus.ErrRange, "%d: want at least 1", s.ManyDeaths)
	}
	if s.WarDeaths < s.ManyDeaths {
		c.Addf("war_deaths", casus.ErrRange, "%d: want at least the %d of many_deaths", s.WarDeaths, s.ManyDeaths)
	}
	for i, r := range s.Without {
		if !r.IsKnown() {
			c.Addf(fieldpath.Index("without", i), casus.ErrUnknown, "rule %.40q", string(r))
		}
	}
	return c.Err()
}

func (s Scale) checkSteps(c *fieldpath.List) {
	seen := make(map[Hostility]bool)
	for i, step := range s.Steps {
		path := fieldpath.Index("steps", i)
		if len(step.Rungs) == 0 {
			c.Addf(path, casus.ErrRequired, "a step without rungs")
		}
		for j, h := range step.Rungs {
			at := fieldpath.Index(path+".rungs", j)
			switch _, ok := h.Number(); {
			case !ok:
				c.Addf(at, casus.ErrRange, "%d is no rung", uint8(h))
			case seen[h]:
				c.Addf(at, casus.ErrDuplicate, "%v is on a step already", h)
			}
			seen[h] = true
		}
	}
	for _, h := range Hostilities() {
		if !seen[h] {
			c.Addf("steps", casus.ErrRequired, "%v is on no step", h)
		}
	}
}

func (s Scale) checkRows(c *fieldpath.List) {
	type key struct {
		kind   event.Kind
		speech event.SpeechKind
	}
	seen := make(map[key]bool)
	for i, row := range s.Rows {
		path := fieldpath.Index("rows", i)
		if err := row.fault(); err != nil {
			c.Add(path, err)
			continue
		}
		if k := (key{row.Kind, row.Speech}); seen[k] {
			c.Addf(path, casus.ErrDuplicate, "a second row for %.40q", string(row.Kind)+string(row.Speech))
		} else {
			seen[k] = true
		}
	}
}

// fault says what keeps the row from saying where an event starts.
func (r Row) fault() error {
	_, hostile := r.Hostility.Number()
	_, friendly := r.Accord.Number()
	_, attack := r.IfAttack.Number()
	switch {
	case (r.Kind == "") == (r.Speech == ""):
		return fmt.Errorf("%w: want either a kind or a speech act", casus.ErrConflict)
	case !hostile && !r.Hostility.IsZero(), !friendly && !r.Accord.IsZero(), !attack && !r.IfAttack.IsZero():
		return fmt.Errorf("%w: a rung beyond the last", casus.ErrRange)
	case hostile && friendly:
		return fmt.Errorf("%w: a rung on both axes", casus.ErrConflict)
	case (hostile || friendly) == (r.Absence != ""):
		return fmt.Errorf("%w: want either a rung or why there is none", casus.ErrConflict)
	case r.Absence != "" && r.Speech != "":
		return fmt.Errorf("%w: a speech act without a rung wants no row", casus.ErrConflict)
	case r.Absence != "" && r.Absence != NoAct && r.Absence != NatureContested:
		return fmt.Errorf("%w: absence %.40q: want %s or %s", casus.ErrUnknown, string(r.Absence), NoAct, NatureContested)
	case attack != (r.Absence == NatureContested):
		return fmt.Errorf("%w: if_attack belongs to %s", casus.ErrConflict, NatureContested)
	}
	return nil
}
