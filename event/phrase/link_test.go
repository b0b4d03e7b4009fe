package phrase_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf/relative"
	"github.com/casus-events/casus/event/phrase"
)

// said writes links as "after P2D; anniversary-of".
func said(links []event.Link) string {
	var all []string
	for _, l := range links {
		all = append(all, strings.TrimSpace(string(l.Kind)+" "+string(l.Lag)))
	}
	return strings.Join(all, "; ")
}

func TestLinks(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"two days after", "after P2D"},
		{"two days later", "after P2D"},
		{"the same day", "same-day-as"},
		{"that same day", "same-day-as"},
		{"on the same day as", "same-day-as"},
		{"shortly afterward", "shortly-after"},
		{"shortly afterwards", "shortly-after"},
		{"shortly after", "shortly-after"},
		{"soon after", "shortly-after"},
		{"moments later", "shortly-after"},
		{"days later", "shortly-after P2D/.."},
		{"just days after", "shortly-after P2D/.."},
		{"hours later", "shortly-after PT2H/.."},
		{"hours before", "before PT2H/.."},
		{"the day before", "before P1D"},
		{"on the eve of", "before P1D"},
		{"the next day", "after P1D"},
		{"the following morning", "after P1D"},
		{"the year before", "before P1Y"},
		{"the following year", "after P1Y"},
		{"a week later", "after P1W"},
		{"a few days later", "after P2D/P5D"},
		{"several hours earlier", "before PT3H/PT9H"},
		{"many years later", "after P4Y/.."},
		{"at least five days later", "after P5D/.."},
		{"more than a week after", "after P7D/.."},
		{"less than two days before", "before ../P2D"},
		{"within two days of", "within-lag-of ../P2D"},
		{"within two days", "after ../P2D"},
		{"within two days of", "within-lag-of ../P2D"},
		{"within hours of", "within-lag-of PT2H/.."},
		{"two decades later", "after P20Y"},
		{"half a dozen suns later", ""},
		{"on the anniversary of", "anniversary-of"},
		{"on the first anniversary of", "anniversary-of P1Y"},
		{"coincided with what would have been his birthday", "anniversary-of"},
		{"on what would have been her 60th birthday", "anniversary-of P60Y"},
		{"exactly 21 years to the day", "anniversary-of"},
		{"21 years to the day after", "after P21Y; anniversary-of"},
		{"two days to the day after", "after P2D"},
		{"then", "after"},
		{"and then", "after"},
		{"subsequently", "after"},
		{"followed by", "before"},
		{"preceded by", "after"},
		{"during", "during"},
		{"meanwhile", "during"},
		{"in response to", "responds-to"},
		{"in retaliation for", "responds-to"},
		{"as a result of", "caused-by"},
		{"as part of", "part-of"},
		{"until", "before"},
		{"since", "after"},
	} {
		r, err := phrase.Read(tt.text, nil)
		if got := said(r.Links); got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%q: %q, %v, want %q", tt.text, got, err, tt.want)
		}
		for _, l := range r.Links {
			if l.Text != tt.text || l.To != "" {
				t.Errorf("%q: link %+v", tt.text, l)
			}
			if err := l.Lag.Validate(); err != nil {
				t.Errorf("%q: %v", tt.text, err)
			}
		}
	}
}

func TestObjects(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, links, object string }{
		{"two days after the strike", "after P2D", "the strike"},
		{"within two days of Soleimani’s death", "within-lag-of ../P2D", "Soleimani’s death"},
		{"on the first anniversary of the killing", "anniversary-of P1Y", "the killing"},
		{"in response to the attack.", "responds-to", "the attack"},
		{"followed by a strike", "before", "a strike"},
		{"two days after Christmas", "", ""},
		{"since 1979", "", ""},
	} {
		r, err := phrase.Read(tt.text, &phrase.Options{Objects: true})
		if err != nil || said(r.Links) != tt.links || r.Object != tt.object {
			t.Errorf("%q: %q of %q, %v", tt.text, said(r.Links), r.Object, err)
		}
		if tt.links == "" && r.Date.IsZero() {
			t.Errorf("%q is no date", tt.text)
		}
	}
}

func TestVagueLags(t *testing.T) {
	t.Parallel()
	o := &phrase.Options{Vagueness: []relative.Vagueness{{Word: relative.Few, Min: 3, Max: 4}}}
	r, err := phrase.Read("a few days later", o)
	if err != nil || said(r.Links) != "after P3D/P4D" {
		t.Errorf("%q, %v", said(r.Links), err)
	}
	if r, err := phrase.Read("several days later", o); err == nil {
		t.Errorf("a word without meaning is read as %q", said(r.Links))
	}
}
