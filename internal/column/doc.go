// Package column holds what an index over many records is made of: texts and
// lists of numbers that are stored once and have a number, the way back from a
// text to its number, and lists of the positions at which a value stands.
//
// Everything is addressed by uint32, so that a million records take a few
// dozen bytes each and no pointers for the collector to follow.
package column
