package relative

func measureOf(c Class, r Rule) Measure {
	for _, m := range measured {
		if m.class == c && m.rule == r {
			return m.Measure
		}
	}
	return Measure{}
}
