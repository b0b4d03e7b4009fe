package timeml_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/casus-events/casus/internal/recordtest"
	"github.com/casus-events/casus/timeline/timeml"
)

// TestDocumentIsPlain sends documents through JSON and gob.
func TestDocumentIsPlain(t *testing.T) {
	t.Parallel()
	recordtest.CheckPlain(t, reflect.TypeFor[timeml.Document]())
	recordtest.CheckRoundTrip[timeml.Document](t, rand.New(rand.NewPCG(5, 8)))
}

func TestLookUps(t *testing.T) {
	t.Parallel()
	var d timeml.Document
	if _, ok := d.Created(); ok {
		t.Error("an empty document has a time of creation")
	}
	if _, ok := d.Section("TEXT"); ok {
		t.Error("an empty document has a section")
	}
	if !(timeml.Node{}).IsZero() || (timeml.Node{Time: "t1"}).IsZero() {
		t.Error("IsZero is wrong")
	}
	l := timeml.TLink{From: timeml.Node{Event: "e1"}, Rel: timeml.Before, To: timeml.Node{Time: "t1"}}
	if got := l.String(); got != "e1 BEFORE t1" {
		t.Errorf("a link reads %q", got)
	}
}
