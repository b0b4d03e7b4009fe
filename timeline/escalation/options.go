package escalation

import (
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
)

// The defaults of [Options].
const (
	// DefaultWindow is how long after an act answers to it are looked for: 90
	// days, since 95 of 100 major responses of the International Crisis
	// Behavior project (ICB2, version 14) come within 79.
	DefaultWindow = 90 * edtf.Day
	// DefaultCandidates is how many earlier acts compete at most.
	DefaultCandidates = 64
	// DefaultParents is how many parents an answer lists.
	DefaultParents = 5
	// DefaultCoarsest is the longest stretch in which an act with a date may
	// have begun. Acts that are bounded less closely count as undated.
	DefaultCoarsest = 366 * edtf.Day
)

// Options are choices of [New]. The zero value of each field stands for its
// default, and a nil *Options for all defaults.
type Options struct {
	// Window is how long after an act it may still be answered. An act competes
	// unless it began longer ago than that for sure.
	Window edtf.Seconds
	// Candidates is how many earlier acts compete for being answered by one
	// act: the most recent ones.
	Candidates int
	// Parents is how many parents an answer lists, the most probable first.
	Parents int
	// Coarsest is the longest stretch in which an act may have begun to count
	// as dated.
	Coarsest edtf.Seconds
	// OneAffair lets acts compete that have no actor in common: the acts are
	// those of one crisis, chosen by somebody, and not all that happened.
	OneAffair bool
	// Narration lets the order of telling speak.
	Narration bool
	// Unstated leaves stated causes out of account, so that what the engine
	// infers can be compared with what is stated.
	Unstated bool
	// Until is when the record ends. The default is the latest start of
	// an act, or the last watermark.
	Until edtf.Seconds
	// Ladder is that by which turns compare rungs; nil is the default one.
	Ladder *ladder.Ladder
	// Weights are the weights of the features; the default are
	// [DefaultWeights] or, with Narration, [NarrationWeights].
	Weights *Weights
}

// withDefaults returns the options with defaults filled in.
func (o *Options) withDefaults() Options {
	var c Options
	if o != nil {
		c = *o
	}
	if c.Window <= 0 {
		c.Window = DefaultWindow
	}
	if c.Candidates <= 0 {
		c.Candidates = DefaultCandidates
	}
	if c.Parents <= 0 {
		c.Parents = DefaultParents
	}
	if c.Coarsest <= 0 {
		c.Coarsest = DefaultCoarsest
	}
	if c.Weights == nil {
		w := DefaultWeights()
		if c.Narration {
			w = NarrationWeights()
		}
		c.Weights = &w
	}
	return c
}
