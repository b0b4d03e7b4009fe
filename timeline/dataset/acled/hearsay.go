package acled

import (
	"strings"

	"github.com/casus-events/casus/attribution"
)

// hearsay is what notes say of one of the actors of a row.
type hearsay struct {
	// hedge is how likely it is called that it was this actor: "suspected".
	hedge attribution.Likelihood
	// claimed and denied are the words with which the actor takes the act
	// upon itself, and denies it; empty if it does not.
	claimed, denied string
}

// hearsayOf reads what notes say of an actor by its names. It takes only what
// stands right beside a name: "suspected Al Shabaab militants", "claimed by Al
// Shabaab", "Al Shabaab later claimed responsibility".
func hearsayOf(notes string, words []word, names [][]word, c *cast) hearsay {
	var h hearsay
	for _, key := range names {
		for i := range words {
			if !hasKey(words[i:], key) {
				continue
			}
			h.read(notes, words, i, i+len(key), c)
		}
	}
	return h
}

// hasKey reports whether words begin with those of a name.
func hasKey(words, key []word) bool {
	if len(words) < len(key) {
		return false
	}
	for i := range key {
		if words[i].text != key[i].text || i+1 < len(key) && words[i].last {
			return false
		}
	}
	return true
}

const (
	// filler are words that may stand between a hedge and a name.
	filler = "the|a|an|to|be|been|have|members|member|militants|militant|fighters|fighter|gunmen|elements|of|from|by|armed|group"
	// bearers are words for the people of a group, after its name.
	bearers = "militants|militant|fighters|fighter|gunmen|gunman|members|member|forces|group|insurgents|rebels|elements|spokesman|spokesperson"
	hedges  = "suspected|presumed|presumably|alleged|allegedly|likely|probably|possibly|believed|thought|assumed|supposedly"
)

// read reads what stands before and after a name at words[from:to].
func (h *hearsay) read(notes string, words []word, from, to int, c *cast) {
	i := from - 1
	for ; i >= 0 && from-i <= 4 && !words[i].last && oneOf(filler, words[i].text); i-- {
	}
	if i >= 0 && !words[i].last {
		switch {
		case oneOf(hedges, words[i].text) && h.hedge.IsZero():
			h.hedge = c.hedge(words[i].text)
		case words[i].text == "claimed" && words[i+1].text == "by" && h.claimed == "" && !negated(words, i):
			h.claimed = passage(notes, words, i, to)
		}
	}
	if words[to-1].last {
		return
	}
	if to < len(words) && oneOf(bearers, words[to].text) && !words[to].last {
		to++
	}
	for _, form := range []string{
		"..3 claimed|claims|claiming|took|accepted|admitted ..1 responsibility", "..2 claimed|claims the ..2 attack|attacks|bombing|explosion|killing|operation|strike",
	} {
		if n := match(form, words[to:]); n > 0 && h.claimed == "" && !negatedWithin(words[to:to+n]) {
			h.claimed = passage(notes, words, from, to+n)
		}
	}
	for _, form := range []string{
		"..3 denied|denies|denying|rejected ..3 responsibility|involvement|role|part|accusation|accusations|allegations",
		"..3 denied|denies|denying being|carrying|having|attacking|killing|targeting",
	} {
		if n := match(form, words[to:]); n > 0 && h.denied == "" && !negatedWithin(words[to:to+n]) {
			h.denied = passage(notes, words, from, to+n)
		}
	}
}

// negated reports whether one of the three words before words[i] negates it.
func negated(words []word, i int) bool { return negatedWithin(words[max(i-3, 0):i]) }

func negatedWithin(words []word) bool {
	for _, w := range words {
		if oneOf("not|never|no|nobody|neither|nor|yet|unclaimed|hasn't|didn't", w.text) {
			return true
		}
	}
	return false
}

// claimForms say that somebody took an act upon themselves.
func claimForms() []string {
	return []string{"claimed|claims|claiming ..1 responsibility", "responsibility ..3 claimed by", "claimed by"}
}

// unreadClaim returns the words that say that somebody claimed the act, where
// they do.
func unreadClaim(notes string, words []word) (string, bool) {
	if !strings.Contains(notes, "claim") && !strings.Contains(notes, "Claim") {
		return "", false
	}
	for i := range words {
		for _, form := range claimForms() {
			if n := match(form, words[i:]); n > 0 && !negated(words, i) {
				return passage(notes, words, i, i+n), true
			}
		}
	}
	return "", false
}
