package coded

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
)

// Point puts the coordinates of a record into a place that has everything else,
// and the precision that they have. Coordinates that are no point of the globe,
// half a pair, and the point 0, 0, which stands for none, are left out with a
// note. A place without coordinates keeps no precision, which would state the
// point 0, 0.
func Point(p *event.Place, precision event.Precision, lat, lon dataset.Float) []dataset.Note {
	note := dataset.Note{Column: "Latitude", Kind: dataset.NotePlace, Raw: lat.String() + " " + lon.String(), Text: "left out"}
	switch {
	case !lat.Stated && !lon.Stated:
		return nil
	case !lat.Stated || !lon.Stated:
		note.Text = "half of the coordinates is missing: left out"
		return []dataset.Note{note}
	case lat.X == 0 && lon.X == 0:
		note.Kind, note.Text = dataset.NoteUnstated, "no place known: left out"
		return []dataset.Note{note}
	case !(lat.X >= -90 && lat.X <= 90 && lon.X >= -180 && lon.X <= 180):
		return []dataset.Note{note}
	}
	p.Lat, p.Lon, p.Precision = lat.X, lon.X, precision
	return nil
}
