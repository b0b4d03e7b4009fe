package edtf

import "slices"

// Contains reports whether that which u dates took place, as a whole, within
// the time that v names: Yes if it must have, No if it cannot have, civil
// times of both read in the same zone.
//
// A date names its year, month or day, and one with unspecified digits all
// dates of that pattern: XXXX-12-25 every Christmas. All members of a set
// name what each of them names. An interval and one of a set leave open what
// they name: 2004/2006 surely contains 2005, but 2004-06 only perhaps,
// because it may have begun later.
func (v Value) Contains(u Value) Truth {
	if v.saysNothing() || u.saysNothing() {
		return Undetermined
	}
	switch u.kind {
	case KindInterval:
		return v.containsInterval(&u.bounds)
	case KindOneOf:
		return v.containsOneOf(u)
	case KindAllOf:
		return v.containsAllOf(u)
	case KindDate:
		if u.unspecified {
			return v.containsPattern(u)
		}
	case KindNone, KindDateTime, KindSeason, KindRange:
	}
	return v.cover(u.bounds.EarliestStart, u.bounds.LatestEnd).truth()
}

// saysNothing reports whether no date is stated or none of its digits.
func (v Value) saysNothing() bool {
	return v.kind == KindNone || v.kind == KindDate && v.bounds.StartUnknown
}

// containsInterval: something that lasted lies within if all of its longest
// extent does; it does not if its start, its end or a second between them
// cannot.
func (v Value) containsInterval(b *Bounds) Truth {
	if v.cover(b.EarliestStart, b.LatestEnd) == coverInside {
		return Yes
	}
	if v.cover(b.EarliestStart, b.LatestStart.add(1)) == coverOutside ||
		v.cover(b.EarliestEnd.add(-1), b.LatestEnd) == coverOutside {
		return No
	}
	if b.LatestStart < b.EarliestEnd {
		if c := v.cover(b.LatestStart, b.EarliestEnd); c == coverOutside || c == coverPartly {
			return No
		}
	}
	return Undetermined
}

func (v Value) containsOneOf(u Value) Truth {
	yes, no := true, true
	for m := range u.Members() {
		t := v.Contains(m)
		yes = yes && t == Yes
		no = no && t == No
	}
	switch {
	case yes:
		return Yes
	case no:
		return No
	default:
		return Undetermined
	}
}

func (v Value) containsAllOf(u Value) Truth {
	all := Yes
	for m := range u.Members() {
		t := v.Contains(m)
		if m.kind == KindRange && t == Undetermined {
			t = v.containsEnds(m)
		}
		if t == No {
			return No
		}
		if t != Yes {
			all = Undetermined
		}
	}
	return all
}

// containsEnds is No if an end of a range, all of which is meant, cannot lie
// within v.
func (v Value) containsEnds(m Value) Truth {
	for end := range m.Members() {
		if v.Contains(end) == No {
			return No
		}
	}
	return Undetermined
}

// containsPattern: besides the stretch that holds a pattern of unspecified
// digits, the digits themselves may tell.
func (v Value) containsPattern(u Value) Truth {
	t := v.cover(u.bounds.EarliestStart, u.bounds.LatestEnd).truth()
	if t != Undetermined {
		return t
	}
	if u.cover(v.bounds.EarliestStart, v.bounds.LatestEnd) == coverOutside {
		return No
	}
	if v.kind != KindDate {
		return Undetermined
	}
	outer, inner := v.date(), u.date()
	return outer.containsDigits(&inner)
}

// containsDigits compares two dates part by part.
func (d *date) containsDigits(u *date) Truth {
	parts := []Truth{d.year.containsDigits(&u.year)}
	if d.precision >= PrecisionMonth {
		parts = append(parts, u.month.within(d.month))
	}
	if d.precision >= PrecisionDay {
		parts = append(parts, u.day.within(d.day))
	}
	switch {
	case slices.Contains(parts, No):
		return No
	case slices.Contains(parts, Undetermined):
		return Undetermined
	default:
		return Yes
	}
}

// within reports whether the number that f leaves open is one of g; a part
// that is not stated may be anything.
func (f field) within(g field) Truth {
	if f == 0 || f&g != 0 && f&^g != 0 {
		return Undetermined
	}
	if f&g == 0 {
		return No
	}
	return Yes
}

// containsDigits compares the years of two patterns whose stretches of time
// have years in common.
func (y *year) containsDigits(u *year) Truth {
	if !y.masked {
		if y.first <= u.first && u.last <= y.last {
			return Yes
		}
		return Undetermined
	}
	t := Yes
	for i, n := range y.digits {
		if n == unspecified || n == u.digits[i] {
			continue
		}
		if u.digits[i] != unspecified {
			return No
		}
		t = Undetermined
	}
	return t
}
