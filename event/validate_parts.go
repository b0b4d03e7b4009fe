package event

import (
	"math"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Validate reports every fault, each a [casus.FieldError]: malformed dates and
// zones, Date beside Start or End, an interval as one of the two, and an end
// that lies before the start however the two are read.
func (w When) Validate() error {
	var c checker
	c.date("date", w.Date)
	if w.Date != "" && (w.Start != "" || w.End != "") {
		c.Addf("date", casus.ErrConflict, "stated beside start or end, which take its place")
	}
	if start := c.date("start", w.Start); start.Lasted() {
		c.Addf("start", casus.ErrConflict, "%q lasted: want when it began", clip(string(w.Start)))
	}
	if end := c.date("end", w.End); end.Lasted() {
		c.Addf("end", casus.ErrConflict, "%q lasted: want when it was over", clip(string(w.End)))
	}
	if w.Date == "" && w.Bounds(nil).IsEmpty() {
		c.Addf("end", casus.ErrConflict, "%s lies before the start %s", clip(string(w.End)), clip(string(w.Start)))
	}
	c.Add("zone", checkZone(w.Zone))
	c.text("text", w.Text)
	checkWord(&c, "origin", w.Origin)
	return c.Err()
}

// Validate reports every fault, each a [casus.FieldError].
func (p Place) Validate() error {
	var c checker
	c.text("name", p.Name)
	checkWord(&c, "facility", p.Facility)
	c.country("country", p.Country)
	checkList(&c, "admin", p.Admin)
	c.text("relative", p.Relative)
	c.text("near", p.Near)
	if p.Relative != "" && p.Near == "" {
		c.Addf("near", casus.ErrRequired, "%s what?", clip(p.Relative))
	}
	c.number("lat", p.Lat, -90, 90)
	c.number("lon", p.Lon, -180, 180)
	c.number("radius_m", p.RadiusM, 0, math.MaxFloat64)
	if p.RadiusM > 0 && !p.HasPoint() {
		c.Addf("radius_m", casus.ErrConflict, "a radius around no point")
	}
	checkWord(&c, "precision", p.Precision)
	checkWord(&c, "role", p.Role)
	return c.Err()
}

// Validate reports every fault, each a [casus.FieldError].
func (p Participant) Validate() error {
	var c checker
	require(&c, "role", p.Role)
	checkWord(&c, "role", p.Role)
	c.text("actor", string(p.Actor))
	switch {
	case p.Actor == "" && p.Who.IsZero():
		c.Addf("actor", casus.ErrRequired, "neither actor nor who is stated")
	case p.Actor != "" && !p.Who.IsZero():
		c.Addf("who", casus.ErrConflict, "stated beside actor")
	}
	c.set("who", p.Who)
	return c.Err()
}

// Validate reports every fault, each a [casus.FieldError]. An attack of which
// nothing is known but that there was one may be empty.
func (a Attack) Validate() error {
	var c checker
	checkWord(&c, "means", a.Means)
	checkWord(&c, "target_kind", a.TargetKind)
	checkWord(&c, "intent", a.Intent)
	return c.Err()
}

// Validate reports every fault, each a [casus.FieldError]. That nobody knows
// how many there were is stated by [UnknownCount], not by leaving the count out.
func (v Casualty) Validate() error {
	var c checker
	require(&c, "harm", v.Harm)
	checkWord(&c, "harm", v.Harm)
	checkCount(&c, v.Count)
	c.country("nationality", v.Nationality)
	checkWord(&c, "status", v.Status)
	c.text("actor", string(v.Actor))
	c.date("as_of", v.AsOf)
	fieldpath.Each(&c.List, "cites", v.Cites)
	return c.Err()
}

// Validate reports every fault, each a [casus.FieldError].
func (m Measure) Validate() error {
	var c checker
	require(&c, "quantity", m.Quantity)
	checkWord(&c, "quantity", m.Quantity)
	checkCount(&c, m.Count)
	c.text("actor", string(m.Actor))
	fieldpath.Each(&c.List, "cites", m.Cites)
	return c.Err()
}

// checkCount reports a count that is missing or wrong.
func checkCount(c *checker, count Count) {
	if count == (Count{}) {
		c.Add("count", casus.ErrRequired)
		return
	}
	c.Add("count", count.Validate())
}

// Validate reports every fault, each a [casus.FieldError].
func (a SpeechAct) Validate() error {
	var c checker
	require(&c, "kind", a.Kind)
	checkWord(&c, "kind", a.Kind)
	checkList(&c, "to", a.To)
	checkList(&c, "about", a.About)
	checkList(&c, "proposes", a.Proposes)
	c.date("deadline", a.Deadline)
	c.text("text", a.Text)
	c.text("quoted", a.Quoted)
	return c.Err()
}

// lag checks that a kind which says by how much does, if it must, and no other.
func (c *checker) lag(l Link) {
	takes := !l.Kind.IsKnown() || l.Kind.TakesLag() || slices.ContainsFunc(l.Or, LinkKind.TakesLag)
	switch {
	case l.Lag != "" && !takes:
		c.Addf("lag", casus.ErrConflict, "%q says nothing about a lag", l.Kind)
	case l.Lag == "" && l.Kind == WithinLagOf:
		c.Addf("lag", casus.ErrRequired, "how far apart at most")
	}
}

// Validate reports every fault, each a [casus.FieldError].
func (l Link) Validate() error {
	var c checker
	require(&c, "kind", l.Kind)
	checkWord(&c, "kind", l.Kind)
	require(&c, "to", l.To)
	c.text("to", string(l.To))
	if _, err := l.Lag.Value(); err != nil {
		c.syntax("lag", err)
	}
	c.lag(l)
	for i, k := range l.Or {
		path := fieldpath.Index("or", i)
		require(&c, path, k)
		checkWord(&c, path, k)
		if k.IsKnown() && !k.IsOrder() || !l.Kind.IsOrder() {
			c.Addf(path, casus.ErrConflict, "only kinds of order can be alternatives of each other")
		}
	}
	c.text("text", l.Text)
	fieldpath.Each(&c.List, "cites", l.Cites)
	return c.Err()
}
