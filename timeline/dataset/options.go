package dataset

import "slices"

// Options are the settings of the readers; nil and the zero Options are the
// defaults. They change no row and no entry of a sound file.
type Options struct {
	// Workers is how many goroutines split and type rows beside the caller's
	// own. 0 means none: everything happens while the caller asks for the
	// next row. Order and content of the stream are the same for any number.
	// With workers the input is read ahead, and a stream that is left early
	// may go on reading until a Read under way returns.
	Workers int
	// MaxRow is the greatest length of a row in bytes; 0 means 1 MiB. A
	// longer one is a [RowError]; a line 64 times as long ends the stream.
	MaxRow int
	// MaxBytes is the greatest length of the input in bytes; 0 means no limit,
	// because memory does not grow with it.
	MaxBytes int64
	// Slash says how to read 3/4/2020 where nothing else tells: see
	// [DateOrder]. A date that only the other order makes one, such as
	// 13/4/2020 where the month is said to come first, is then a fault.
	Slash DateOrder
	// Windows1252 reads the file as Windows-1252, as older exports of GTD and
	// ACLED are written, instead of UTF-8. A file that begins as UTF-8 does
	// ends with [ErrEncoding].
	Windows1252 bool
	// Progress, if set, is called while the file is read: after about every
	// MiB of input, and at the end. It runs in the caller's goroutine.
	Progress func(Progress)
}

// DateOrder says which number of a date with slashes is the month. A data set
// that was published with such dates has its own order; elsewhere they come
// from a spreadsheet, which wrote them the way its owner's country does. Where
// the order is "", a date that can be read both ways is a fault.
type DateOrder string

// The orders of day and month.
const (
	MonthFirst DateOrder = "month-first" // 3/4/2020 is 4 March
	DayFirst   DateOrder = "day-first"   // 3/4/2020 is 3 April
)

// DateOrders returns the orders.
func DateOrders() []DateOrder { return []DateOrder{MonthFirst, DayFirst} }

// IsKnown reports whether o is one of [DateOrders].
func (o DateOrder) IsKnown() bool { return slices.Contains(DateOrders(), o) }

// Progress is how far a file has been read.
type Progress struct {
	// Bytes is the number of bytes taken from the input, which may lie ahead
	// of the rows.
	Bytes int64
	// Rows is the number of rows so far, Entries how many of them could be
	// read, and Faults how many could not: Rows is always their sum.
	Rows, Entries, Faults int64
}
