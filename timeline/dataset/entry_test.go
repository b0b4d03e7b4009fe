package dataset_test

import (
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
)

// TestAddTo: an index gets all events of an entry, and its accounts.
func TestAddTo(t *testing.T) {
	t.Parallel()
	b := event.NewIndexBuilder(nil)
	accusation(1).AddTo(b)
	dataset.Entry{Accounts: []event.Event{{ID: "x:2", AccountOf: "x:1"}}}.AddTo(b)
	ix := b.Index()
	if _, ok := ix.Event("x:1/act"); !ok || ix.Len() != 2 || len(ix.AccountsOf("x:1")) != 2 {
		t.Errorf("%d events, %d accounts", ix.Len(), len(ix.AccountsOf("x:1")))
	}
	if err := ix.Validate(); err != nil {
		t.Error(err)
	}
}
