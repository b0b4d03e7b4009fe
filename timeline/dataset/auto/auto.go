// Package auto reads event data sets without being told which: it looks at the
// first bytes of a file, and the columns of each format.
//
//	r, err := auto.NewReader(file, nil)
//	if err != nil {
//		return err // none of the known formats
//	}
//	for entry, err := range r.Entries() {
//		...
//	}
//
// A compressed file is read through a reader of its own, such as gzip's.
package auto

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/acled"
	"github.com/casus-events/casus/timeline/dataset/gdelt"
	"github.com/casus-events/casus/timeline/dataset/gtd"
	"github.com/casus-events/casus/timeline/dataset/icews"
	"github.com/casus-events/casus/timeline/dataset/maverick"
	"github.com/casus-events/casus/timeline/dataset/polecat"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
)

// Reader is what the readers of all data sets have in common.
type Reader interface {
	// Entries yields what the rows say. The sequence is single-use.
	Entries() iter.Seq2[dataset.Entry, error]
	// Summary returns what the reader has met so far.
	Summary() dataset.Summary
}

// format is one known format.
type format struct {
	recognise func(start []byte) float64
	open      func(in io.Reader, o *dataset.Options) Reader
}

func formats() []format {
	return []format{
		{gdelt.Recognise, func(in io.Reader, o *dataset.Options) Reader { return gdelt.NewReader(in, o) }},
		{gdelt.RecogniseMentions, func(in io.Reader, o *dataset.Options) Reader { return gdelt.NewMentionReader(in, o) }},
		{ucdp.Recognise, func(in io.Reader, o *dataset.Options) Reader { return ucdp.NewReader(in, o) }},
		{acled.Recognise, func(in io.Reader, o *dataset.Options) Reader { return acled.NewReader(in, o) }},
		{gtd.Recognise, func(in io.Reader, o *dataset.Options) Reader { return gtd.NewReader(in, o) }},
		{icews.Recognise, func(in io.Reader, o *dataset.Options) Reader { return icews.NewReader(in, o) }},
		{polecat.Recognise, func(in io.Reader, o *dataset.Options) Reader { return polecat.NewReader(in, o) }},
		{maverick.Recognise, func(in io.Reader, o *dataset.Options) Reader { return maverick.NewReader(in, o) }},
	}
}

const (
	// startSize is how much of a file is looked at.
	startSize = 64 << 10
	// leastFit is the share of a format's columns below which a file is not
	// taken for one of it.
	leastFit = 0.4
)

// NewReader returns the reader of the format that fits the beginning of the
// file best. The error is a [dataset.FileError] that wraps [dataset.ErrHeader]
// if none fits, [dataset.ErrNoRows] if the file is empty, or the error of in.
func NewReader(in io.Reader, o *dataset.Options) (Reader, error) {
	start := make([]byte, startSize)
	n, err := io.ReadFull(in, start)
	start = start[:n]
	if n == 0 && errors.Is(err, io.EOF) {
		err = dataset.ErrNoRows
	}
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, &dataset.FileError{Format: "data set", Err: err}
	}
	var best format
	fit := 0.0
	for _, f := range formats() {
		if x := f.recognise(start); x > fit {
			best, fit = f, x
		}
	}
	if fit < leastFit {
		return nil, &dataset.FileError{Format: "data set", Err: refusal(start)}
	}
	return best.open(io.MultiReader(bytes.NewReader(start), in), o), nil
}

// refusal says why a file that begins so is of no known format.
func refusal(start []byte) error {
	for _, mark := range []struct{ bytes, text string }{
		{"PK\x03\x04", "a zip archive or a workbook: unpack it, or save it as text"},
		{"\x1f\x8b", "compressed with gzip: unpack it"},
		{"\xff\xfe", "text in UTF-16: save it as UTF-8"},
		{"\xfe\xff", "text in UTF-16: save it as UTF-8"},
	} {
		if bytes.HasPrefix(start, []byte(mark.bytes)) {
			return fmt.Errorf("%w: it is %s", dataset.ErrHeader, mark.text)
		}
	}
	const most = 100
	line, _, _ := bytes.Cut(start, []byte("\n"))
	return fmt.Errorf("%w, nor of any other known: the first line begins %q", dataset.ErrHeader, line[:min(len(line), most)])
}
