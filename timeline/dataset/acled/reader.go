package acled

import (
	"io"
	"iter"
	"slices"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// Reader reads one ACLED file. It belongs to one goroutine.
type Reader struct {
	table *table.Reader[Row]
}

// NewReader returns a reader of a file with the columns of any version; o may
// be nil.
func NewReader(in io.Reader, o *dataset.Options) *Reader {
	return &Reader{table: table.NewReader(format(), in, o)}
}

// Rows yields the rows in the order of the file. A row is overwritten when the
// next is asked for; its strings may be kept. A [dataset.RowError] stands in the
// place of a row that cannot be read; any other error is a [dataset.FileError]
// and the last. The sequence is single-use, and so is that of [Reader.Entries]
// after it.
func (r *Reader) Rows() iter.Seq2[*Row, error] { return r.table.Rows() }

// Entries yields what [Row.Entry] makes of each row, with the errors of
// [Reader.Rows].
//
// An event_id_cnty that comes again, as in files put together from several
// exports, does not make a second event: the entry of the later row is an
// account of the event of the first, with a note. Whichever of the two has the
// later timestamp, its source supersedes the other's if it stands later in the
// file too. The reader remembers the last 65,536 identifiers or more.
func (r *Reader) Entries() iter.Seq2[dataset.Entry, error] {
	c := converter{cast: newCast(), seen: table.NewRecent[string, version](remembered)}
	return r.table.Entries(c.again)
}

// Summary returns what the reader has met so far.
func (r *Reader) Summary() dataset.Summary { return r.table.Summary() }

// Recognise tells from the first bytes of a file how well it fits the format,
// from 0, not at all, to 1.
func Recognise(start []byte) float64 { return format().Recognise(start) }

// remembered is how many identifiers and actors a reader remembers.
const remembered = 1 << 16

func format() *table.Format[Row] {
	return &table.Format[Row]{
		Name: "acled", Separator: ',', Columns: columns(), Versions: versions(), Null: []string{"NA", "NULL"},
		FirstYear: 1997, Meta: func(r *Row) *dataset.Meta { return &r.Meta },
	}
}

// versions are the layouts that ACLED has published: that of 2023, that of 2019
// as its export tool wrote it and as its regional files had it, and that of the
// yearly files before it.
func versions() []table.Version {
	now := []string{
		"event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
		"assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region",
		"country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale",
		"notes", "fatalities", "tags", "timestamp",
	}
	exported := []string{
		"data_id", "iso", "event_id_cnty", "event_id_no_cnty", "event_date", "year", "time_precision", "event_type",
		"sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "region",
		"country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale",
		"notes", "fatalities", "timestamp", "iso3",
	}
	regional := slices.Clone(exported[1 : len(exported)-1])
	yearly := []string{
		"gwno", "event_id_cnty", "event_id_no_cnty", "event_date", "year", "time_precision", "event_type", "actor1",
		"assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "country", "admin1", "admin2", "admin3",
		"location", "latitude", "longitude", "geo_precision", "source", "notes", "fatalities",
	}
	return []table.Version{
		{Name: "2023", Columns: now},
		{Name: "2019", Columns: exported},
		{Name: "2019 regional", Columns: regional},
		{Name: "1997-2017", Columns: yearly},
	}
}
