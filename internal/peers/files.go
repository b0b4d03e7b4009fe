package peers

import (
	"compress/gzip"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gdelt"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
)

// Set is a data set whose rows are read in several ways.
type Set struct {
	// Name is what the tables call it.
	Name string
	// Elem is where its real file lies in the reference data.
	Elem   []string
	Comma  byte
	Header bool
	// Plain reads a file with encoding/csv, Ours with this library, and both
	// call each with every row, a pointer to a struct.
	Plain func(in io.Reader, each func(row any)) error
	Ours  func(in io.Reader, o *dataset.Options, each func(row any)) error
	// Entries reads a file into the records of this library.
	Entries func(in io.Reader, o *dataset.Options) iter.Seq2[dataset.Entry, error]
	// OneEach tells that an event has one actor and one target, so that a flat
	// table holds it.
	OneEach bool
	// Duck is the file for DuckDB, without its path.
	Duck DuckFile
}

// Sets returns the data sets that are compared.
func Sets() []Set {
	return []Set{{
		Name: "GDELT 2.0 events (61 columns, tab)", Elem: []string{"gdelt", "20191024143000.export.CSV"}, Comma: '\t', OneEach: true,
		Plain: func(in io.Reader, each func(any)) error { return PlainGDELT(in, func(r *gdelt.Row) { each(r) }) },
		Ours: func(in io.Reader, o *dataset.Options, each func(any)) error {
			return ours(gdelt.NewReader(in, o).Rows(), each)
		},
		Entries: func(in io.Reader, o *dataset.Options) iter.Seq2[dataset.Entry, error] {
			return gdelt.NewReader(in, o).Entries()
		},
		Duck: DuckFile{Columns: DuckColumns(gdelt.Row{}), Comma: '\t', Dates: "%Y%m%d", Moments: "%Y%m%d%H%M%S"},
	}, {
		Name: "UCDP GED (41 columns, comma, quoted)", Elem: []string{"ucdp", "ucdp_ged_syria_2016-2019.csv.gz"}, Comma: ',',
		Header: true,
		Plain:  func(in io.Reader, each func(any)) error { return PlainUCDP(in, func(r *ucdp.Row) { each(r) }) },
		Ours: func(in io.Reader, o *dataset.Options, each func(any)) error {
			return ours(ucdp.NewReader(in, o).Rows(), each)
		},
		Entries: func(in io.Reader, o *dataset.Options) iter.Seq2[dataset.Entry, error] {
			return ucdp.NewReader(in, o).Entries()
		},
		Duck: DuckFile{Columns: DuckColumns(ucdp.Row{}, UCDPColumns()...), Comma: ',', Header: true},
	}}
}

func ours[R any](rows iter.Seq2[*R, error], each func(any)) error {
	for row, err := range rows {
		if err != nil {
			return err
		}
		each(row)
	}
	return nil
}

// Real returns the rows of the real file of a set. The error wraps
// fs.ErrNotExist where the reference data is absent.
func (s Set) Real() (Table, error) {
	path, err := casusdata.Locate(os.Getenv(casusdata.Env), ".", s.Elem...)
	if err != nil {
		return Table{}, err
	}
	f, err := os.Open(filepath.Clean(path))
	if err != nil {
		return Table{}, err
	}
	defer func() { _ = f.Close() }()
	var in io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return Table{}, err
		}
	}
	text, err := io.ReadAll(in)
	if err != nil {
		return Table{}, err
	}
	return Split(text, s.Comma, s.Header)
}

// WriteFile writes the rows of a set over and over into a file: see
// [Table.WriteTo].
func (t Table) WriteFile(path string, n int, size int64) (rows int, written int64, err error) {
	f, err := os.Create(filepath.Clean(path))
	if err != nil {
		return 0, 0, err
	}
	rows, written, err = t.WriteTo(f, n, size)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return rows, written, err
}
