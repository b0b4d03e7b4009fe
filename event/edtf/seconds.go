package edtf

import (
	"fmt"
	"math"
)

// Seconds is an instant: the number of seconds since 1970-01-01T00:00:00Z in
// the proleptic Gregorian calendar, every day counted as 86,400 seconds (as
// POSIX does: there are no leap seconds). It is also the unit of lengths, as
// in [Bounds.Shift].
type Seconds int64

const (
	// NegInf stands before every instant: a bound that is not there.
	NegInf Seconds = math.MinInt64
	// PosInf stands after every instant.
	PosInf Seconds = math.MaxInt64
)

// Lengths in seconds.
const (
	Minute Seconds = 60
	Hour   Seconds = 60 * Minute
	Day    Seconds = 24 * Hour
)

const (
	// maxYear is the last year whose instants Seconds can count; -maxYear is
	// the first.
	maxYear = 292_000_000_000
	// farFuture and farPast are the bounds of years beyond, on the near side:
	// close to infinite, with room for one second more.
	farFuture = PosInf - 2
	farPast   = NegInf + 2
)

// At returns the instant at which a civil time begins in UTC. Values outside
// their usual ranges run over into the next larger unit: month 13 is January
// of the following year, hour 24 the first of the following day. Years beyond
// 292 thousand million saturate just short of [NegInf] or [PosInf].
func At(year int64, month, day, hour, minute, second int) Seconds {
	if year > maxYear {
		return farFuture
	}
	if year < -maxYear {
		return farPast
	}
	return Seconds(civilDays(year, month, day))*Day +
		Seconds(hour)*Hour + Seconds(minute)*Minute + Seconds(second)
}

// IsFinite reports whether s is neither [NegInf] nor [PosInf].
func (s Seconds) IsFinite() bool { return s != NegInf && s != PosInf }

// Civil returns the UTC calendar day on which s falls. The infinite values
// give days without meaning: see [Seconds.IsFinite].
func (s Seconds) Civil() (year int64, month, day int) {
	return civilDate(floorDiv(int64(s), int64(Day)))
}

// Clock returns the UTC time of day.
func (s Seconds) Clock() (hour, minute, second int) {
	of := int64(s) - floorDiv(int64(s), int64(Day))*int64(Day)
	return int(of / int64(Hour)), int(of / int64(Minute) % 60), int(of % 60)
}

// Date returns the UTC day on which s falls as EDTF text. The format has no
// days in years of more than four digits: there the year alone is returned.
// The infinite values give "".
func (s Seconds) Date() Date {
	if !s.IsFinite() {
		return ""
	}
	year, month, day := s.Civil()
	if year > maxShortYear || year < -maxShortYear {
		month, day = 0, 0
	}
	return DateOf(year, month, day)
}

// String returns s in the manner of RFC 3339, in UTC: 2020-03-11T19:35:00Z.
// Years beyond four digits carry their sign, +12020-03-11T19:35:00Z, and the
// infinite values are "-inf" and "+inf".
func (s Seconds) String() string {
	switch s {
	case NegInf:
		return "-inf"
	case PosInf:
		return "+inf"
	}
	year, month, day := s.Civil()
	hour, minute, second := s.Clock()
	form := "%04d-%02d-%02dT%02d:%02d:%02dZ"
	if year > maxShortYear {
		form = "%+d-%02d-%02dT%02d:%02d:%02dZ"
	} else if year < 0 {
		form = "%05d-%02d-%02dT%02d:%02d:%02dZ"
	}
	return fmt.Sprintf(form, year, month, day, hour, minute, second)
}

// add returns s+d; infinite values stay what they are, finite ones stay
// finite.
func (s Seconds) add(d Seconds) Seconds {
	if !s.IsFinite() {
		return s
	}
	d = min(d, PosInf-1-max(s, 0))
	d = max(d, NegInf+1-min(s, 0))
	return s + d
}
