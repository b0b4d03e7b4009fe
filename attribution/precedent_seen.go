package attribution

import "slices"

// seenDeed is all that is looked at of a deed, in one place in memory.
type seenDeed struct {
	deedTime
	deed
	at       uint32 // among the deeds
	from, to uint32 // of those named
	// own are the values of ownFeatures.
	own [owned]uint32
}

// ownFeatures are those that a deed holds by itself in the lists by country: the
// rungs of the default ladder below the country.
func ownFeatures() [owned]Feature { return [owned]Feature{FeatureAdmin1, FeatureMeans, FeatureTarget} }

const owned = 3

// postByCountry lists the deeds by country, in order.
func (d *deeds) postByCountry() map[uint32][]seenDeed {
	values := d.tables[partPlace].values[slices.Index(Features(), FeatureCountry)]
	var own [owned][]uint32
	for i, f := range ownFeatures() {
		own[i] = d.tables[f.part()].values[slices.Index(Features(), f)]
	}
	lists := make(map[uint32][]seenDeed)
	for j := range d.rows {
		c := values[d.rows[j].part[partPlace]]
		r := d.seen(j)
		for i, f := range ownFeatures() {
			r.own[i] = own[i][r.part[f.part()]]
		}
		lists[c] = append(lists[c], r)
	}
	return lists
}

// seen gathers what is looked at of a deed.
func (d *deeds) seen(j int) seenDeed {
	return seenDeed{deedTime: d.times[j], deed: d.rows[j], at: uint32(j), from: d.from[j], to: d.from[j+1]}
}

// ownPlace returns the place of a feature among ownFeatures, -1 if it has none.
func ownPlace(f Feature) int {
	own := ownFeatures()
	return slices.Index(own[:], f)
}
