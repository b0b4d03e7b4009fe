package record

import "github.com/casus-events/casus"

// Options are the settings of decoding.
type Options = casus.DecodeOptions

const (
	defaultMaxBytes   = 64 << 20
	defaultMaxString  = 1 << 20
	defaultMaxDepth   = 256
	defaultMaxEntries = 1_000_000
	// greatestDepth is what encoding/json reads, so that whatever is kept in
	// Extra can be decoded by its owner; it keeps the recursion small too.
	greatestDepth = 10_000
	// maxFaults is how many faults of one record are kept; more are counted.
	maxFaults = 100
)

// limits returns the options with every default filled in.
func limits(o *Options) Options {
	var l Options
	if o != nil {
		l = *o
	}
	l.MaxBytes = limit(l.MaxBytes, defaultMaxBytes)
	l.MaxString = limit(l.MaxString, defaultMaxString)
	l.MaxEntries = limit(l.MaxEntries, defaultMaxEntries)
	l.MaxRecords = limit(l.MaxRecords, maxInt)
	l.MaxDepth = min(limit(l.MaxDepth, defaultMaxDepth), greatestDepth)
	return l
}

const maxInt = int(^uint(0) >> 1)

func limit(set, byDefault int) int {
	switch {
	case set == 0:
		return byDefault
	case set < 0:
		return maxInt
	default:
		return set
	}
}
