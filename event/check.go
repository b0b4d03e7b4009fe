package event

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/fieldpath"
)

// checker collects the faults of one record. Each of its checks is silent
// about a value that is not stated, but for require.
type checker struct{ fieldpath.List }

// require reports a value that is not stated and must be.
func require[T ~string](c *checker, path string, v T) {
	if strings.TrimSpace(string(v)) == "" {
		c.Add(path, casus.ErrRequired)
	}
}

// checkWord reports a word that its vocabulary does not have.
func checkWord[T interface {
	~string
	IsKnown() bool
}](c *checker, path string, word T,
) {
	c.text(path, string(word))
	if word != "" && !word.IsKnown() {
		c.Addf(path, casus.ErrUnknown, "%q", clip(string(word)))
	}
}

// checkList reports entries of a list that are empty or stand twice.
func checkList[T ~string](c *checker, path string, list []T) {
	seen := make(map[T]bool, len(list))
	for i, v := range list {
		at := fieldpath.Index(path, i)
		c.text(at, string(v))
		switch {
		case v == "":
			c.Add(at, casus.ErrRequired)
		case seen[v]:
			c.Addf(at, casus.ErrDuplicate, "%q", clip(string(v)))
		}
		seen[v] = true
	}
}

// text reports text that is not UTF-8.
func (c *checker) text(path, text string) {
	if !utf8.ValidString(text) {
		c.Addf(path, casus.ErrSyntax, "%q is not UTF-8", clip(text))
	}
}

// date reports a malformed date, and returns the value of any other.
func (c *checker) date(path string, d edtf.Date) edtf.Value {
	v, err := d.Value()
	if err != nil {
		c.syntax(path, err)
	}
	return v
}

// syntax reports what a parser says.
func (c *checker) syntax(path string, err error) {
	c.Add(path, fmt.Errorf("%w: %w", casus.ErrSyntax, err))
}

func (c *checker) country(path string, code actor.Country) {
	if code == "" || code.IsKnown() {
		return
	}
	kind := casus.ErrUnknown
	if len(code) < 3 || len(code) > 4 || strings.Trim(string(code), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		kind = casus.ErrSyntax
	}
	c.Addf(path, kind, "%q: want a code of ISO 3166, three or four capital letters", clip(string(code)))
}

// set reports what is wrong with a set, where one is stated.
func (c *checker) set(path string, s actor.Set) {
	if !s.IsZero() {
		c.Add(path, s.Validate())
	}
}

// number reports a number outside of limits, or one that is none.
func (c *checker) number(path string, v, least, most float64) {
	if !(v >= least && v <= most) { // a NaN is neither
		text := "at least " + strconv.FormatFloat(least, 'f', -1, 64)
		if most < math.MaxFloat64 {
			text = strconv.FormatFloat(least, 'f', -1, 64) + " to " + strconv.FormatFloat(most, 'f', -1, 64)
		}
		c.Addf(path, casus.ErrRange, "%v: want %s", v, text)
	}
}

// extra reports unknown members that are not JSON.
func (c *checker) extra(extra map[string]json.RawMessage) {
	for _, key := range slices.Sorted(maps.Keys(extra)) {
		at := "extra[" + strconv.Quote(clip(key)) + "]"
		c.text(at, key)
		if !json.Valid(extra[key]) || !utf8.Valid(extra[key]) {
			c.Addf(at, casus.ErrSyntax, "not JSON")
		}
	}
}

// clip shortens a text for a message, which would otherwise repeat however
// much the record holds.
func clip(text string) string {
	const most = 60
	if len(text) <= most {
		return text
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut] + "..."
}
