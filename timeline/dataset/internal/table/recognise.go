package table

import "github.com/casus-events/casus/timeline/dataset"

// Recognise tells from the first bytes of a file how well it fits the format,
// from 0, not at all, to 1. Half of that is for the columns of the file that the
// format has, and half, as far as they are, for those of the nearest version
// that the file has: an excerpt of a few columns fits too. A file without a
// header gets 0.9 if its first row can be read. Some 64 KiB are enough.
func (f *Format[R]) Recognise(start []byte) float64 {
	b := block{data: append([]byte(nil), start...)}
	if cutMark(&b) != nil {
		return 0
	}
	fr := &framer{maxRow: len(b.data) + 1, ended: true}
	fr.sep, fr.quotes = dialect(b.data, f.Separator)
	fr.frameAll(&b, maxHead+1)
	if len(b.records) == 0 {
		return 0
	}
	h, err := f.readHead(&b, fr.sep, &dataset.Options{})
	if err != nil {
		return 0
	}
	if h.header == 0 {
		if newParser(h.plan, 0).read(b.data, b.records[0]) != nil {
			return 0
		}
		return 0.9
	}
	known := 0
	for _, name := range h.columns {
		if name != "" {
			known++
		}
	}
	share := float64(known) / float64(len(h.columns))
	for _, v := range f.Versions {
		if v.Name == h.version {
			return share/2 + share/2*min(float64(known)/float64(len(v.Columns)), 1)
		}
	}
	return share
}
