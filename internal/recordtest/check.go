package recordtest

import (
	"bytes"
	"encoding/gob"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/casus-events/casus/internal/record"
)

// CheckClone fails the test unless the clone of v equals v and shares no memory
// with it. If T has methods Clone and Equal, they are checked as well.
func CheckClone[T any](t testing.TB, v T) {
	t.Helper()
	checkCopy(t, v, record.Clone(v))
	if own, ok := any(v).(interface{ Clone() T }); ok {
		checkCopy(t, v, own.Clone())
	}
	var zero T
	if own, ok := any(v).(interface{ Equal(T) bool }); ok {
		if !own.Equal(v) || own.Equal(zero) != record.Equal(v, zero) {
			t.Errorf("the method Equal is wrong about itself or the zero value, for\n%+v", v)
		}
	}
}

func checkCopy[T any](t testing.TB, v, clone T) {
	t.Helper()
	if !record.Equal(v, clone) {
		t.Errorf("the clone is different:\n%+v\nof\n%+v", clone, v)
	}
	if SharesMemory(v, clone) {
		t.Errorf("the clone shares memory with\n%+v", v)
	}
}

// CheckRoundTrip fails the test unless arbitrary values of T, drawn with rng,
// come back equal from JSON (lenient, and strict as far as they have no unknown
// members), alone and in a stream, from gob, and from Clone, and unless JSON
// written twice has the same bytes.
func CheckRoundTrip[T any](t testing.TB, rng *rand.Rand) {
	t.Helper()
	if err := record.CheckType(reflect.TypeFor[T]()); err != nil {
		t.Error(err)
		return
	}
	const rounds = 60
	var values []T
	for range rounds {
		if t.Failed() {
			break // one bad value says enough
		}
		var v, known T
		Fill(rng, &v)
		FillKnown(rng, &known)
		values = append(values, v)
		checkJSON(t, v, nil)
		checkJSON(t, known, &record.Options{Strict: true})
		checkGob(t, v)
		CheckClone(t, v)
	}
	var zero T
	checkJSON(t, zero, &record.Options{Strict: true})
	checkGob(t, zero)
	CheckClone(t, zero)
	checkStream(t, values)
}

func checkJSON[T any](t testing.TB, v T, o *record.Options) {
	t.Helper()
	text, err := record.Marshal(v)
	if err != nil {
		t.Errorf("%v, writing\n%+v", err, v)
		return
	}
	got, err := record.Unmarshal[T](text, o)
	if err != nil {
		t.Errorf("%v, reading\n%s", err, text)
		return
	}
	if !record.Equal(v, got) {
		t.Errorf("JSON gives\n%+v\nfor\n%+v", got, v)
	}
	again, err := record.Marshal(got)
	if err != nil || !bytes.Equal(text, again) {
		t.Errorf("written again, error %v:\n%s\nwas\n%s", err, again, text)
	}
}

func checkGob[T any](t testing.TB, v T) {
	t.Helper()
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(v); err != nil {
		t.Errorf("gob: %v, writing\n%+v", err, v)
		return
	}
	var got T
	if err := gob.NewDecoder(&b).Decode(&got); err != nil {
		t.Errorf("gob: %v, reading\n%+v", err, v)
		return
	}
	if !record.Equal(v, got) {
		t.Errorf("gob gives\n%+v\nfor\n%+v", got, v)
	}
}

func checkStream[T any](t testing.TB, values []T) {
	t.Helper()
	var lines bytes.Buffer
	for _, v := range values {
		text, err := record.Marshal(v)
		if err != nil {
			return // reported by checkJSON
		}
		lines.Write(append(text, '\n'))
	}
	var got []T
	for v, err := range record.Decode[T](&lines, nil) {
		if err != nil {
			t.Errorf("reading a stream: %v", err)
			return
		}
		got = append(got, v)
	}
	if !record.Equal(values, got) {
		t.Errorf("a stream gives\n%+v\nfor\n%+v", got, values)
	}
}
