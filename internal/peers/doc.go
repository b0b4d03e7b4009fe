// Package peers measures the readers of event data sets and the index of
// events against what else could be used: encoding/csv with strconv, and DuckDB
// within the process. The program cmd/peers writes the tables of the README;
// the tests hold that all of them read the same values.
//
// It is a module of its own, so that the library does not depend on DuckDB. The
// driver is written in C++: without cgo and a compiler the tests of it are left
// out.
package peers
