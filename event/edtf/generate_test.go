package edtf_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// generator writes texts along the grammar of EDTF. Numbers are drawn a
// little beyond their limits, so that not every text is valid.
type generator struct{ *rand.Rand }

func newGenerator(seed uint64) generator { return generator{rand.New(rand.NewPCG(seed, 2019))} }

func (g generator) oneIn(n int) bool { return g.IntN(n) == 0 }

func (g generator) pick(words ...string) string { return words[g.IntN(len(words))] }

// text returns a text of any form.
func (g generator) text() string {
	switch g.IntN(12) {
	case 0, 1, 2, 3:
		return g.date()
	case 4, 5:
		return g.season()
	case 6:
		return g.longYear()
	case 7:
		return g.dateTime()
	case 8, 9:
		return g.end() + "/" + g.end()
	default:
		return g.set()
	}
}

func (g generator) mark() string {
	if g.oneIn(6) {
		return g.pick("?", "~", "%")
	}
	return ""
}

// hide replaces some digits.
func (g generator) hide(digits string) string {
	if !g.oneIn(4) {
		return digits
	}
	b := []byte(digits)
	for i := range b {
		if g.oneIn(2) {
			b[i] = 'X'
		}
	}
	return string(b)
}

func (g generator) sign() string {
	if g.oneIn(6) {
		return "-"
	}
	return ""
}

func (g generator) year() string {
	n := g.IntN(10_000)
	switch g.IntN(4) {
	case 0:
		n = 1980 + g.IntN(50)
	case 1:
		n = 4 * g.IntN(600)
	case 2:
		n %= 120
	}
	return g.mark() + g.sign() + g.hide(fmt.Sprintf("%04d", n)) + g.mark()
}

func (g generator) month() string {
	return "-" + g.mark() + g.hide(fmt.Sprintf("%02d", g.IntN(13))) + g.mark()
}

func (g generator) day() string {
	n := g.IntN(33)
	if g.oneIn(3) {
		n = 27 + g.IntN(5)
	}
	return "-" + g.mark() + g.hide(fmt.Sprintf("%02d", n)) + g.mark()
}

func (g generator) date() string {
	switch g.IntN(4) {
	case 0:
		return g.year()
	case 1:
		return g.year() + g.month()
	case 2:
		return g.year() + g.month() + g.day()
	default:
		return fmt.Sprintf("%s%04d-02-%02d", g.sign(), g.IntN(2500), 27+g.IntN(4))
	}
}

func (g generator) season() string {
	return g.year() + "-" + g.mark() + fmt.Sprint(20+g.IntN(23)) + g.mark()
}

func (g generator) longYear() string {
	var b strings.Builder
	b.WriteString(g.mark())
	if g.oneIn(4) {
		fmt.Fprintf(&b, "%s%04d", g.sign(), g.IntN(10_000))
	} else {
		b.WriteString("Y" + g.sign())
		if g.oneIn(8) {
			b.WriteString("2920000000") // with one digit more, the last years that Seconds count
		}
		for range 1 + g.IntN(14) {
			b.WriteByte(byte('0' + g.IntN(10)))
		}
		if g.oneIn(3) {
			fmt.Fprintf(&b, "E%d", g.IntN(16))
		}
	}
	if g.oneIn(2) {
		fmt.Fprintf(&b, "S%d", g.IntN(9))
	}
	b.WriteString(g.mark())
	return b.String()
}

func (g generator) dateTime() string {
	s := fmt.Sprintf("%s%04d-%02d-%02dT%02d:%02d", g.sign(), g.IntN(10_000), 1+g.IntN(12), 1+g.IntN(31), g.IntN(25), g.IntN(61))
	if !g.oneIn(4) {
		s += fmt.Sprintf(":%02d", g.IntN(61)*g.IntN(2))
	}
	switch g.IntN(5) {
	case 0:
		s += "Z"
	case 1:
		s += fmt.Sprintf("%s%02d", g.pick("+", "-"), g.IntN(15))
	case 2:
		s += fmt.Sprintf("%s%02d:%02d", g.pick("+", "-"), g.IntN(15), g.IntN(4)*15)
	}
	return s
}

func (g generator) end() string {
	switch g.IntN(8) {
	case 0:
		return ""
	case 1:
		return ".."
	default:
		return g.date()
	}
}

func (g generator) set() string {
	var members []string
	n := 1 + g.IntN(4)
	for i := range n {
		switch {
		case i == 0 && g.oneIn(6):
			members = append(members, ".."+g.date())
		case i == n-1 && g.oneIn(6):
			members = append(members, g.date()+"..")
		case g.oneIn(3):
			members = append(members, g.closedRange())
		default:
			members = append(members, g.date())
		}
	}
	s := strings.Join(members, ",")
	if g.oneIn(2) {
		return "[" + s + "]"
	}
	return "{" + s + "}"
}

func (g generator) closedRange() string {
	switch g.IntN(4) {
	case 0:
		return g.date() + ".." + g.date()
	case 1:
		return fmt.Sprintf("%04d..%04d", g.IntN(5000), 4990+g.IntN(5000))
	case 2:
		return fmt.Sprintf("%04d-%02d..%04d-%02d", g.IntN(5000), 1+g.IntN(12), 4990+g.IntN(5000), 1+g.IntN(12))
	default:
		return fmt.Sprintf("%04d-01-%02d..%04d-01-%02d", g.IntN(5000), 1+g.IntN(31), 4990+g.IntN(5000), 1+g.IntN(31))
	}
}

// mutate changes a few bytes of a text.
func (g generator) mutate(s string) string {
	const alphabet = "0123456789XYES-?~%/.,[]{}TZ:+ u\x00\xff"
	b := []byte(s)
	for range 1 + g.IntN(2) {
		at := g.IntN(len(b) + 1)
		c := alphabet[g.IntN(len(alphabet))]
		switch {
		case at == len(b) || g.oneIn(3):
			b = append(b[:at], append([]byte{c}, b[at:]...)...)
		case g.oneIn(2):
			b = append(b[:at], b[at+1:]...)
		default:
			b[at] = c
		}
	}
	return string(b)
}
