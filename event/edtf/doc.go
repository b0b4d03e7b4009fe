// Package edtf says when: dates as uncertain as the sources leave them, in
// the Extended Date/Time Format of ISO 8601-2, and lengths of time.
package edtf
