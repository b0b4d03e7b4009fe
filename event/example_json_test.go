package event_test

import (
	"fmt"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
)

// Members that an event does not have are kept, and come back where they were.
// Strict decoding rejects them.
func ExampleUnmarshal() {
	const text = `{"id":"k1","kind":"assault","casualties":[{"harm":"killed","count":{"form":"exactly","n":1},"rank":"sergeant"}]}`

	e, err := event.Unmarshal([]byte(text), nil)
	fmt.Println(e.ID, err)
	back, err := e.Marshal()
	fmt.Println(string(back) == text, err)

	_, err = event.Unmarshal([]byte(text), &casus.DecodeOptions{Strict: true})
	fmt.Println(err)
	// Output:
	// k1 <nil>
	// true <nil>
	// casualties[0].rank: unknown value: there is no such member (line 1, column 93)
}

// A stream goes on after an event that does not fit.
func ExampleDecode() {
	stream := strings.NewReader(`
		{"id": "k1", "kind": "assault"}
		{"id": "k2", "kind": 5}
		{"id": "k3", "kind": "protest"}`)
	for e, err := range event.Decode(stream, nil) {
		fmt.Println(e.ID, err != nil)
	}
	// Output:
	// k1 false
	//  true
	// k3 false
}
