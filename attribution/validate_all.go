package attribution

import (
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/fieldpath"
)

// ValidateAll reports the faults of each claim and of the claims together, with
// paths such as "claims[3].derived_from[0]": identifiers that stand twice,
// references to claims that are not there, and claims that retell, replace or
// are about each other in a circle. It takes time in proportion to the claims
// and their references.
func ValidateAll(claims []Claim) error {
	var faults fieldpath.List
	first := make(map[ID]int, len(claims))
	for i, c := range claims {
		path := fieldpath.Index("claims", i)
		faults.Add(path, c.Validate())
		if c.ID == "" {
			continue
		}
		if j, ok := first[c.ID]; ok {
			faults.Addf(path+".id", casus.ErrDuplicate, "%q is claims[%d] too", clip(string(c.ID)), j)
			continue
		}
		first[c.ID] = i
	}
	for _, list := range claimLists() {
		circular(&faults, claims, first, list)
	}
	return faults.Err()
}

// claimList is a field of a claim that refers to other claims.
type claimList struct {
	path string
	of   func(*Claim) []ID
}

func claimLists() []claimList {
	return []claimList{
		{"on", func(c *Claim) []ID { return c.On }},
		{"derived_from", func(c *Claim) []ID { return c.DerivedFrom }},
		{"replaces", func(c *Claim) []ID { return c.Replaces }},
	}
}

// circular reports the references of one field that lead nowhere, and each
// circle of them at the first claim of the list that lies on it.
func circular(faults *fieldpath.List, claims []Claim, first map[ID]int, list claimList) {
	next := make([][]int, len(claims))
	for i := range claims {
		for n, id := range list.of(&claims[i]) {
			j, ok := first[id]
			switch {
			case id == "" || id == claims[i].ID: // reported by Claim.Validate
			case !ok:
				faults.Addf(fieldpath.Join(fieldpath.Index("claims", i), fieldpath.Index(list.path, n)),
					casus.ErrDangling, "claim %q", clip(string(id)))
			default:
				next[i] = append(next[i], j)
			}
		}
	}
	for _, circle := range circles(next) {
		i := circle[0]
		n := slices.IndexFunc(list.of(&claims[i]), func(id ID) bool { return id == claims[circle[1]].ID })
		faults.Addf(fieldpath.Join(fieldpath.Index("claims", i), fieldpath.Index(list.path, n)),
			casus.ErrCycle, "%s", around(claims, circle))
	}
}

// around prints a circle, "a, b, a", a long one with its middle left out.
func around(claims []Claim, circle []int) string {
	const most = 10
	var ids []string
	for _, i := range circle[:min(most, len(circle))] {
		ids = append(ids, string(claims[i].ID))
	}
	if len(circle) > most {
		ids = append(ids, "…")
	}
	return strings.Join(append(ids, ids[0]), ", ")
}
