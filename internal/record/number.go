package record

import (
	"bytes"
	"strconv"

	"github.com/casus-events/casus"
)

// magnitude reads the text of a JSON number as a whole number without its
// sign. Fractions and exponents may stand as long as the value is whole.
func magnitude(text []byte) (n uint64, negative bool, err error) {
	if text[0] == '-' {
		negative, text = true, text[1:]
	}
	if bytes.ContainsAny(text, ".eE") {
		if text, err = wholeDigits(text); err != nil {
			return 0, false, err
		}
	}
	for _, c := range text {
		digit := uint64(c - '0')
		if n > (1<<64-1-digit)/10 {
			return 0, false, errTooLarge()
		}
		n = n*10 + digit
	}
	return n, negative, nil
}

func errTooLarge() error { return faultf(casus.ErrRange, "the number does not fit") }

// wholeDigits rewrites a number with a fraction or an exponent as digits alone.
func wholeDigits(text []byte) ([]byte, error) {
	mantissa, exponent := text, 0
	if i := bytes.IndexAny(text, "eE"); i >= 0 {
		mantissa, exponent = text[:i], clampedInt(text[i+1:])
	}
	whole, fraction, _ := bytes.Cut(mantissa, []byte{'.'})
	digits := append(bytes.Clone(whole), fraction...)
	exponent -= len(fraction)

	digits = bytes.TrimLeft(digits, "0")
	if len(digits) == 0 {
		return nil, nil
	}
	for exponent < 0 && len(digits) > 0 && digits[len(digits)-1] == '0' {
		digits = digits[:len(digits)-1]
		exponent++
	}
	switch {
	case exponent < 0:
		return nil, faultf(casus.ErrSyntax, "want a whole number, got a fraction")
	case len(digits)+exponent > len("18446744073709551615"):
		return nil, errTooLarge()
	}
	return append(digits, bytes.Repeat([]byte{'0'}, exponent)...), nil
}

// clampedInt reads an exponent, which is too large for any number well before
// it is too large for an int.
func clampedInt(text []byte) int {
	const most = 1 << 28
	n, err := strconv.Atoi(string(text))
	switch {
	case err == nil:
		return max(-most, min(n, most))
	case text[0] == '-':
		return -most
	default:
		return most
	}
}
