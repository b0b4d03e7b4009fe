package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

// order prints what happened, in order, with how sure each place is.
func (p *printer) order() {
	p.section("What happened, in order")
	p.line(0, "A number is a place in the order that is certain against the number before it. Events under one"+
		" number follow each other in a possible order, not a certain one.")
	group := 0
	for _, placed := range p.placed {
		e := p.records[placed.Event]
		mark := strings.Repeat(" ", len("  1."))
		if placed.Group != group {
			group = placed.Group
			mark = fmt.Sprintf("%3d.", group)
		}
		p.line(0, "")
		p.hang(0, 7, mark+" "+capital(p.when(e))+": "+p.label(e.ID))
		p.details(e)
		p.place(placed)
	}
}

// place prints why the event stands where it does.
func (p *printer) place(placed timeline.Placed) {
	switch {
	case len(placed.Proof) == 0 && placed.After != timeline.Certain:
		p.line(5, "Whether it came after the one above is not known.")
	case placed.After == timeline.Certain && len(placed.Proof) > 0:
		p.line(5, "Certainly after the one above: "+p.proof(placed)+".")
	case len(placed.Proof) > 0:
		p.line(5, "It cannot have come after the one above: "+p.proof(placed)+".")
	}
}

// proof puts a proof in words; what the lines above have just said it does not
// repeat.
func (p *printer) proof(placed timeline.Placed) string {
	dates, own := true, true
	for _, f := range placed.Proof {
		dates = dates && f.Kind == timeline.FactDate
		own = own && f.Event == placed.Event && f.Kind == timeline.FactLink
	}
	switch {
	case dates:
		return "by their dates"
	case own:
		return "by its link"
	default:
		return p.facts(placed.Proof)
	}
}

func capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// details prints what the record says of an event.
func (p *printer) details(e event.Event) {
	status := ""
	if e.Status != "" {
		status = ", " + string(e.Status)
	}
	p.line(5, "Kind: "+string(e.Kind)+status+". "+p.rung(e))
	if text := p.people(e); text != "" {
		p.line(5, text)
	}
	if len(e.Where) > 0 {
		places := make([]string, len(e.Where))
		for i, place := range e.Where {
			places[i] = placeWords(place)
		}
		p.line(5, "Where: "+strings.Join(places, "; ")+".")
	}
	for _, a := range e.Attacks {
		p.line(5, "Attack"+attack(a)+".")
	}
	for _, c := range e.Casualties {
		p.line(5, "Harmed: "+p.casualty(c)+".")
	}
	for _, m := range e.Measures {
		p.line(5, "Number: "+p.measure(m)+".")
	}
	for _, act := range e.Speech {
		p.line(5, "Said: "+p.act(act)+".")
	}
	for _, l := range e.Links {
		p.line(5, "Link: "+linkWords(l)+" "+p.titled(l.To)+p.ownCites(l.Cites)+".")
	}
	for _, a := range p.events.AccountsOf(e.ID) {
		p.account(a)
	}
	p.line(5, "Source: "+p.cites(e.Cites)+".")
}

// account prints what one source said of the event.
func (p *printer) account(a event.Event) {
	parts := []string{}
	if a.When.IsDated() {
		parts = append(parts, "dates it "+p.when(a))
	}
	if a.Kind != "" {
		parts = append(parts, "calls it "+string(a.Kind))
	}
	for _, place := range a.Where {
		parts = append(parts, "puts it at "+placeWords(place))
	}
	if text := p.people(a); text != "" {
		parts = append(parts, "names "+strings.TrimSuffix(text, "."))
	}
	for _, at := range a.Attacks {
		parts = append(parts, "attack"+attack(at))
	}
	for _, c := range a.Casualties {
		parts = append(parts, p.casualty(c))
	}
	for _, m := range a.Measures {
		parts = append(parts, p.measure(m))
	}
	for _, l := range a.Links {
		parts = append(parts, linkWords(l)+" "+p.titled(l.To))
	}
	p.line(5, "Account ["+string(a.ID)+"] of "+p.cites(a.Cites)+": "+strings.Join(parts, "; ")+".")
}

func (p *printer) rung(e event.Event) string {
	r := p.timeline.Rung(e.ID)
	var parts []string
	if !r.Hostility.IsZero() {
		parts = append(parts, r.Hostility.String()+" ("+r.Hostility.Name()+")")
	}
	if !r.Accord.IsZero() {
		parts = append(parts, r.Accord.String()+" ("+r.Accord.Name()+")")
	}
	if len(parts) == 0 {
		return "No rung on the ladder: " + spaced(string(r.Absence)) + "."
	}
	notes := []string{"On the ladder: " + join(parts)}
	for _, l := range r.Lifts {
		notes = append(notes, l.String())
	}
	if high := r.Highest(); high != r.Hostility {
		notes = append(notes, "at most "+high.String()+", if more were known")
	}
	return strings.Join(notes, "; ") + "."
}

// people lists the participants by role.
func (p *printer) people(e event.Event) string {
	byRole := map[event.Role][]string{}
	var roles []event.Role
	for _, part := range e.Participants {
		if !slices.Contains(roles, part.Role) {
			roles = append(roles, part.Role)
		}
		who := p.who(part.Who)
		if part.Actor != "" {
			who = p.name(part.Actor)
		}
		byRole[part.Role] = append(byRole[part.Role], who)
	}
	parts := make([]string, len(roles))
	for i, role := range roles {
		parts[i] = capital(string(role)) + ": " + join(byRole[role])
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ". ") + "."
}

func attack(a event.Attack) string {
	text := ""
	if a.Means != "" {
		text += " with " + string(a.Means)
	}
	if a.TargetKind != "" {
		text += " on " + spaced(string(a.TargetKind))
	}
	if a.Intent != "" {
		text += ", " + string(a.Intent)
	}
	return text
}

func (p *printer) casualty(c event.Casualty) string {
	text := c.Count.String() + " " + string(c.Harm)
	var of []string
	if c.Nationality != "" {
		of = append(of, string(c.Nationality))
	}
	if c.Status != "" {
		of = append(of, string(c.Status))
	}
	if c.Actor != "" {
		of = append(of, p.name(c.Actor))
	}
	if len(of) > 0 {
		text += " (" + strings.Join(of, ", ") + ")"
	}
	if c.AsOf != "" {
		text += " as of " + date(c.AsOf)
	}
	return text + p.ownCites(c.Cites)
}

func (p *printer) measure(m event.Measure) string {
	text := m.Count.String() + " " + spaced(string(m.Quantity))
	if m.Actor != "" {
		text += " (" + p.name(m.Actor) + ")"
	}
	return text + p.ownCites(m.Cites)
}

// ownCites names the sources of a part that has some of its own.
func (p *printer) ownCites(cites []actor.Cite) string {
	if len(cites) == 0 {
		return ""
	}
	return " [" + p.cites(cites) + "]"
}

// act puts a speech act in words.
func (p *printer) act(a event.SpeechAct) string {
	text := spaced(string(a.Kind))
	if len(a.To) > 0 {
		text += " " + p.names(a.To)
	}
	if len(a.About) > 0 {
		text += " about " + p.labels(a.About)
	}
	if len(a.Proposes) > 0 {
		text += ": " + p.labels(a.Proposes)
	}
	if a.Deadline != "" {
		text += " by " + date(a.Deadline)
	}
	if a.Text != "" {
		text += ": " + a.Text
	}
	if a.Quoted != "" {
		text += ": “" + a.Quoted + "”"
	}
	return text
}

// mostPairs is how many pairs of open order are listed.
const mostPairs = 200

// sureness says how much of the order is certain, and lists what is not.
func (p *printer) sureness() {
	p.section("How sure the order is")
	pairs := p.timeline.OpenPairs(mostPairs)
	p.line(0, fmt.Sprintf("Of %s, the order of %d is settled by dates and words of sequence.",
		plural(pairs.Asked, "pair of events", "pairs of events"), pairs.Asked-pairs.Open))
	if pairs.Unasked > 0 {
		p.line(0, fmt.Sprintf("%d more pairs, of the later events, were not looked at.", pairs.Unasked))
	}
	if pairs.Open > 0 {
		p.line(0, "Not settled, by identifier, is the order of:")
	}
	for list := pairs.List; len(list) > 0; {
		first := list[0].A
		var others []string
		for len(list) > 0 && list[0].A == first {
			others = append(others, string(list[0].B))
			list = list[1:]
		}
		p.line(0, "- "+string(first)+" and: "+strings.Join(others, ", "))
	}
	if more := pairs.Open - len(pairs.List); more > 0 {
		p.line(0, fmt.Sprintf("and of %s.", plural(more, "more pair", "more pairs")))
	}
}

// casualties prints who was hurt, event by event, as far as the record or its
// accounts tell.
func (p *printer) casualties() {
	p.section("Who was hurt")
	none := true
	for _, placed := range p.placed {
		e, _ := p.events.Event(placed.Event)
		for _, toll := range e.Tolls() {
			none = false
			p.line(0, "- "+p.label(e.ID)+": "+p.toll(e.ID, toll)+".")
		}
	}
	if none {
		p.line(0, "The record states no harm to people.")
	}
}

// toll puts a toll in words: what the record states or, where it leaves that to
// accounts which differ, what each of them says.
func (p *printer) toll(id event.ID, t event.Toll) string {
	var stated []string
	for _, c := range p.records[id].Casualties {
		if c.Harm == t.Harm {
			stated = append(stated, p.casualty(c))
		}
	}
	if len(stated) > 0 && t.All.Form == "" {
		return strings.Join(stated, "; ") // words that do not add up
	}
	if len(stated) > 0 {
		return tollWords(t)
	}
	for _, c := range p.timeline.Disagreements(id) {
		if c.Slot == (event.Slot{Field: c.Slot.Field, Harm: t.Harm}) {
			return "accounts differ on " + p.disagreement(c)
		}
	}
	return tollWords(t) + ", by the accounts"
}

func tollWords(t event.Toll) string {
	text := t.All.String() + " " + string(t.Harm)
	if !t.Stated && t.All.Form != "" {
		text += " in all, adding up what is listed"
	}
	var parts []string
	for _, n := range t.ByNationality {
		parts = append(parts, n.Count.String()+" "+string(n.Nationality))
	}
	for _, s := range t.ByStatus {
		parts = append(parts, s.Count.String()+" "+string(s.Status))
	}
	if len(parts) > 0 {
		text += "; of whom " + strings.Join(parts, ", ")
	}
	return text
}
