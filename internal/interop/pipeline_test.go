package interop_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/record"
	"github.com/casus-events/casus/timeline"
)

func init() { //nolint:gochecknoinits // where Beam wants its functions registered
	beam.RegisterType(reflect.TypeFor[timeline.Chronicle]())
	register.Function2x0(eventsOf)
	register.Function1x2(byID)
	register.Iter1[event.Event]()
	register.Function2x2(asText)
}

func eventsOf(c timeline.Chronicle, emit func(event.Event)) {
	for _, e := range c.Events {
		emit(e)
	}
}

func byID(e event.Event) (string, event.Event) { return string(e.ID), e }

// asText writes the events that share an ID.
func asText(_ string, events func(*event.Event) bool) (string, error) {
	var e event.Event
	var all []byte
	for events(&e) {
		text, err := record.Marshal(e)
		if err != nil {
			return "", err
		}
		all = append(all, text...)
	}
	return string(all), nil
}

// TestPipeline sends chronicles through a pipeline with a shuffle in it, so that
// records pass every coder that a distributed engine would use.
func TestPipeline(t *testing.T) {
	t.Parallel()
	var want []any
	chronicles := filled[timeline.Chronicle](20)
	for i := range chronicles {
		for j := range chronicles[i].Events {
			e := &chronicles[i].Events[j]
			e.ID = event.ID(fmt.Sprintf("%d-%d", i, j)) // a group each
			text, err := record.Marshal(*e)
			if err != nil {
				t.Fatal(err)
			}
			want = append(want, string(text))
		}
	}
	if len(want) < 10 {
		t.Fatalf("%d events are too few", len(want))
	}
	p, s, in := ptest.CreateList(chronicles)
	events := beam.ParDo(s, eventsOf, in)
	grouped := beam.GroupByKey(s, beam.ParDo(s, byID, events))
	passert.Equals(s, beam.ParDo(s, asText, grouped), want...)
	if err := ptest.Run(p); err != nil {
		t.Fatal(err)
	}
}
