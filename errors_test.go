package casus_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
)

func TestFieldError(t *testing.T) {
	t.Parallel()
	cause := fmt.Errorf("%w: -3", casus.ErrRange)
	for path, want := range map[string]string{
		"casualties[0].count": "casualties[0].count: out of range: -3",
		"":                    "out of range: -3",
	} {
		err := &casus.FieldError{Path: path, Err: cause}
		if got := err.Error(); got != want {
			t.Errorf("Error = %q, want %q", got, want)
		}
		if !errors.Is(err, casus.ErrRange) || errors.Is(err, casus.ErrSyntax) {
			t.Errorf("%v should wrap ErrRange alone", err)
		}
	}
}

func TestFieldErrors(t *testing.T) {
	t.Parallel()
	field := func(path string) error { return &casus.FieldError{Path: path, Err: casus.ErrRequired} }
	for _, tt := range []struct {
		name string
		err  error
		want []string
	}{
		{"nil", nil, nil},
		{"another error", errors.New("disk full"), nil},
		{"one", field("id"), []string{"id"}},
		{"joined", errors.Join(field("b"), errors.New("disk full"), field("a")), []string{"b", "a"}},
		{"wrapped", fmt.Errorf("reading: %w", errors.Join(field("a"), fmt.Errorf("more: %w", field("b")))), []string{"a", "b"}},
		{"the outermost alone", &casus.FieldError{Path: "events[0]", Err: field("id")}, []string{"events[0]"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for fe := range casus.FieldErrors(tt.err) {
				got = append(got, fe.Path)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("paths (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFieldErrorsStops(t *testing.T) {
	t.Parallel()
	err := errors.Join(
		errors.Join(&casus.FieldError{Path: "a", Err: casus.ErrRequired}, &casus.FieldError{Path: "b", Err: casus.ErrRequired}),
		&casus.FieldError{Path: "c", Err: casus.ErrRequired},
	)
	faults := casus.FieldErrors(err)
	for range 2 { // the sequence may be walked again
		var got []string
		for fe := range faults {
			got = append(got, fe.Path)
			break
		}
		if diff := cmp.Diff([]string{"a"}, got); diff != "" {
			t.Errorf("paths until the break (-want +got):\n%s", diff)
		}
	}
}

func ExampleFieldErrors() {
	err := fmt.Errorf("crisis.json: %w", errors.Join(
		&casus.FieldError{Path: "events[3].id", Err: casus.ErrDuplicate},
		&casus.FieldError{Path: "claims[0].speakers[1]", Err: fmt.Errorf("%w: %q", casus.ErrDangling, "esper")},
	))
	for fault := range casus.FieldErrors(err) {
		fmt.Println(fault.Path, "|", fault.Err, "|", errors.Is(fault, casus.ErrDangling))
	}
	// Output:
	// events[3].id | duplicate | false
	// claims[0].speakers[1] | no such record: "esper" | true
}
