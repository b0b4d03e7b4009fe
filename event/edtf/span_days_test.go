package edtf

import "testing"

// TestMonthDays compares the lengths of months with a count over every month
// of the 400 years after which the calendar repeats.
func TestMonthDaysBrute(t *testing.T) {
	bad := 0
	for n := 1; n <= 4810; n += 1 {
		low, high := int64(1<<60), int64(0)
		for s := 0; s < 4800; s++ {
			d := civilDays(int64(s/12), s%12+1+n, 1) - civilDays(int64(s/12), s%12+1, 1)
			low, high = min(low, d), max(high, d)
		}
		l, h := monthDays(int64(n))
		if l != Seconds(low)*Day || h != Seconds(high)*Day {
			bad++
			if bad < 10 {
				t.Errorf("%d months: %d to %d days, want %d to %d", n, l/Day, h/Day, low, high)
			}
		}
	}
	t.Log(bad)
}
