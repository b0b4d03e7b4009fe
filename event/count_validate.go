package event

import "github.com/casus-events/casus"

// Validate reports every fault, each a [casus.FieldError]: negative numbers, a
// range the wrong way round, a number without a form or with one that has
// none. The zero Count, which is not stated, has no fault.
func (c Count) Validate() error {
	var faults checker
	if c.Form == "" && c != (Count{}) {
		faults.Add("form", casus.ErrRequired)
	}
	checkWord(&faults, "form", c.Form)
	if c.N < 0 {
		faults.Addf("n", casus.ErrRange, "%d: want 0 or more", c.N)
	}
	wordless := c.Form == CountWords || c.Form == CountUnknown
	switch {
	case wordless && c.N != 0:
		faults.Addf("n", casus.ErrConflict, "%d beside the form %q, which has no number", c.N, c.Form)
	case c.Form == CountBetween && c.To < c.N:
		faults.Addf("to", casus.ErrRange, "%d: want %d or more", c.To, c.N)
	}
	if c.Form != CountBetween && c.Form.IsKnown() {
		if c.To != 0 {
			faults.Addf("to", casus.ErrConflict, "%d beside the form %q, which has one number", c.To, c.Form)
		}
		if c.Lean != "" {
			faults.Addf("lean", casus.ErrConflict, "%q beside the form %q, which has one end", clip(string(c.Lean)), c.Form)
		}
	}
	checkWord(&faults, "lean", c.Lean)
	if c.Form == CountWords {
		require(&faults, "words", c.Words)
	}
	faults.text("words", c.Words)
	return faults.Err()
}
