package main

import (
	"bytes"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/golden"
	"github.com/casus-events/casus/timeline"
)

func decode(t *testing.T, text []byte) timeline.Chronicle {
	t.Helper()
	c, err := timeline.Unmarshal(text, &casus.DecodeOptions{Strict: true})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func chronicle(t *testing.T) timeline.Chronicle  { t.Helper(); return decode(t, articleJSON) }
func enrichment(t *testing.T) timeline.Chronicle { t.Helper(); return decode(t, knownJSON) }

// output returns what the program prints of two chronicles, or the error by
// which it refuses them.
func output(t *testing.T, article, known timeline.Chronicle) string {
	t.Helper()
	var b bytes.Buffer
	if err := tell(&b, article, known); err != nil {
		return b.String() + err.Error()
	}
	return b.String()
}

func TestValid(t *testing.T) {
	t.Parallel()
	if err := chronicle(t).Validate(); err != nil {
		t.Error(err)
	}
	merged, err := timeline.Merge(chronicle(t), enrichment(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := merged.Validate(); err != nil {
		t.Error(err)
	}
}

func TestOutput(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := run(&b); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "taji.golden", b.Bytes())
}
