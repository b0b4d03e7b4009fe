package record

import (
	"strconv"
	"strings"
)

// step is one step down into a record: a member's name, or the index of a list
// entry when name is empty and index is not negative.
type step struct {
	name  string
	index int
}

func member(name string) step { return step{name: name, index: -1} }

func entry(i int) step { return step{index: i} }

// trail is the way from a record to the value at hand.
type trail []step

func (t *trail) down(s step) { *t = append(*t, s) }

func (t *trail) up() { *t = (*t)[:len(*t)-1] }

// path returns the trail in the form of casus.FieldError:
// "events[3].casualties[0].count". A name that is not a plain word is quoted in
// brackets.
func (t trail) path() string {
	var b strings.Builder
	for _, s := range t {
		switch {
		case s.index >= 0:
			b.WriteString("[" + strconv.Itoa(s.index) + "]")
		case !plainName(s.name):
			b.WriteString("[" + quotable(s.name).String() + "]")
		case b.Len() > 0:
			b.WriteString("." + s.name)
		default:
			b.WriteString(s.name)
		}
	}
	return b.String()
}

func plainName(name string) bool {
	if name == "" || len(name) > 60 {
		return false
	}
	for i := range len(name) {
		c := name[i]
		word := c == '_' || c == '-' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		if !word {
			return false
		}
	}
	return true
}

// pointer returns the trail as a JSON Pointer (RFC 6901).
func (t trail) pointer() string {
	var b strings.Builder
	for _, s := range t {
		b.WriteByte('/')
		if s.index >= 0 {
			b.WriteString(strconv.Itoa(s.index))
			continue
		}
		b.WriteString(strings.ReplaceAll(strings.ReplaceAll(s.name, "~", "~0"), "/", "~1"))
	}
	return b.String()
}

// parsePointer returns the reference tokens of a JSON Pointer. It fails for
// text that is none, and for the empty pointer: no member is the whole record.
func parsePointer(pointer string) (tokens []string, ok bool) {
	if pointer == "" || pointer[0] != '/' {
		return nil, false
	}
	tokens = strings.Split(pointer[1:], "/")
	for i, t := range tokens {
		if tokens[i], ok = unescapeToken(t); !ok {
			return nil, false
		}
	}
	return tokens, true
}

func unescapeToken(t string) (string, bool) {
	for i := range len(t) {
		if t[i] == '~' && (i+1 == len(t) || t[i+1] != '0' && t[i+1] != '1') {
			return "", false
		}
	}
	return strings.ReplaceAll(strings.ReplaceAll(t, "~1", "/"), "~0", "~"), true
}

// listIndex reads a reference token as an index into a list of n entries.
func listIndex(token string, n int) (int, bool) {
	i, err := strconv.Atoi(token)
	if err != nil || i < 0 || i >= n || strconv.Itoa(i) != token {
		return 0, false
	}
	return i, true
}
