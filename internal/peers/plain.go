package peers

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gdelt"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
)

// The readers in this file are what a program without this library would do:
// encoding/csv splits, strconv types, and every column has its line.

// plain converts the fields of a row and keeps the first error.
type plain struct{ err error }

func (c *plain) int(s string) dataset.Int {
	if s == "" {
		return dataset.Int{}
	}
	n, err := strconv.ParseInt(s, 10, 64)
	c.fail(err)
	return dataset.Some(n)
}

func (c *plain) float(s string) dataset.Float {
	if s == "" {
		return dataset.Float{}
	}
	x, err := strconv.ParseFloat(s, 64)
	c.fail(err)
	return dataset.Float{X: x, Stated: true}
}

var errDate = errors.New("not a date of this file")

// day reads 20200311 and 2020-03-11.
func (c *plain) day(s string) dataset.Day {
	if s == "" {
		return dataset.Day{}
	}
	y, m, d := s[:min(len(s), 4)], "", ""
	switch len(s) {
	case 8:
		m, d = s[4:6], s[6:]
	case 10:
		m, d = s[5:7], s[8:]
	}
	return dataset.Day{Year: int16(c.number(y)), Month: uint8(c.number(m)), Day: uint8(c.number(d))}
}

// moment reads 20200311185900.
func (c *plain) moment(s string) dataset.Moment {
	if s == "" {
		return dataset.Moment{}
	}
	if len(s) != 14 {
		c.fail(errDate)
		return dataset.Moment{}
	}
	return dataset.Moment{
		Day: c.day(s[:8]), Hour: uint8(c.number(s[8:10])), Minute: uint8(c.number(s[10:12])), Second: uint8(c.number(s[12:])), Clock: true,
	}
}

func (c *plain) number(s string) int {
	n, err := strconv.Atoi(s)
	c.fail(err)
	return n
}

func (c *plain) fail(err error) {
	if c.err == nil {
		c.err = err
	}
}

// PlainGDELT reads a file of GDELT 2.0 without this library's readers.
func PlainGDELT(in io.Reader, each func(*gdelt.Row)) error {
	r := csv.NewReader(in)
	r.Comma, r.LazyQuotes = '\t', true
	return plainRows(r, fillGDELT, each)
}

// PlainUCDP reads a file of UCDP GED with the columns of UCDPColumns without
// this library's readers.
func PlainUCDP(in io.Reader, each func(*ucdp.Row)) error {
	r := csv.NewReader(in)
	if _, err := r.Read(); err != nil {
		return err
	}
	return plainRows(r, fillUCDP, each)
}

func plainRows[R any](r *csv.Reader, fill func(*R, []string, *plain), each func(*R)) error {
	r.ReuseRecord = true
	var c plain
	var row R
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		fill(&row, rec, &c)
		if c.err != nil {
			return fmt.Errorf("row %s: %w", rec[0], c.err)
		}
		each(&row)
	}
}

func fillGDELT(row *gdelt.Row, rec []string, c *plain) {
	row.GlobalEventID = rec[0]
	row.SQLDate = c.day(rec[1])
	row.MonthYear = c.int(rec[2])
	row.Year = c.int(rec[3])
	row.FractionDate = c.float(rec[4])
	row.Actor1Code = rec[5]
	row.Actor1Name = rec[6]
	row.Actor1CountryCode = rec[7]
	row.Actor1KnownGroupCode = rec[8]
	row.Actor1EthnicCode = rec[9]
	row.Actor1Religion1Code = rec[10]
	row.Actor1Religion2Code = rec[11]
	row.Actor1Type1Code = rec[12]
	row.Actor1Type2Code = rec[13]
	row.Actor1Type3Code = rec[14]
	row.Actor2Code = rec[15]
	row.Actor2Name = rec[16]
	row.Actor2CountryCode = rec[17]
	row.Actor2KnownGroupCode = rec[18]
	row.Actor2EthnicCode = rec[19]
	row.Actor2Religion1Code = rec[20]
	row.Actor2Religion2Code = rec[21]
	row.Actor2Type1Code = rec[22]
	row.Actor2Type2Code = rec[23]
	row.Actor2Type3Code = rec[24]
	row.IsRootEvent = c.int(rec[25])
	row.EventCode = rec[26]
	row.EventBaseCode = rec[27]
	row.EventRootCode = rec[28]
	row.QuadClass = c.int(rec[29])
	row.GoldsteinScale = c.float(rec[30])
	row.NumMentions = c.int(rec[31])
	row.NumSources = c.int(rec[32])
	row.NumArticles = c.int(rec[33])
	row.AvgTone = c.float(rec[34])
	row.Actor1GeoType = c.int(rec[35])
	row.Actor1GeoFullName = rec[36]
	row.Actor1GeoCountryCode = rec[37]
	row.Actor1GeoADM1Code = rec[38]
	row.Actor1GeoADM2Code = rec[39]
	row.Actor1GeoLat = c.float(rec[40])
	row.Actor1GeoLong = c.float(rec[41])
	row.Actor1GeoFeatureID = rec[42]
	row.Actor2GeoType = c.int(rec[43])
	row.Actor2GeoFullName = rec[44]
	row.Actor2GeoCountryCode = rec[45]
	row.Actor2GeoADM1Code = rec[46]
	row.Actor2GeoADM2Code = rec[47]
	row.Actor2GeoLat = c.float(rec[48])
	row.Actor2GeoLong = c.float(rec[49])
	row.Actor2GeoFeatureID = rec[50]
	row.ActionGeoType = c.int(rec[51])
	row.ActionGeoFullName = rec[52]
	row.ActionGeoCountryCode = rec[53]
	row.ActionGeoADM1Code = rec[54]
	row.ActionGeoADM2Code = rec[55]
	row.ActionGeoLat = c.float(rec[56])
	row.ActionGeoLong = c.float(rec[57])
	row.ActionGeoFeatureID = rec[58]
	row.DateAdded = c.moment(rec[59])
	row.SourceURL = rec[60]
}

func fillUCDP(row *ucdp.Row, rec []string, c *plain) {
	row.ID = rec[0]
	row.Year = c.int(rec[1])
	row.ActiveYear = c.int(rec[2])
	row.TypeOfViolence = c.int(rec[3])
	row.ConflictNewID = rec[4]
	row.ConflictName = rec[5]
	row.DyadNewID = rec[6]
	row.DyadName = rec[7]
	row.SideANewID = rec[8]
	row.SideA = rec[9]
	row.SideBNewID = rec[10]
	row.GWNoB = rec[11]
	row.SideB = rec[12]
	row.NumberOfSources = c.int(rec[13])
	row.SourceArticle = rec[14]
	row.SourceOffice = rec[15]
	row.SourceDate = rec[16]
	row.SourceHeadline = rec[17]
	row.SourceOriginal = rec[18]
	row.WherePrec = c.int(rec[19])
	row.WhereCoordinates = rec[20]
	row.Adm1 = rec[21]
	row.Adm2 = rec[22]
	row.Latitude = c.float(rec[23])
	row.Longitude = c.float(rec[24])
	row.GeomWKT = rec[25]
	row.PrioGridGID = c.int(rec[26])
	row.Country = rec[27]
	row.CountryID = rec[28]
	row.Region = rec[29]
	row.EventClarity = c.int(rec[30])
	row.DatePrec = c.int(rec[31])
	row.DateStart = c.day(rec[32])
	row.DateEnd = c.day(rec[33])
	row.DeathsA = c.int(rec[34])
	row.DeathsB = c.int(rec[35])
	row.DeathsCivilians = c.int(rec[36])
	row.DeathsUnknown = c.int(rec[37])
	row.Low = c.int(rec[38])
	row.Best = c.int(rec[39])
	row.High = c.int(rec[40])
}
