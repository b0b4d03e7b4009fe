package table

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
)

// parseInt reads a plain whole number of at most 18 digits.
func parseInt(s string) (int64, bool) {
	digits := s
	if s[0] == '-' || s[0] == '+' {
		digits = s[1:]
	}
	if len(digits) == 0 || len(digits) > 18 {
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

var errThousand = fmt.Errorf("%w: a thousand, or one with decimals?", casus.ErrSyntax)

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
	if isGrouped(trimmed) {
		return dataset.Int{}, mended{}, errThousand
	}
	x, err := parseDecimal(trimmed)
	switch {
	case err != nil || math.IsInf(x, 0) || math.IsNaN(x):
		return dataset.Int{}, mended{}, casus.ErrSyntax
	case x != math.Trunc(x) || math.Abs(x) > 1<<53:
		return dataset.Int{}, mended{}, casus.ErrRange
	}
	n := int64(x)
	return dataset.Some(n), mended{kind: dataset.NoteDecimal, text: "read as " + strconv.FormatInt(n, 10)}, nil
}

// isGrouped reports whether a number may have a point between its thousands:
// from one to three digits stand before it, not all of them zeros, and three
// after it.
func isGrouped(s string) bool {
	before, after, ok := strings.Cut(strings.TrimLeft(s, "+-"), ".")
	return ok && len(before) >= 1 && len(before) <= 3 && len(after) == 3 && before[0] != '0' &&
		strings.Trim(before+after, "0123456789") == ""
}

// parseDecimal reads a number as strconv does, but for the forms of programming
// languages: 0x1p3 and 1_000 are no numbers of a table.
func parseDecimal(s string) (float64, error) {
	if strings.ContainsAny(s, "xX_") {
		return 0, casus.ErrSyntax
	}
	return strconv.ParseFloat(s, 64)
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

// parseFloat reads a plain decimal fraction. What it returns is what
// strconv.ParseFloat returns: a whole number below 2^53 and a power of ten up
// to 10^22 are exact, so that their quotient is rounded once (Clinger, How to
// read floating point numbers accurately, 1990).
func parseFloat(s string) (float64, bool) {
	digits := s
	if s[0] == '-' {
		digits = s[1:]
	}
	// 18 digits and a point do not overflow.
	if len(digits) == 0 || len(digits) > 19 {
		return 0, false
	}
	var n uint64
	i := 0
	for ; i < len(digits); i++ {
		d := digits[i] - '0'
		if d > 9 {
			break
		}
		n = 10*n + uint64(d)
	}
	fraction := 0
	if i < len(digits) {
		if digits[i] != '.' || len(digits) == 1 {
			return 0, false
		}
		for j := i + 1; j < len(digits); j++ {
			d := digits[j] - '0'
			if d > 9 {
				return 0, false
			}
			n = 10*n + uint64(d)
		}
		fraction = len(digits) - i - 1
	}
	if n > 1<<53 {
		return 0, false
	}
	x := float64(n)
	if fraction > 0 {
		x /= math.Pow10(fraction)
	}
	if s[0] == '-' {
		x = -x
	}
	return x, true
}

// mendFloat reads a number in the forms that other programs give it; comma
// tells that it may have a decimal comma.
func mendFloat(s string, comma bool) (dataset.Float, mended, error) {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		return dataset.Float{}, mended{kind: dataset.NoteSpace, text: "read as empty"}, nil
	}
	if x, err := parseDecimal(trimmed); err == nil {
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
		if x, err := parseDecimal(point); err == nil {
			return dataset.Float{X: x, Stated: true}, mended{kind: dataset.NoteDecimal, text: "read as " + point}, nil
		}
	}
	return dataset.Float{}, mended{}, casus.ErrSyntax
}
