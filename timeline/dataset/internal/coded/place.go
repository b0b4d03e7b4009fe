package coded

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
)

// Point does what [records.Point] does, and leaves the point 0, 0 out, which
// stands for none, with a note.
func Point(p *event.Place, precision event.Precision, column string, lat, lon dataset.Float) []dataset.Note {
	if lat.Stated && lon.Stated && lat.X == 0 && lon.X == 0 {
		return []dataset.Note{{Column: column, Kind: dataset.NoteUnstated, Raw: "0 0", Text: "no place known: not stated"}}
	}
	return records.Point(p, precision, column, lat, lon)
}
