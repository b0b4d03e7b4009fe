package stn

// Budgeted is a network whose calls give up rather than do more than a given
// amount of work each. They return [ErrBudget] then: the network is as it was,
// but for the order in which it would look at things, and nothing is known of
// the answer. Whoever puts questions of strangers to a network, or facts of
// strangers into one, can so bound the time of each; [BuildOptions] does the
// same for a whole batch.
//
// Work is counted in points visited, each as often as it is. It grows large
// where an addition moves much of the network, where a contradiction runs over
// many facts and each of them has to be shown to be needed, where bounds have
// to be solved afresh (one visit a point), where a question about two points
// far apart leads through all that lies between them, and in
// [Budgeted.Around], which visits everything that p can reach.
type Budgeted struct {
	net    *Network
	visits int
}

// Budget returns the network with a limit to the work of each call. A limit below
// one lets nothing pass that needs a visit at all.
func (n *Network) Budget(visits int) Budgeted { return Budgeted{n, visits} }

func (b Budgeted) meter() *meter { return &meter{left: b.visits} }

// Add is [Network.Add] within the budget. A fact that contradicts the network is
// reported as [ErrBudget], too, when there is not enough left to find out which
// facts it needs for that.
func (b Budgeted) Add(tag Tag, constraints ...Constraint) error {
	b.net.meter = b.meter()
	err := b.net.Add(tag, constraints...)
	b.net.meter = nil
	return err
}

// Solve is [Network.Solve] within the budget.
func (b Budgeted) Solve() error { return b.net.solve(b.meter()) }

// Entails is [Network.Entails] within the budget.
func (b Budgeted) Entails(c Constraint) (bool, error) { return b.net.entails(c, b.meter()) }

// Allows is [Network.Allows] within the budget.
func (b Budgeted) Allows(c Constraint) (bool, error) { return b.net.allows(c, b.meter()) }

// Distance is [Network.Distance] within the budget.
func (b Budgeted) Distance(from, to Point) (Limit, error) {
	w, err := b.net.distance(from, to, b.meter())
	if err != nil {
		return Limit{}, err
	}
	return w.limit(), nil
}

// Witness is [Network.Witness] within the budget.
func (b Budgeted) Witness(from, to Point) ([]Step, error) {
	return b.net.witness(from, to, b.meter())
}

// Around is [Network.Around] within the budget.
func (b Budgeted) Around(p Point) (after, before []Limit, err error) {
	return b.net.aroundBoth(p, b.meter())
}

// meter counts down the work that a call may still do.
type meter struct{ left int }

// spend reports whether so much more work may be done. A nil meter has no end.
func (m *meter) spend(work int) bool {
	if m == nil {
		return true
	}
	m.left -= work
	return m.left >= 0
}
