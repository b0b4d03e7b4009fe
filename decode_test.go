package casus_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/casus-events/casus"
)

func TestInputError(t *testing.T) {
	t.Parallel()
	cause := fmt.Errorf("%w: want a number", casus.ErrSyntax)
	for _, tt := range []struct {
		record int
		want   string
	}{
		{0, "malformed: want a number (line 3, column 14)"},
		{1, "malformed: want a number (record 1, line 3, column 14)"},
	} {
		err := &casus.InputError{Record: tt.record, Offset: 60, Line: 3, Column: 14, Err: cause}
		if got := err.Error(); got != tt.want {
			t.Errorf("Error = %q, want %q", got, tt.want)
		}
		if !errors.Is(err, casus.ErrSyntax) {
			t.Errorf("%v does not wrap its kind", err)
		}
	}
}
