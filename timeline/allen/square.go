package allen

import "github.com/casus-events/casus/timeline/stn"

// square has the tight limits of the differences between four points: the start
// and end of a, then those of b. What is tight in a network is tight here: any
// values of the four that keep these limits are part of a solution of the whole
// (Dechter, Meiri and Pearl, "Temporal constraint networks", 1991), so that
// questions about the four can be settled among them.
//
// Limits are packed, 2c for "at most c" and 2c-1 for "less than c": the tighter
// of two is the smaller. Those beyond 2^61 limit nothing, since a network has no
// points so far apart.
type square [4][4]int64

// unlimited stands for no limit.
const unlimited = 1<<63 - 1

// squareOf asks the network.
func squareOf(net *stn.Network, points [4]stn.Point) square {
	var s square
	for i, p := range points {
		for j, q := range points {
			if i == j {
				continue
			}
			limit := net.Distance(p, q)
			switch {
			case !limit.Finite:
				s[i][j] = unlimited
			case limit.Strict:
				s[i][j] = 2*limit.Value - 1
			default:
				s[i][j] = 2 * limit.Value
			}
		}
	}
	return s
}

// sum adds limits: a chain of them is strict if one of them is.
func sum(limits ...int64) int64 {
	var whole, strict int64
	for _, l := range limits {
		if l == unlimited {
			return unlimited
		}
		whole += (l + l&1) / 2
		strict |= l & 1
	}
	if whole > 1<<61 {
		return unlimited
	}
	return 2*whole - strict
}

// tighten adds the limit of point j over point i, and reports whether that
// leaves room.
func (s *square) tighten(i, j int, limit int64) bool {
	if sum(s[j][i], limit) < 0 {
		return false
	}
	was := *s
	for p := range was {
		for q := range was {
			s[p][q] = min(s[p][q], sum(was[p][i], limit, was[j][q]))
		}
	}
	return true
}

// allows reports whether the ends of the two intervals can lie like this.
func (s square) allows(e ends) bool {
	for k, sign := range e {
		x, y := k/2, 2+k%2
		var ok bool
		switch sign {
		case less:
			ok = s.tighten(y, x, -1)
		case more:
			ok = s.tighten(x, y, -1)
		default:
			ok = s.tighten(y, x, 0) && s.tighten(x, y, 0)
		}
		if !ok {
			return false
		}
	}
	return true
}
