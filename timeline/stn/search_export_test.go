package stn

// ForgetScenario leaves no scenario at hand, as where its numbers are out of reach.
func (s *Scenarios) ForgetScenario() { s.scenario = nil }
