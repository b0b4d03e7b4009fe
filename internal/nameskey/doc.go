// Package nameskey compares names of groups and persons across spellings,
// transliterations and scripts, and finds them among many.
//
// A [Name] is a text made ready by [Matcher.Parse]: folded ([Fold]), parted into
// words, each word read as a [Sound]. Sounds are strings of [Phone]s, which are
// letters seen through the spelling habits of several languages. Two sounds are
// as alike as it costs little to turn one into the other: the costs of reading
// one phone for another are in cost_table.go, the spellings in latin_table.go
// and abjad_table.go, the common words of names in lexicon_table.go.
//
// An [Index] finds names by the skeletons of their words: consonants in a few
// classes, without vowels. Spellings of one word nearly always share a skeleton,
// or differ by one consonant.
//
// Nothing here knows any name. The tables hold letters, sounds and common words;
// the costs were set by hand with the lists in actor/testdata/names.
//
// Folded text and skeletons depend on the Unicode tables of the Go release and of
// golang.org/x/text. They are computed and compared, never stored.
package nameskey
