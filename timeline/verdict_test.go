package timeline_test

import (
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

func TestLines(t *testing.T) {
	t.Parallel()
	tl := solve(t, chronicleOf(
		at("a", "2020-01-05T12:00:00"), at("b", "2020-01-05T12:00:00"), at("c", "", event.LinkTo(event.RespondsTo, "d")), at("d", ""),
		at("early", "2019-01-01", event.LinkTo(event.RespondsTo, "a")),
	), nil)
	for _, tt := range []struct{ got, want string }{
		{tl.Compare("a", "b").String(), "a before b: impossible, both at one time"},
		{tl.Compare("a", "nothing").String(), "a before nothing: possible"},
		{tl.Order()[3].String(), "2. d, unknown to unknown, possible"},
		{timeline.Verdict{
			Superlative: event.Superlative{ID: "s"}, Finding: timeline.Contradicted, By: []timeline.Rival{{Event: "x"}, {Event: "y"}},
		}.String(), "s: contradicted by x, y"},
		{tl.Replies()[0].String(), "early answers a: in kind (H8 after H8), impossible in time"},
		{timeline.Reply{
			Effect: "e", Cause: "c", Role: timeline.ReplyDirect, Lag: event.Lag{Min: edtf.Day, Max: 2 * edtf.Day},
		}.String(), "e answers c: not comparable, direct, 1d to 2d later"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}
