// Package record decodes, encodes, compares, clones and describes plain
// records: structs with exported fields of strings, numbers, booleans, lists
// and further such structs, with neither pointers nor unmarshalers. Every
// public package of this module wraps it thinly for its own records, so that
// what is said here holds for all of them.
//
// # Why not encoding/json
//
// encoding/json folds the case of names, takes the last of two members with
// one name, turns bytes that are not UTF-8 into U+FFFD and drops what it does
// not know below the top level. Each of these loses something in silence. The
// decoder here walks the text once, knows at every moment which field it is
// in, and says so for every fault.
//
// # Lenient and strict
//
// Lenient decoding, the default, keeps members that the type does not have, at
// any depth, in the Extra map of the nearest enclosing struct that has one.
// Their keys are JSON Pointers (RFC 6901) relative to that struct, such as
// "/casualties/0/severity". Strict decoding reports each of them. Names are
// compared exactly, so "Title" is not "title".
//
// In both modes these are faults: a value of the wrong type, a number that does
// not fit, a name that stands twice in one object (at any depth, in unknown
// members too), text that is not UTF-8, an escape of half a surrogate pair, a
// null in a list, data after the value, and anything above the limits of
// [Options]. A null member is a member that is not there. A whole number may be
// written with a fraction or an exponent ("2.0", "1e3"), as JSON Schema has it.
// A byte order mark before the first value is skipped by lenient decoding only.
//
// # Extra
//
// [Marshal] puts an entry of Extra back where its key points: after the known
// members of that object, in the order of the names. An entry stays in a member
// "extra" of its record when its key is not a pointer, points to a place that
// is not (or no longer) there, or to a member the type knows. Reading such a
// member puts its entries back into Extra, so that decoding what was encoded
// always gives the same map. An entry that arrives both ways is a duplicate.
//
// A key without a leading slash is therefore the owner's own note on the
// record; strict decoding accepts it under "extra", and only it. White space
// around the tokens of an unknown member is not kept; everything else of it is,
// to the digit and the escape.
//
// # Encoding
//
// The same value gives the same bytes, whatever the build or the order in which
// maps were filled: members in the order of the struct, Extra sorted, numbers
// in their shortest form, no escaping for HTML. Two values that are [Equal] give
// the same bytes, so an empty list is left out like a nil one.
package record
