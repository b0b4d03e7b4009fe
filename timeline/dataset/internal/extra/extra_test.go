package extra_test

import (
	"encoding/json"
	"testing"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/extra"
	"github.com/google/go-cmp/cmp"
)

func TestObject(t *testing.T) {
	t.Parallel()
	var none extra.Object
	none.Text("a", "")
	none.Int("b", dataset.Int{})
	none.Fields("c", nil)
	if got := none.Member("/x"); got != nil {
		t.Errorf("%v", got)
	}
	var o extra.Object
	o.Text("text", "a \"b\"\n<é>")
	o.Int("zero", dataset.Some(0))
	o.Int("n", dataset.Some(-12))
	o.Fields("other", []dataset.Field{{Name: "x", Value: "1"}, {Name: "x", Value: "2"}})
	got := o.Member("/x")
	var back map[string]any
	if err := json.Unmarshal(got["/x"], &back); err != nil || len(got) != 1 {
		t.Fatalf("%v: %s", err, got)
	}
	want := map[string]any{
		"text": "a \"b\"\n<é>", "zero": 0., "n": -12.,
		"other": []any{[]any{"x", "1"}, []any{"x", "2"}},
	}
	if diff := cmp.Diff(want, back); diff != "" {
		t.Error(diff)
	}
}
