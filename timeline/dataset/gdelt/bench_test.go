package gdelt_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"strconv"
	"testing"

	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gdelt"
)

// export returns a real export file several times over.
func export(b testing.TB, times int) []byte {
	b.Helper()
	data, err := os.ReadFile(casusdata.File(b, "gdelt", "20191024143000.export.CSV"))
	if err != nil {
		b.Fatal(err)
	}
	return bytes.Repeat(data, times)
}

func BenchmarkRows(b *testing.B) {
	data := export(b, 20)
	for _, bench := range []struct {
		name string
		read func([]byte) int
	}{
		{"kind=csv", readStandard},
		{"kind=casus", func(data []byte) int { return readRows(data, nil) }},
		{"kind=workers2", func(data []byte) int { return readRows(data, &dataset.Options{Workers: 2}) }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			n := 0
			for b.Loop() {
				n = bench.read(data)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/row")
		})
	}
}

func BenchmarkEntries(b *testing.B) {
	data := export(b, 1)
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	n := 0
	for b.Loop() {
		n = 0
		for _, err := range gdelt.NewReader(bytes.NewReader(data), nil).Entries() {
			if err == nil {
				n++
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/row")
}

// TestAllocations: a row costs the memory of its text, in one piece.
//
//nolint:paralleltest // others would be counted too
func TestAllocations(t *testing.T) {
	const most = 1.2
	data := export(t, 5)
	n := 0
	allocs := testing.AllocsPerRun(5, func() { n = readRows(data, nil) })
	if got := allocs / float64(n); n == 0 || got > most {
		t.Errorf("%.2f allocations a row, want %.1f at most", got, most)
	}
}

func readRows(data []byte, o *dataset.Options) int {
	n := 0
	for _, err := range gdelt.NewReader(bytes.NewReader(data), o).Rows() {
		if err == nil {
			n++
		}
	}
	return n
}

func readStandard(data []byte) int {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.LazyQuotes, r.ReuseRecord = '\t', true, true
	var row gdelt.Row
	n := 0
	for {
		rec, err := r.Read()
		if err == io.EOF {
			return n
		}
		if err != nil || fillStandard(rec, &row) != nil {
			continue
		}
		n++
	}
}

// fillStandard types a record with package strconv.
func fillStandard(rec []string, row *gdelt.Row) error {
	*row = gdelt.Row{}
	var fault error
	whole := func(s string) dataset.Int {
		if s == "" {
			return dataset.Int{}
		}
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			fault = err
		}
		return dataset.Some(n)
	}
	fraction := func(s string) dataset.Float {
		if s == "" {
			return dataset.Float{}
		}
		x, err := strconv.ParseFloat(s, 64)
		if err != nil {
			fault = err
		}
		return dataset.Float{X: x, Stated: true}
	}
	day := func(s string) dataset.Day {
		n := whole(s).N
		return dataset.Day{Year: int16(n / 10000), Month: uint8(n / 100 % 100), Day: uint8(n % 100)}
	}
	moment := func(s string) dataset.Moment {
		n := whole(s).N
		d := n / 1000000
		return dataset.Moment{
			Day:  dataset.Day{Year: int16(d / 10000), Month: uint8(d / 100 % 100), Day: uint8(d % 100)},
			Hour: uint8(n / 10000 % 100), Minute: uint8(n / 100 % 100), Second: uint8(n % 100), Clock: true,
		}
	}
	row.GlobalEventID, row.SQLDate = rec[0], day(rec[1])
	row.MonthYear, row.Year, row.FractionDate = whole(rec[2]), whole(rec[3]), fraction(rec[4])
	row.Actor1Code, row.Actor1Name, row.Actor1CountryCode = rec[5], rec[6], rec[7]
	row.Actor1KnownGroupCode, row.Actor1EthnicCode = rec[8], rec[9]
	row.Actor1Religion1Code, row.Actor1Religion2Code = rec[10], rec[11]
	row.Actor1Type1Code, row.Actor1Type2Code, row.Actor1Type3Code = rec[12], rec[13], rec[14]
	row.Actor2Code, row.Actor2Name, row.Actor2CountryCode = rec[15], rec[16], rec[17]
	row.Actor2KnownGroupCode, row.Actor2EthnicCode = rec[18], rec[19]
	row.Actor2Religion1Code, row.Actor2Religion2Code = rec[20], rec[21]
	row.Actor2Type1Code, row.Actor2Type2Code, row.Actor2Type3Code = rec[22], rec[23], rec[24]
	row.IsRootEvent, row.EventCode, row.EventBaseCode, row.EventRootCode = whole(rec[25]), rec[26], rec[27], rec[28]
	row.QuadClass, row.GoldsteinScale = whole(rec[29]), fraction(rec[30])
	row.NumMentions, row.NumSources, row.NumArticles, row.AvgTone = whole(rec[31]), whole(rec[32]), whole(rec[33]), fraction(rec[34])
	row.Actor1GeoType, row.Actor1GeoFullName, row.Actor1GeoCountryCode = whole(rec[35]), rec[36], rec[37]
	row.Actor1GeoADM1Code, row.Actor1GeoADM2Code = rec[38], rec[39]
	row.Actor1GeoLat, row.Actor1GeoLong, row.Actor1GeoFeatureID = fraction(rec[40]), fraction(rec[41]), rec[42]
	row.Actor2GeoType, row.Actor2GeoFullName, row.Actor2GeoCountryCode = whole(rec[43]), rec[44], rec[45]
	row.Actor2GeoADM1Code, row.Actor2GeoADM2Code = rec[46], rec[47]
	row.Actor2GeoLat, row.Actor2GeoLong, row.Actor2GeoFeatureID = fraction(rec[48]), fraction(rec[49]), rec[50]
	row.ActionGeoType, row.ActionGeoFullName, row.ActionGeoCountryCode = whole(rec[51]), rec[52], rec[53]
	row.ActionGeoADM1Code, row.ActionGeoADM2Code = rec[54], rec[55]
	row.ActionGeoLat, row.ActionGeoLong, row.ActionGeoFeatureID = fraction(rec[56]), fraction(rec[57]), rec[58]
	row.DateAdded, row.SourceURL = moment(rec[59]), rec[60]
	return fault
}
