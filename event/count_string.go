package event

import (
	"fmt"
	"strconv"
)

// String returns the count in plain English without grouping of digits: "3",
// "at least 5200", "100 to 300, leaning low", "about 60", or the source's
// words where it has no number. The zero Count is "not stated".
func (c Count) String() string {
	n := strconv.FormatInt(c.N, 10)
	switch c.Form {
	case "":
		return "not stated"
	case CountExactly:
		return c.worded(n)
	case CountAtLeast:
		return c.worded("at least " + n)
	case CountAtMost:
		return c.worded("at most " + n)
	case CountBetween:
		text := n + " to " + strconv.FormatInt(c.To, 10)
		if c.Lean != "" {
			text += ", leaning " + string(c.Lean)
		}
		return c.worded(text)
	case CountAbout:
		return c.worded("about " + n)
	case CountUnknown:
		return c.worded("unknown")
	case CountWords:
		return c.Words
	default:
		return c.worded(string(c.Form) + " " + n)
	}
}

// worded puts the source's words behind the number they stand for.
func (c Count) worded(text string) string {
	if c.Words == "" {
		return text
	}
	return fmt.Sprintf("%s (%q)", text, c.Words)
}
