package fieldpath_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/fieldpath"
)

func lines(err error) []string {
	var all []string
	for fe := range casus.FieldErrors(err) {
		all = append(all, fe.Error())
	}
	return all
}

func TestEmptyList(t *testing.T) {
	t.Parallel()
	var l fieldpath.List
	l.Add("id", nil)
	if err := l.Err(); err != nil {
		t.Errorf("Err = %v, want nil", err)
	}
}

func TestAdd(t *testing.T) {
	t.Parallel()
	var inner fieldpath.List
	inner.Add("date", casus.ErrSyntax)
	inner.Add("", casus.ErrConflict)

	var l fieldpath.List
	l.Add("id", casus.ErrRequired)
	l.Add("events[2].when", fmt.Errorf("reading: %w", inner.Err()))
	l.Addf("title", casus.ErrRange, "%d letters", 90)
	l.Add("", inner.Err())

	want := []string{
		"id: required",
		"events[2].when.date: malformed",
		"events[2].when: contradiction",
		"title: out of range: 90 letters",
		"date: malformed",
		"contradiction",
	}
	if diff := cmp.Diff(want, lines(l.Err())); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	if !errors.Is(l.Err(), casus.ErrRange) {
		t.Errorf("%v does not wrap the kind given to Addf", l.Err())
	}
}

func TestJoinAndIndex(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ path, below, want string }{
		{"", "", ""},
		{"a", "", "a"},
		{"", "b", "b"},
		{"a", "b[0].c", "a.b[0].c"},
		{"a", "[0]", "a[0]"},
		{fieldpath.Index("a", 10), "b", "a[10].b"},
		{fieldpath.Index("", 0), "b", "[0].b"},
	} {
		if got := fieldpath.Join(tt.path, tt.below); got != tt.want {
			t.Errorf("Join(%q, %q) = %q, want %q", tt.path, tt.below, got, tt.want)
		}
	}
}

type record struct{ err error }

func (r record) Validate() error { return r.err }

func TestEach(t *testing.T) {
	t.Parallel()
	var l fieldpath.List
	fieldpath.Each(&l, "names", []record{
		{},
		{&casus.FieldError{Path: "text", Err: casus.ErrRequired}},
		{casus.ErrDuplicate},
	})
	want := []string{"names[1].text: required", "names[2]: duplicate"}
	if diff := cmp.Diff(want, lines(l.Err())); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
}
