// Package recordtest tests record types, those of the public packages and of
// internal/record itself: that they are plain data, and that any value of them
// survives cloning, JSON and gob. Every package that has records calls it with
// each of them:
//
//	func TestEventIsARecord(t *testing.T) {
//		recordtest.CheckPlain(t, reflect.TypeFor[event.Event]())
//		recordtest.CheckRoundTrip[event.Event](t, rand.New(rand.NewPCG(1, 2)))
//	}
package recordtest
