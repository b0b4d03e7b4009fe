// Package archtest holds the rules of this repository that no compiler and no
// linter checks: which way imports point, what the module depends on, what the
// top level holds, that everything exported is documented, that records are
// plain data, that vocabularies are complete, that no code compares dates as
// text, and that the snippets of the READMEs are copies of Examples that run.
//
// It has tests only. Every rule is a function from loaded packages to the
// faults it found, and has a test beside it that shows it a fault.
package archtest
