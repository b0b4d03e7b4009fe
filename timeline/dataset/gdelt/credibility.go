package gdelt

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/timeline/dataset"
)

// rootCredibility grades an event by whether it stood in the lead of its
// article. Nothing is graded higher than possibly true: hand checks of GDELT
// found that most rows are no event of that kind at that place.
func rootCredibility(root dataset.Int) actor.Credibility {
	switch {
	case root.Is(1):
		return actor.Credibility3
	case root.Is(0):
		return actor.Credibility4
	}
	return 0
}

// confidenceCredibility grades that an article gives an account, by the
// confidence of the program that found it there.
func confidenceCredibility(percent dataset.Int) actor.Credibility {
	const likely, even, low = 90, 50, 30
	switch n := percent.N; {
	case !percent.Stated || n <= 0 || n > 100:
		return 0
	case n >= likely:
		return actor.Credibility2
	case n >= even:
		return actor.Credibility3
	case n >= low:
		return actor.Credibility4
	}
	return actor.Credibility5
}
