package ucdp

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// NoteParts is the kind of note for deaths by side that do not add up to the
// best estimate of all deaths: to another sum where all four are stated, or to
// more where some are.
const NoteParts dataset.NoteKind = "parts-differ"

// NoteDates is the kind of note for a year that is not that of date_start, which
// counts.
const NoteDates dataset.NoteKind = "dates-differ"

// The layouts, by what distinguishes them. Files of one layout differ in the
// order of their columns, which makes no difference.
const (
	before = "id year active_year type_of_violence conflict_new_id conflict_name dyad_new_id dyad_name side_a_new_id "
	middle = "side_a side_b_new_id gwnob side_b number_of_sources source_article source_office source_date " +
		"source_headline source_original where_prec where_coordinates adm_1 adm_2 latitude longitude geom_wkt " +
		"priogrid_gid country "
	after = "country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians " +
		"deaths_unknown low best high"
	columns23 = "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id " +
		"conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id " +
		"side_b_new_id side_b number_of_sources source_article source_office source_date source_headline " +
		"source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt " +
		"priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b " +
		"deaths_civilians deaths_unknown best high low gwnoa gwnob"
)

func format() *table.Format[Row] {
	return &table.Format[Row]{
		Name: "ucdp-ged", Separator: ',',
		Columns: columns(),
		Versions: []table.Version{
			{Name: "23.1", Columns: strings.Fields(columns23)},
			{Name: "19.1", Columns: strings.Fields(before + "gwnoa " + middle + after)},
			{Name: "19.1 with iso3", Columns: strings.Fields(before + "gwnoa " + middle + "iso3 " + after)},
			{Name: "19.1 without gwnoa", Columns: strings.Fields(before + middle + after)},
		},
		Null:      []string{"NA", "NULL"},
		FirstYear: 1975,
		Finish:    finish,
		Meta:      func(r *Row) *dataset.Meta { return &r.Meta },
	}
}

// finish reports numbers of deaths that are none, mends state numbers that a
// program took for fractions, and notes estimates and dates that do not
// fit together.
func finish(r *Row) []table.Fault {
	var faults []table.Fault
	for _, c := range [...]struct {
		name string
		n    dataset.Int
	}{
		{"deaths_a", r.DeathsA},
		{"deaths_b", r.DeathsB},
		{"deaths_civilians", r.DeathsCivilians},
		{"deaths_unknown", r.DeathsUnknown},
		{"best", r.Best},
		{"low", r.Low},
		{"high", r.High},
	} {
		if c.n.N < 0 || c.n.N > mostDeaths {
			faults = append(faults, table.Fault{Column: c.name, Err: fmt.Errorf("%w: %d", casus.ErrRange, c.n.N)})
		}
	}
	if faults != nil {
		return faults
	}
	for _, c := range [...]struct {
		name string
		code *string
	}{{"gwnoa", &r.GWNoA}, {"gwnob", &r.GWNoB}, {"country_id", &r.CountryID}, {"side_a_new_id", &r.SideANewID}, {"side_b_new_id", &r.SideBNewID}} {
		if whole, ok := strings.CutSuffix(*c.code, ".0"); ok {
			r.note(c.name, dataset.NoteDecimal, *c.code, "read as "+whole)
			*c.code = whole
		}
	}
	r.noteDifferences()
	return nil
}

// mostDeaths bounds a number of deaths, so that sums cannot overflow.
const mostDeaths = 1e12

func (r *Row) noteDifferences() {
	low, high := r.Low.Or(r.Best.N), r.High.Or(r.Best.N)
	if r.Best.N < low || r.Best.N > high {
		r.note("best", dataset.NoteOutside, r.Best.String(), fmt.Sprintf("outside of %d to %d", low, high))
	}
	if low > high {
		r.note("low", dataset.NoteOrder, r.Low.String(), fmt.Sprintf("above high, %d", high))
	}
	// Parts that are not stated may be what is missing from the sum.
	all := r.DeathsA.Stated && r.DeathsB.Stated && r.DeathsCivilians.Stated && r.DeathsUnknown.Stated
	if sum := r.DeathsA.N + r.DeathsB.N + r.DeathsCivilians.N + r.DeathsUnknown.N; all && sum != r.Best.N || sum > r.Best.N {
		r.note("best", NoteParts, r.Best.String(), fmt.Sprintf("deaths by side add up to %d", sum))
	}
	if !r.DateEnd.IsZero() && r.DateEnd.Compare(r.DateStart) < 0 {
		r.note("date_end", dataset.NoteOrder, r.DateEnd.String(), "before date_start, "+r.DateStart.String())
	}
	if r.yearDiffers() {
		r.note("year", NoteDates, r.Year.String(), "date_start is "+r.DateStart.String())
	}
}

// yearDiffers reports whether the column of the year contradicts date_start.
func (r *Row) yearDiffers() bool { return r.Year.Stated && r.Year.N != int64(r.DateStart.Year) }

func (r *Row) note(column string, kind dataset.NoteKind, raw, text string) {
	r.Notes = append(r.Notes, dataset.Note{Line: r.Line, Column: column, Kind: kind, Raw: raw, Text: text})
}

// Recognise tells from the first bytes of a file how well it fits the format,
// from 0, not at all, to 1. Some 64 KiB are enough.
func Recognise(start []byte) float64 { return format().Recognise(start) }

// Reader reads one file. Its stream can be read once, by rows or by entries.
type Reader struct{ t *table.Reader[Row] }

// NewReader returns a reader of a CSV file; o may be nil.
func NewReader(in io.Reader, o *dataset.Options) *Reader {
	return &Reader{t: table.NewReader(format(), in, o)}
}

// Rows yields the rows in the order of the file. A row is the reader's own, and
// overwritten when the next is asked for; its strings stay. A [dataset.RowError]
// stands in the place of a row that cannot be read. Any other error is a
// [dataset.FileError] and the last.
func (r *Reader) Rows() iter.Seq2[*Row, error] { return r.t.Rows() }

// Entries yields what [Row.Entry] makes of each row, in the order of the file,
// and the errors of [Reader.Rows]. Entries share the records of actors and
// sources that come again.
//
// An id that comes again, as in files put together from yearly, candidate and
// national ones, does not make a second event: the entry of the later row is an
// account of the event of the first, with a note and a source of its own. What
// the rows tell otherwise is then a difference between accounts, because the
// columns do not say which is the newer. The reader remembers the last 65,536
// ids or more.
func (r *Reader) Entries() iter.Seq2[dataset.Entry, error] {
	b := newBuilder()
	b.seen = table.NewRecent[string, int](remembered)
	return r.t.Entries(b.again)
}

// Summary returns what the reader has met so far.
func (r *Reader) Summary() dataset.Summary { return r.t.Summary() }
