package timeline

import (
	"slices"

	"github.com/casus-events/casus/timeline/stn"
)

// settleFirm builds a reasoner of the facts that are neither uncertain in
// themselves nor part of a contradiction. Mostly these are all, and then it is
// the one that is there.
func (s *solver) settleFirm() {
	s.firm = s.all
	if !slices.ContainsFunc(s.statements, func(st statement) bool { return !st.isFirm() }) {
		return
	}
	// What holds together with more holds with less, so that none is refused.
	s.firm, _ = s.reasoner(func(i int) bool { return s.statements[i].isFirm() })
	for i := range s.statements {
		o := s.says(i)
		if s.statements[i].isFirm() && len(o.alternatives) > 0 {
			s.firm.retract(s.tagOf(i))
			_, _ = s.firm.add(s.tagOf(i), o)
		}
		if o, ok := s.derived[i]; ok && s.rests(i) {
			_, _ = s.firm.add(s.derivedTag(i), o)
		}
	}
	s.firm.solve()
}

// isFirm reports whether nothing speaks against a statement.
func (st *statement) isFirm() bool { return st.rank != isUncertain && !st.disputed && !st.refused }

// rests reports whether what is derived from a statement rests on nothing but
// firm ones.
func (s *solver) rests(i int) bool {
	return !slices.ContainsFunc(append(s.support[s.derivedTag(i)], s.tagOf(i)), func(tag stn.Tag) bool {
		st, ok := s.statementOf(tag)
		return ok && !st.isFirm()
	})
}
