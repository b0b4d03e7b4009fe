package table

import (
	"math"
	"strconv"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
)

// parseInt reads a plain whole number of at most 18 digits.
func parseInt(s string) (int64, bool) {
	digits := s
	if digits[0] == '-' || digits[0] == '+' {
		digits = digits[1:]
	}
	if digits == "" || len(digits) > 18 {
		return 0, false
	}
	var n int64
	for i := range len(digits) {
		d := digits[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = 10*n + int64(d)
	}
	if s[0] == '-' {
		n = -n
	}
	return n, true
}

// mended is what was done to read a value that is not written as it should be.
type mended struct {
	kind dataset.NoteKind
	text string
}

// mendInt reads a whole number in the forms that other programs give it. A
// number that lost digits is not stated.
func mendInt(s string) (dataset.Int, mended, error) {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		return dataset.Int{}, mended{kind: dataset.NoteSpace, text: "read as empty"}, nil
	}
	if n, err := strconv.ParseInt(trimmed, 10, 64); err == nil {
		if len(trimmed) < len(s) {
			return dataset.Some(n), mended{kind: dataset.NoteSpace, text: "read as " + trimmed}, nil
		}
		return dataset.Some(n), mended{}, nil
	}
	if isRounded(trimmed) {
		return dataset.Int{}, mended{kind: dataset.NoteLost, text: "not read: digits are lost"}, nil
	}
	x, err := strconv.ParseFloat(trimmed, 64)
	switch {
	case err != nil || math.IsInf(x, 0) || math.IsNaN(x):
		return dataset.Int{}, mended{}, casus.ErrSyntax
	case x != math.Trunc(x) || math.Abs(x) > 1<<53:
		return dataset.Int{}, mended{}, casus.ErrRange
	}
	n := int64(x)
	return dataset.Some(n), mended{kind: dataset.NoteDecimal, text: "read as " + strconv.FormatInt(n, 10)}, nil
}

// isRounded reports whether a number is written as a spreadsheet writes one for
// which its column is too narrow, such as 2.02E+13: with fewer digits than it
// has.
func isRounded(s string) bool {
	mantissa, exponent, ok := strings.Cut(strings.ToLower(s), "e")
	if !ok {
		return false
	}
	n, err := strconv.Atoi(exponent)
	digits := len(mantissa) - strings.Count(mantissa, ".") - strings.Count(mantissa, "-") - strings.Count(mantissa, "+")
	return err == nil && digits > 0 && strings.Trim(mantissa, "0123456789.-+") == "" && n >= digits
}

// tens are the powers of ten that a float64 holds exactly.
var tens = [...]float64{
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
	1e21, 1e22,
}

// parseFloat reads a plain decimal fraction. What it returns is what
// strconv.ParseFloat returns: 15 digits and the power of ten are exact, so that
// their quotient is rounded once (Clinger, How to read floating point numbers
// accurately, 1990).
func parseFloat(s string) (float64, bool) {
	i, negative := 0, s[0] == '-'
	if negative {
		i++
	}
	var n uint64
	digits, fraction, point := 0, 0, false
	for ; i < len(s); i++ {
		c := s[i]
		if d := c - '0'; d <= 9 {
			n = 10*n + uint64(d)
			if n > 0 {
				digits++
			}
			if point {
				fraction++
			}
			continue
		}
		if c != '.' || point {
			return 0, false
		}
		point = true
	}
	if digits > 15 || fraction > 22 || i == fraction+boolInt(negative)+boolInt(point) && fraction == 0 {
		return 0, false
	}
	x := float64(n)
	if fraction > 0 {
		x /= tens[fraction]
	}
	if negative {
		x = -x
	}
	return x, true
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// mendFloat reads a number in the forms that other programs give it; comma
// tells that it may have a decimal comma.
func mendFloat(s string, comma bool) (dataset.Float, mended, error) {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		return dataset.Float{}, mended{kind: dataset.NoteSpace, text: "read as empty"}, nil
	}
	if x, err := strconv.ParseFloat(trimmed, 64); err == nil {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return dataset.Float{}, mended{}, casus.ErrRange
		}
		m := mended{}
		if len(trimmed) < len(s) {
			m = mended{kind: dataset.NoteSpace, text: "read as " + trimmed}
		}
		return dataset.Float{X: x, Stated: true}, m, nil
	}
	if comma && strings.Count(trimmed, ",") == 1 {
		point := strings.Replace(trimmed, ",", ".", 1)
		if x, err := strconv.ParseFloat(point, 64); err == nil {
			return dataset.Float{X: x, Stated: true}, mended{kind: dataset.NoteDecimal, text: "read as " + point}, nil
		}
	}
	return dataset.Float{}, mended{}, casus.ErrSyntax
}
