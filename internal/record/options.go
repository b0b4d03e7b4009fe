package record

// Options are the settings of decoding; nil and the zero Options mean lenient
// decoding with the default limits. A negative limit means none, except for
// MaxDepth.
type Options struct {
	// Strict rejects members that the type does not have.
	Strict bool

	// MaxBytes is the greatest size in bytes of one record's text; 0 means
	// 64 MiB. A stream may be longer.
	MaxBytes int
	// MaxString is the greatest length in bytes of one string, name or number
	// in the text; 0 means 1 MiB.
	MaxString int
	// MaxDepth is the greatest number of objects and lists within each other;
	// 0 means 256. More than 10,000, and less than 0, mean 10,000.
	MaxDepth int
	// MaxEntries is the greatest number of list entries and unknown members in
	// one record, at all depths together; 0 means 1,000,000. It bounds memory,
	// for two bytes of text can stand for hundreds in a list of structs.
	MaxEntries int
	// MaxRecords is the greatest number of records in a stream; 0 means no
	// limit, because a stream needs the memory of its greatest record only.
	MaxRecords int
}

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
func (o *Options) limits() Options {
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
