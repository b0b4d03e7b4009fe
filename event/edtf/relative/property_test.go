package relative_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
)

// randomExpression returns an expression of any form, most of them sensible.
func randomExpression(rng *rand.Rand, depth int) relative.Expression {
	unit := relative.Unit(rng.IntN(13))
	n := rng.IntN(40) - 4
	if depth > 0 && rng.IntN(2) == 0 {
		e := randomExpression(rng, depth-1)
		steps := []func() relative.Expression{
			e.Last, e.This, e.Next, e.WeekOf, e.Early, e.Mid, e.Late, e.Start, e.End, e.Elapsed, e.Remaining,
			e.Since, e.Until, e.By, e.From, e.Before, e.After, e.Approximately, e.Uncertain, e.ToTheDay,
			func() relative.Expression { return e.In(randomExpression(rng, depth-1)) },
			func() relative.Expression { return relative.Range(e, randomExpression(rng, depth-1)) },
			func() relative.Expression { return relative.Either(e, randomExpression(rng, depth-1)) },
			func() relative.Expression { return e.Nth(n-10, unit) },
			func() relative.Expression { return e.NthIn(n-10, randomExpression(rng, depth-1)) },
			func() relative.Expression { return e.Plus(n, unit) },
			func() relative.Expression { return e.During(relative.Night) },
			func() relative.Expression { return e.FallsOn(time.Weekday(rng.IntN(7))) },
		}
		return steps[rng.IntN(len(steps))]()
	}
	stated := []edtf.Date{"1998", "2020-03", "2020-03-11", "199X", "19XX", "2020-21", "XXXX", "2019/2020", "../1979", "-0044"}
	bases := []func() relative.Expression{
		relative.Today, relative.Yesterday, relative.Tomorrow, relative.Recently, relative.Now, relative.Soon,
		func() relative.Expression { return relative.On(stated[rng.IntN(len(stated))]) },
		func() relative.Expression { return relative.Last(unit) },
		func() relative.Expression { return relative.This(unit) },
		func() relative.Expression { return relative.Next(unit) },
		func() relative.Expression { return relative.That(unit) },
		func() relative.Expression { return relative.Ago(n, unit) },
		func() relative.Expression { return relative.Later(n, unit) },
		func() relative.Expression { return relative.LastN(n, unit) },
		func() relative.Expression { return relative.VaguelyAgo(relative.Vagues()[rng.IntN(4)], unit) },
		func() relative.Expression { return relative.OnWeekday(time.Weekday(n)) },
		func() relative.Expression { return relative.InMonth(time.Month(n)) },
		func() relative.Expression { return relative.OnMonthDay(time.Month(n), rng.IntN(32)) },
		func() relative.Expression { return relative.OnDay(n) },
		func() relative.Expression { return relative.InSeason(relative.SeasonOfYear(rng.IntN(5))) },
		func() relative.Expression { return relative.InQuarter(n) },
		func() relative.Expression {
			return relative.OnHoliday(relative.Holidays()[rng.IntN(len(relative.Holidays()))].Name)
		},
		func() relative.Expression { return relative.InYear2(n) },
		func() relative.Expression { return relative.InDecade2(n) },
		func() relative.Expression { return relative.InFiscalYear(1900 + n) },
	}
	return bases[rng.IntN(len(bases))]()
}

func randomDay(rng *rand.Rand) edtf.Date {
	return edtf.At(1880+rng.Int64N(200), 1, 1+rng.IntN(366), 0, 0, 0).Date()
}

// TestCandidatesAreDates checks what holds of every resolution: its dates are
// well formed, no two mean the same, and there are as many as asked for.
func TestCandidatesAreDates(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	resolved := 0
	for range 20_000 {
		e, d := randomExpression(rng, 3), randomDay(rng)
		policy := &relative.Policy{Direction: relative.Direction(rng.IntN(4)), MaxCandidates: rng.IntN(6)}
		r, err := e.Resolve(d, policy)
		if err != nil {
			continue
		}
		resolved++
		limit := policy.MaxCandidates
		if limit == 0 {
			limit = 4
		}
		if len(r.Candidates) == 0 || len(r.Candidates) > limit {
			t.Errorf("%s on %s has %d candidates", e, d, len(r.Candidates))
		}
		for i, c := range r.Candidates {
			if err := c.Date.Validate(); err != nil {
				t.Errorf("%s on %s: %v", e, d, err)
			}
			if !c.Rule.IsKnown() || !c.Class.IsKnown() {
				t.Errorf("%s on %s: %v", e, d, c)
			}
			for _, other := range r.Candidates[:i] {
				if edtf.Equal(c.Date, other.Date) {
					t.Errorf("%s on %s: %s twice", e, d, c.Date)
				}
			}
		}
		if again, _ := e.Resolve(d, policy); again.String() != r.String() {
			t.Errorf("%s on %s: %v, then %v", e, d, r, again)
		}
	}
	if resolved < 5_000 {
		t.Errorf("only %d of 20,000 expressions resolved", resolved)
	}
}

// TestCoarseDatelines compares a dateline of a month, season or year with each
// of its days: what the day gives lies in what the month gives by the same
// rule.
func TestCoarseDatelines(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 4))
	compared := 0
	for range 3_000 {
		e := randomExpression(rng, 1)
		coarse := []edtf.Date{"1998-01", "2020-02", "1999-24", "1996"}[rng.IntN(4)]
		r, err := e.Resolve(coarse, &relative.Policy{MaxCandidates: 8})
		if err != nil || rolling(r) {
			continue
		}
		b := coarse.Bounds()
		for range 5 {
			days := int64((b.LatestEnd - b.EarliestStart) / edtf.Day)
			d := (b.EarliestStart + edtf.Seconds(rng.Int64N(days))*edtf.Day).Date()
			fine, err := e.Resolve(d, &relative.Policy{MaxCandidates: 8})
			if err != nil || len(fine.Candidates) == 0 {
				continue
			}
			compared++
			if !anyHolds(r, fine.Candidates[0]) {
				t.Errorf("%s: %s has %v, but %s has %s", e, d, fine.Candidates[0], coarse, dates(r))
			}
		}
	}
	if compared < 3_000 {
		t.Errorf("only %d comparisons", compared)
	}
}

// rolling reports whether stretches of days are among the candidates: their
// two ends move with the dateline, so that their windows overlap it.
func rolling(r relative.Resolution) bool {
	for _, c := range r.Candidates {
		if c.Rule == relative.RuleRolling || strings.Contains(string(c.Date), "~") {
			return true
		}
	}
	return false
}

func anyHolds(r relative.Resolution, fine relative.Candidate) bool {
	f := fine.Date.Bounds()
	for _, c := range r.Candidates {
		b := c.Date.Bounds()
		if c.Class == fine.Class && b.EarliestStart <= f.EarliestStart && f.LatestEnd <= b.LatestEnd {
			return true
		}
	}
	return false
}

func TestCoarseDatelineText(t *testing.T) {
	t.Parallel()
	runExpressions(t, nil, []expressionTest{
		{relative.Last(relative.Year), "1998-01", "1997 [1997-01..1998-01]"},
		{relative.Last(relative.Month), "1998-01", "1997-12 [1997-12..1998-01]"},
		{relative.Yesterday(), "1998-01", "[1997-12-31..1998-01-30]"},
		{relative.Last(relative.Month), "1998", "[1997-12..1998-11] [1997-12..1998-12]"},
		{relative.InMonth(time.March), "1998-01", "1998-03 1997-03 1999-03 1996-03"},
		{relative.OnWeekday(time.Friday), "1998-01", "[1997-12-26..1998-01-30] [1998-01-02..1998-02-06] [1997-12-19..1998-01-23] [1998-01-09..1998-02-13]"},
		{relative.Ago(2, relative.Year), "1998", "1996"},
		{relative.On("1979").Since(), "1998", "1979/.."},
		{relative.Yesterday(), "1998-01-08T01:30+03:00", "1998-01-07"},
	})
}

// TestWeekdaysByHand walks from the dateline, day by day, to the weekdays
// around it.
func TestWeekdaysByHand(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		start := time.Date(1800+rng.IntN(400), 1, 1+rng.IntN(366), 0, 0, 0, 0, time.UTC)
		w := time.Weekday(rng.IntN(7))
		latest := start
		for latest.Weekday() != w {
			latest = latest.AddDate(0, 0, -1)
		}
		next := start.AddDate(0, 0, 1)
		for next.Weekday() != w {
			next = next.AddDate(0, 0, 1)
		}
		var want []string
		for _, d := range []time.Time{latest, next, latest.AddDate(0, 0, -7), next.AddDate(0, 0, 7)} {
			want = append(want, d.Format(time.DateOnly))
		}
		r, err := relative.OnWeekday(w).Resolve(edtf.Date(start.Format(time.DateOnly)), nil)
		if got := dates(r); err != nil || got != strings.Join(want, " ") {
			t.Errorf("%s on %s = %s, %v, want %v", w, start.Format(time.DateOnly), got, err, want)
		}
	}
}

// TestHolidaysByHand compares the days of holidays with those that almanacs
// print.
func TestHolidaysByHand(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		year edtf.Date
		want string
	}{
		{"easter", "1818", "1818-03-22"},
		{"easter", "1943", "1943-04-25"},
		{"easter", "1954", "1954-04-18"},
		{"easter", "1981", "1981-04-19"},
		{"easter", "2000", "2000-04-23"},
		{"easter", "2019", "2019-04-21"},
		{"easter", "2024", "2024-03-31"},
		{"easter", "2049", "2049-04-18"},
		{"good friday", "2024", "2024-03-29"},
		{"ash wednesday", "2024", "2024-02-14"},
		{"memorial day", "2020", "2020-05-25"},
		{"labor day", "2020", "2020-09-07"},
		{"election day", "2020", "2020-11-03"},
		{"election day", "2016", "2016-11-08"},
		{"martin luther king day", "2020", "2020-01-20"},
		{"Black Friday", "2020", "2020-11-27"},
		{"new year's eve", "1999", "1999-12-31"},
	} {
		r, err := relative.OnHoliday(tt.name).In(relative.On(tt.year)).Resolve("", nil)
		if err != nil || dates(r) != tt.want {
			t.Errorf("%s %s = %s, %v, want %s", tt.name, tt.year, dates(r), err, tt.want)
		}
	}
}
