// Package table reads the rows of a text file with columns into structs: the
// machine behind every reader of package dataset.
//
// A file passes through four stages. The framer cuts the input into blocks of
// whole records and knows about quoted line ends, line numbers and limits. The
// head of the file tells separator, header and version, and from these a plan
// is made: which field of a record goes where in the struct, and how. The
// splitter finds the fields of one record; the plan types them. Only framing
// has to happen in order, so that workers share the rest.
//
// A record is copied once, into one string that all its text fields share.
package table
