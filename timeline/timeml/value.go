package timeml

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/event/edtf"
)

// Reading is what a [Timex] says in the terms of package edtf.
type Reading struct {
	// Date is the time it names, if it names one that EDTF can write.
	Date edtf.Date
	// Span is the length of time it names, if it is one.
	Span edtf.Span
	// Left lists what of the expression the other two do not say, such as
	// "part of day TMO" or "mod START". A reading with nothing left is exact.
	Left []string
}

// Reading reads the value of a time expression, with its Mod and Type.
//
//	1998, 1998-02, 1998-02-12        the same
//	1998-02-12T08:30                 the same; with the hour alone the day
//	1998-02-12TMO                    the day (part of day left)
//	1998-W07, 1998-W07-WE            [1998-02-09..1998-02-15]: some day of it
//	1998-W07-4                       1998-02-12
//	1998-SP, -SU, -FA, -WI           1998-21 to 1998-24
//	1998-Q1, 1998-H1                 1998-33, 1998-40
//	199, 19                          199X, 19XX
//	XXXX-12-25, 1998-XX-12, XXXX     the same
//	BC0044                           -0043
//	P3D, P2W, P1Y6M, PT12H           the same, as a Span
//	P2DE, P1CE, P1Q                  P20Y, P100Y, P3M
//	PAST_REF, FUTURE_REF             [..D], [D..], D being the day of writing
//
// The mods APPROX, ON_OR_BEFORE, ON_OR_AFTER, BEFORE, AFTER, EQUAL_OR_LESS,
// EQUAL_OR_MORE, LESS_THAN and MORE_THAN are said by EDTF ("~", a set or a range
// without end), the strict ones as if they were not; others (START, MID, END)
// are left. What has no reading is left whole: PRESENT_REF, recurring times
// (Type SET), numbers that are not stated (PXD), weeks and parts of a year not
// stated.
//
// written is the day on which the document was written, as an EDTF date, or "".
func (t Timex) Reading(written edtf.Date) Reading {
	var r Reading
	switch {
	case t.Value == "":
		return r.left("no value")
	case t.Type == TypeSet:
		return r.left("recurring " + t.Value)
	case strings.HasPrefix(t.Value, "P") && len(t.Value) > 1 && !strings.HasSuffix(t.Value, "_REF"):
		return r.length(t)
	}
	r.date(t.Value, written)
	return r.modified(t.Mod)
}

func (r Reading) left(what string) Reading {
	r.Left = append(r.Left, what)
	return r
}

// date reads a value that is no length.
func (r *Reading) date(value string, written edtf.Date) {
	day, ok := dayOf(written)
	switch value {
	case "PAST_REF", "FUTURE_REF":
		if !ok {
			r.Left = append(r.Left, value)
		} else if value == "PAST_REF" {
			r.Date = "[.." + day + "]"
		} else {
			r.Date = "[" + day + "..]"
		}
		return
	case "PRESENT_REF":
		r.Left = append(r.Left, value)
		return
	}
	head, clock, hasClock := strings.Cut(value, "T")
	date := calendar(head)
	if !hasClock {
		r.keep(date, value)
		return
	}
	if slices.Contains(partsOfDay[:], clock) {
		if r.keep(date, value) {
			r.Left = append(r.Left, "part of day T"+clock)
		}
		return
	}
	if v, err := edtf.Parse(date + "T" + clock); err == nil {
		r.Date = v.Date()
		return
	}
	if r.keep(date, value) {
		r.Left = append(r.Left, "time of day T"+clock)
	}
}

// keep takes the text if it is a date, and otherwise leaves the value.
func (r *Reading) keep(text, value string) bool {
	v, err := edtf.Parse(text)
	if err != nil {
		r.Left = append(r.Left, "value "+value)
		return false
	}
	r.Date = v.Date()
	return true
}

// dayOf cuts a date down to what can stand in a set.
func dayOf(d edtf.Date) (edtf.Date, bool) {
	text, _, _ := strings.Cut(string(d), "T")
	v, err := edtf.Parse(text)
	return edtf.Date(text), err == nil && v.Kind() == edtf.KindDate && !v.Unspecified() && v.Qualifier() == 0
}

// modified applies the mod of a date.
func (r Reading) modified(mod string) Reading {
	plain, ok := dayOf(r.Date)
	ok = ok && !strings.Contains(string(r.Date), "T")
	switch {
	case mod == "":
	case r.Date == "":
		return r.left("mod " + mod)
	case mod == "APPROX":
		if v, err := edtf.Parse(string(r.Date) + "~"); err == nil {
			r.Date = v.Date()
			return r
		}
		return r.left("mod APPROX")
	case ok && (mod == "ON_OR_BEFORE" || mod == "BEFORE"):
		r.Date = "[.." + plain + "]"
	case ok && (mod == "ON_OR_AFTER" || mod == "AFTER"):
		r.Date = "[" + plain + "..]"
	default:
		return r.left("mod " + mod)
	}
	if mod == "BEFORE" || mod == "AFTER" {
		return r.left("mod " + mod + ", not on")
	}
	return r
}

// length reads a duration.
func (r Reading) length(t Timex) Reading {
	text := t.Value
	for _, u := range units {
		if n, ok := strings.CutSuffix(text[1:], u.suffix); ok && isDigits(n) {
			text = "P" + times(n, u.count) + u.unit
			break
		}
	}
	span := edtf.Span(text)
	if span.Validate() != nil {
		return r.left("value " + t.Value)
	}
	switch t.Mod {
	case "":
	case "EQUAL_OR_LESS", "LESS_THAN":
		span = "../" + span
	case "EQUAL_OR_MORE", "MORE_THAN":
		span += "/.."
	default:
		r = r.left("mod " + t.Mod)
	}
	if t.Mod == "LESS_THAN" || t.Mod == "MORE_THAN" {
		r = r.left("mod " + t.Mod + ", not equal")
	}
	r.Span = span
	return r
}
