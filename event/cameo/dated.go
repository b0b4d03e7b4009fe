package cameo

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// DatedRole is a line of an actor dictionary of TABARI or PETRARCH that gives
// the code of a person for a time, such as "[AFGGOV 020622-041207]".
type DatedRole struct {
	Code ActorCode
	// Start and End are the first and the last day; "" sets no limit. The
	// dictionaries count both days in.
	Start, End edtf.Date
}

// ParseDatedRole reads one line: a code in brackets with no restriction, with a
// day after which it holds, before which it holds, or both:
//
//	[AFGELI]   [AFGGOVEDU >081101]   [AFGELI <020622]   [USAGOV 450703-470121]
//
// Blanks around the brackets and what stands after them do not count: there
// the dictionaries have their comments. Years of two digits up to 30 are of
// this century, as KEDS, TABARI and PETRARCH read them, the others of the last.
// A month or day of 00 is not known, and the date that much coarser. The error
// wraps [casus.ErrSyntax].
func ParseDatedRole(line string) (DatedRole, error) {
	inner, ok := strings.CutPrefix(strings.TrimSpace(line), "[")
	end := strings.IndexByte(inner, ']')
	if !ok || end < 0 {
		return DatedRole{}, fmt.Errorf("cameo: dated role %s: want a code in brackets: %w", quote(line), casus.ErrSyntax)
	}
	fields := strings.Fields(inner[:end])
	if len(fields) == 0 || len(fields) > 2 {
		return DatedRole{}, fmt.Errorf("cameo: dated role %s: want a code and at most one restriction: %w", quote(line), casus.ErrSyntax)
	}
	code, err := ParseActorCode(fields[0])
	if err != nil {
		return DatedRole{}, err
	}
	role := DatedRole{Code: code}
	if len(fields) == 2 {
		err = role.restrict(fields[1])
	}
	if err != nil {
		return DatedRole{}, err
	}
	return role, nil
}

// restrict reads the restriction of a line.
func (r *DatedRole) restrict(s string) (err error) {
	switch from, to, both := strings.Cut(s, "-"); {
	case both:
		if r.Start, err = dictionaryDate(from); err != nil {
			return err
		}
		r.End, err = dictionaryDate(to)
	case strings.HasPrefix(s, ">"):
		r.Start, err = dictionaryDate(s[1:])
	case strings.HasPrefix(s, "<"):
		r.End, err = dictionaryDate(s[1:])
	default:
		err = fmt.Errorf("cameo: restriction %s: want >date, <date or date-date: %w", quote(s), casus.ErrSyntax)
	}
	if err == nil && r.Start != "" && r.End != "" && edtf.Compare(r.Start, r.End) > 0 {
		err = fmt.Errorf("cameo: restriction %s ends before it begins: %w", quote(s), casus.ErrConflict)
	}
	return err
}

// pivot is the last year of two digits that is of this century.
const pivot = 30

// dictionaryDate reads YYMMDD or YYYYMMDD.
func dictionaryDate(s string) (edtf.Date, error) {
	fault := fmt.Errorf("cameo: date %s: want YYMMDD or YYYYMMDD: %w", quote(s), casus.ErrSyntax)
	if len(s) != len("YYMMDD") && len(s) != len("YYYYMMDD") || strings.Trim(s, "0123456789") != "" {
		return "", fault
	}
	year := number(s[:len(s)-4])
	if len(s) == len("YYMMDD") {
		if year <= pivot {
			year += 100
		}
		year += 1900
	}
	month, day := number(s[len(s)-4:len(s)-2]), number(s[len(s)-2:])
	if month == 0 && day != 0 {
		return "", fault
	}
	date := edtf.DateOf(int64(year), month, day)
	if date.Validate() != nil {
		return "", fault
	}
	return date, nil
}

// number returns the value of a text of digits.
func number(s string) int {
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// Bodies returns the codes of the bodies to which the holder of the role
// belonged: the role of a country that is one body of it (government, armed
// forces, police, judiciary, legislature, intelligence service), and the
// particular groups named. AFGGOVBUS, a businessman in office, gives AFGGOV
// only; AFGELI, a notable, gives none: these are sorts of people.
func (r DatedRole) Bodies() []ActorCode {
	country := ""
	var bodies []ActorCode
	for _, p := range r.Code.Parts {
		row, _ := roleOf(p.Code)
		text := p.Code
		switch {
		case p.Class == PartCountry && country == "":
			country = p.Code
			continue
		case p.Class == PartRole && row.body != "" && country != "":
			text = country + p.Code
		case p.Class == PartGroup && row.kind != "":
		default:
			continue
		}
		body, err := ParseActorCode(text)
		same := func(b ActorCode) bool { return b.String() == text }
		if err == nil && !slices.ContainsFunc(bodies, same) {
			bodies = append(bodies, body)
		}
	}
	return bodies
}

// Relations turns the dated roles of one person into relations: the person is a
// member of each body of [DatedRole.Bodies] for the time stated. Which post the
// person held, the dictionaries do not say, so none is stated. A role without a
// body gives no relation. The order is that of the roles.
//
// id names the body with the given code; nil takes the code itself for the
// identifier. Records for the bodies are to be had from [ActorCode.Actor].
func Relations(person actor.ID, roles []DatedRole, id func(ActorCode) actor.ID) []actor.Relation {
	if id == nil {
		id = func(a ActorCode) actor.ID { return actor.ID(a.String()) }
	}
	var relations []actor.Relation
	for _, r := range roles {
		for _, body := range r.Bodies() {
			relations = append(relations, actor.Relation{
				Subject: person, Kind: actor.MemberOf, Object: id(body), Start: r.Start, End: r.End,
			})
		}
	}
	return relations
}
