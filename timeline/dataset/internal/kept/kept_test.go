package kept_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/kept"
	"github.com/google/go-cmp/cmp"
)

func TestColumns(t *testing.T) {
	t.Parallel()
	var c kept.Columns
	if got := c.Extra("x"); got != nil {
		t.Errorf("nothing kept: %v", got)
	}
	c.Text("plain", "Taji")
	c.Text("empty", "")
	c.Text("odd", "a \"b\"\n<é>")
	c.Int("n", dataset.Some(-9))
	c.Int("unstated", dataset.Int{})
	c.Float("f", dataset.Float{X: 1.5, Stated: true})
	c.Float("unstated too", dataset.Float{})
	c.Fields([]dataset.Field{{Name: "our \"own\"", Value: "1"}, {Name: "twice", Value: "2"}, {Name: "twice", Value: "3"}})
	raw := c.Extra("set")["/set"]
	var got map[string]any
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
	want := map[string]any{
		"plain": "Taji", "odd": "a \"b\"\n<é>", "n": -9.0, "f": 1.5, "our \"own\"": "1", "twice": "2", "twice#2": "3",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if odd, _ := json.Marshal("a \"b\"\n<é>"); !strings.Contains(string(raw), string(odd)) {
		t.Errorf("%s is not written as encoding/json does", raw)
	}
}
