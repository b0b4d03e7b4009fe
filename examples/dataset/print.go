package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
)

// everything fits all events, those that failed or were only planned too.
func everything() event.Pattern {
	return event.Pattern{Status: append([]event.Status{""}, event.Statuses()...)}
}

// print writes the survey as text.
func (s *Survey) print(out io.Writer, top int) error {
	p := &printer{w: tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)}
	p.line("%s", s.Summary)
	what := "events"
	switch {
	case s.Told > 0:
		what = "reports"
		p.line("The rows are %d reports of %d events: what follows counts reports, but for deaths.", s.Reports, s.Told)
	case s.Reports > 0:
		p.line("%d rows tell of an event again: they count as reports of it.", s.Reports)
	}
	if s.First != "" {
		p.line("From %s to %s: %d %s, %d claims, %d acts spoken of.", s.First, s.Last, s.Index.Len(), what, s.Claims, s.Acts)
	}
	if err := s.Index.Validate(); err != nil {
		p.line("Left out of the counts: %v", err)
	}
	p.years(s)
	p.kinds(s, top)
	p.pairs(s, top)
	p.blamed(s, top)
	p.deaths(s.Deaths)
	p.gravest(s.Gravest)
	p.faults(s)
	return p.w.Flush()
}

// printer writes lines in columns. Errors of writing show when it is flushed.
type printer struct{ w *tabwriter.Writer }

func (p *printer) line(format string, args ...any) {
	var b bytes.Buffer
	_, _ = fmt.Fprintf(&b, format, args...)
	_, _ = p.w.Write(append(b.Bytes(), '\n'))
}

func (p *printer) head(text string) { p.line("\n%s", text) }

func (p *printer) years(s *Survey) {
	p.head("By year")
	for _, g := range s.Index.GroupBy(everything(), event.FacetYear) {
		p.line("  %s\t%d", cmp.Or(string(g.Date), "not settled"), g.Possible)
	}
}

// most returns the first groups with the most events. Groups of one size stay
// in order.
func most(groups []event.Group, top int) []event.Group {
	slices.SortStableFunc(groups, func(a, b event.Group) int { return cmp.Compare(b.Possible, a.Possible) })
	return groups[:min(len(groups), top)]
}

func (p *printer) kinds(s *Survey, top int) {
	groups := s.Index.GroupBy(everything(), event.FacetKind)
	p.head(fmt.Sprintf("Kinds of event, of %d", len(groups)))
	for _, g := range most(groups, top) {
		p.line("  %s\t%d", cmp.Or(string(g.Kind), "not stated"), g.Possible)
	}
}

// pairs leaves out who acts on itself: in fighting, either side both acts and is
// acted upon. It leaves out those without a name, too.
func (p *printer) pairs(s *Survey, top int) {
	unknown := 0
	for _, g := range s.Index.GroupBy(everything(), event.FacetBy) {
		if g.By == "" {
			unknown = g.Possible
		}
	}
	groups := s.Index.GroupBy(everything(), event.FacetBy, event.FacetAgainst)
	groups = slices.DeleteFunc(groups, func(g event.Group) bool {
		return s.unnamed(g.By) || s.unnamed(g.Against) || g.By == g.Against
	})
	p.head(fmt.Sprintf("Who acts on whom, of %d pairs", len(groups)))
	for _, g := range most(groups, top) {
		p.line("  %s\ton %s\t%d", short(s.Name(g.By)), short(s.Name(g.Against)), g.Possible)
	}
	if unknown > 0 {
		p.line("  In %d no single actor is stated to have done it.", unknown)
	}
}

// blamed lists whom claims say to have acted on whom.
func (p *printer) blamed(s *Survey, top int) {
	if len(s.Blamed) == 0 {
		return
	}
	pairs := slices.SortedFunc(maps.Keys(s.Blamed), func(a, b Pair) int {
		return cmp.Or(cmp.Compare(s.Blamed[b], s.Blamed[a]), cmp.Compare(a.By, b.By), cmp.Compare(a.Against, b.Against))
	})
	p.head(fmt.Sprintf("Who is blamed for acting on whom, of %d pairs", len(pairs)))
	for _, pair := range pairs[:min(len(pairs), top)] {
		p.line("  %s\ton %s\t%d", short(s.Name(pair.By)), short(s.Name(pair.Against)), s.Blamed[pair])
	}
}

// short cuts a long name.
func short(name string) string {
	const most = 60
	if runes := []rune(name); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return name
}

func (p *printer) deaths(d Deaths) {
	p.head("Killed")
	if d.Stated > 0 {
		p.line("  %d to %d\tin %d events that give a number", d.Low, d.High, d.Stated)
	}
	if d.Open > 0 {
		p.line("  at least %d\tin %d events that give no upper one", d.Least, d.Open)
	}
	if d.Unknown > 0 {
		p.line("  not known\tin %d events that say so", d.Unknown)
	}
	if d.Silent > 0 {
		p.line("  not stated\tin %d events", d.Silent)
	}
}

func (p *printer) gravest(list []Grave) {
	p.head("The gravest")
	for _, g := range list {
		killed := g.Killed.String() + " killed"
		if g.Killed == (event.Count{}) {
			killed = "killed not stated"
		}
		p.line("  %s\t%s\t%s\t%s\t%s", short(string(g.ID)), g.When, cmp.Or(g.Where, "place not stated"), killed, g.Rung)
	}
}

func (p *printer) faults(s *Survey) {
	p.head("Rows that could not be read")
	if len(s.Summary.RowErrors) == 0 {
		p.line("  none")
	}
	for _, f := range s.Summary.RowErrors {
		p.line("  %d\t%s\tfirst: %s", f.N, f.Kind, short(f.First.Error()))
	}
	p.head("What was mended or looks odd")
	if len(s.Summary.Notes) == 0 {
		p.line("  nothing")
	}
	var missing []string
	for _, n := range s.Summary.Notes {
		if n.First.Kind == dataset.NoteMissingColumn {
			missing = append(missing, n.First.Column)
			continue
		}
		p.line("  %d\t%s\t%s\tfirst: %s", n.N, n.First.Kind, n.First.Column, n.First)
	}
	if len(missing) > 0 {
		p.line("  %d\t%s\t\t%s", len(missing), dataset.NoteMissingColumn, short(strings.Join(missing, ", ")))
	}
}
