// Package coded holds what the readers of machine-coded event sets share: such
// a set has one record for every sentence or story that tells of an event, so
// that its records repeat each other, and it knows who accuses whom, and not of
// which act.
package coded
