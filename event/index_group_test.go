package event_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

func (g gen) facets() []event.Facet {
	return list(g, 3, func() event.Facet { return pick(g, 20, event.Facets()...) })
}

// slowGroups groups by looping over the events that match.
func slowGroups(ix *event.Index, reg *actor.Registry, p event.Pattern, facets []event.Facet) []event.Group {
	type total struct {
		group event.Group
		sums  map[event.Harm]event.HarmSum
		least map[event.Harm]int64
		most  map[event.Harm]int64
	}
	groups := map[string]*total{}
	facets = slices.DeleteFunc(slices.Clone(facets), func(f event.Facet) bool {
		return !f.IsKnown() || f == event.FacetYear && slices.Contains(facets, event.FacetMonth)
	})
	for e, m := range ix.Match(p) {
		keys := []event.Group{{}}
		for _, f := range facets {
			var more []event.Group
			for _, key := range keys {
				more = append(more, slowValues(ix, reg, e, f, key)...)
			}
			keys = more
		}
		seen := map[string]bool{}
		for _, key := range keys {
			name := fmt.Sprintf("%q", []string{
				string(key.Kind), string(key.Means), string(key.By), string(key.Against), string(key.Country), string(key.Date),
			})
			if seen[name] {
				continue
			}
			seen[name] = true
			g := groups[name]
			if g == nil {
				g = &total{group: key, sums: map[event.Harm]event.HarmSum{}, least: map[event.Harm]int64{}, most: map[event.Harm]int64{}}
				groups[name] = g
			}
			g.group.Possible++
			if m.Is == casus.Yes {
				g.group.Certain++
			}
			for _, toll := range e.Tolls() {
				s := g.sums[toll.Harm]
				s.Events++
				g.sums[toll.Harm] = s
				lo, hi, _ := toll.All.Bounds()
				if m.Is == casus.Yes {
					g.least[toll.Harm] += lo
				}
				if hi == event.NoLimit || g.most[toll.Harm] == event.NoLimit {
					g.most[toll.Harm] = event.NoLimit
				} else {
					g.most[toll.Harm] += hi
				}
			}
		}
	}
	var all []event.Group
	for _, g := range groups {
		for _, h := range append(event.Harms(), "") {
			if s, ok := g.sums[h]; ok {
				s.Harm, s.Count = h, rangeOf(g.least[h], g.most[h])
				g.group.Harms = append(g.group.Harms, s)
			}
		}
		all = append(all, g.group)
	}
	slices.SortFunc(all, func(a, b event.Group) int {
		for _, f := range facets {
			if c := map[event.Facet]int{
				event.FacetKind: cmp.Compare(a.Kind, b.Kind), event.FacetMeans: cmp.Compare(a.Means, b.Means),
				event.FacetBy: cmp.Compare(a.By, b.By), event.FacetAgainst: cmp.Compare(a.Against, b.Against),
				event.FacetCountry: cmp.Compare(a.Country, b.Country),
				event.FacetYear:    cmp.Compare(string(a.Date), string(b.Date)), event.FacetMonth: cmp.Compare(string(a.Date), string(b.Date)),
			}[f]; c != 0 {
				return c
			}
		}
		return 0
	})
	return all
}

func rangeOf(lo, hi int64) event.Count {
	switch {
	case hi == event.NoLimit && lo == 0:
		return event.Count{}
	case hi == event.NoLimit:
		return event.AtLeast(lo)
	case lo == hi:
		return event.Exactly(lo)
	case lo == 0:
		return event.AtMost(hi)
	default:
		return event.Between(lo, hi)
	}
}

// slowValues returns the key with each of the event's values for a facet.
func slowValues(ix *event.Index, reg *actor.Registry, e event.Event, f event.Facet, key event.Group) (keys []event.Group) {
	put := func(stated bool, set func(*event.Group)) {
		if stated {
			k := key
			set(&k)
			keys = append(keys, k)
		}
	}
	actors := func(set func(*event.Group, actor.ID), ids ...actor.ID) {
		for _, id := range ids {
			put(id != "", func(k *event.Group) { set(k, reg.Canonical(id)) })
		}
	}
	switch f {
	case event.FacetKind:
		put(true, func(k *event.Group) { k.Kind = e.Kind })
	case event.FacetMeans:
		for _, a := range e.Attacks {
			put(a.Means != "", func(k *event.Group) { k.Means = a.Means })
		}
	case event.FacetBy:
		for _, p := range e.Participants {
			if p.Role == event.RoleBy {
				actors(func(k *event.Group, id actor.ID) { k.By = id }, p.Actor)
			}
		}
	case event.FacetAgainst:
		set := func(k *event.Group, id actor.ID) { k.Against = id }
		for _, p := range e.Participants {
			if slices.Contains([]event.Role{event.RoleTarget, event.RoleVictim, event.RoleOwner, event.RoleUser, event.RoleAddressee}, p.Role) {
				actors(set, p.Actor)
			}
		}
		for _, c := range e.Casualties {
			actors(set, c.Actor)
		}
		for _, s := range e.Speech {
			actors(set, s.To...)
		}
	case event.FacetCountry:
		for _, p := range e.Where {
			put(p.Country != "" && (p.Role == "" || p.Role == event.PlaceImpact), func(k *event.Group) { k.Country = p.Country })
		}
	default:
		for _, date := range []edtf.Date{slowPeriod(ix, e, f)} {
			put(date != "" || key.Date != "", func(k *event.Group) { k.Date = date })
		}
	}
	if len(keys) == 0 {
		return []event.Group{key}
	}
	return keys
}

func slowPeriod(ix *event.Index, e event.Event, f event.Facet) edtf.Date {
	b := ix.Bounds(e.ID)
	local := e.When.IsDated()
	for _, d := range []edtf.Date{e.When.Date, e.When.Start, e.When.End} {
		v, err := d.Value()
		local = local && err == nil && (v.IsZero() || v.Local())
	}
	if local {
		w := e.When
		w.Zone = "Z"
		if b = w.Bounds(nil); b.IsEmpty() {
			b = edtf.Unbounded()
		}
	}
	if !b.EarliestStart.IsFinite() || !b.LatestStart.IsFinite() {
		return ""
	}
	first, last := string(b.EarliestStart.Date()), string(b.LatestStart.Date())
	switch {
	case first[:7] == last[:7] && f == event.FacetMonth:
		return edtf.Date(first[:7])
	case first[:4] == last[:4]:
		return edtf.Date(first[:4])
	default:
		return ""
	}
}

// TestGroupByAgreesWithALoop groups random events both ways.
func TestGroupByAgreesWithALoop(t *testing.T) {
	t.Parallel()
	for seed := range uint64(30) {
		g := newGen(seed)
		reg := registry()
		ix := event.NewIndex(g.events(50), nil, &event.IndexOptions{Registry: reg, Zone: pick(g, 2, "+03:00")})
		for range 20 {
			p, facets := g.pattern(50), g.facets()
			want, got := slowGroups(ix, reg, p, facets), ix.GroupBy(p, facets...)
			if len(want)+len(got) > 0 && !gocmp.Equal(want, got) {
				t.Fatalf("seed %d: %+v by %v: %s", seed, p, facets, gocmp.Diff(want, got))
			}
		}
	}
}
