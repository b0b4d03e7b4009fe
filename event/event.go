package event

import (
	"encoding/json"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// ID names one event within a chronicle or index. It is chosen by whoever
// writes the record; readers never take meaning from its spelling.
type ID string

// Event says that something was done, said, or came about. Who is held
// responsible for it beyond those who undisputedly took part is never said
// here, only by a claim of package attribution.
//
// An account, what one source said of an event, is the same type with
// AccountOf set; there an empty field means that the source did not say.
type Event struct {
	ID ID `json:"id,omitzero"`
	// Title is a short label in the compiler's words. Nothing is computed from it.
	Title  string `json:"title,omitzero"`
	Kind   Kind   `json:"kind,omitzero"`
	Status Status `json:"status,omitzero"`
	When   When   `json:"when,omitzero"`
	// Where lists the places; an attack on two sites has two.
	Where        []Place       `json:"where,omitzero"`
	Participants []Participant `json:"participants,omitzero"`
	Attacks      []Attack      `json:"attacks,omitzero"`
	Casualties   []Casualty    `json:"casualties,omitzero"`
	Measures     []Measure     `json:"measures,omitzero"`
	// Speech lists what a speaker did with words, one entry an act.
	Speech []SpeechAct `json:"speech,omitzero"`
	Links  []Link      `json:"links,omitzero"`
	// AccountOf makes this an account of that event.
	AccountOf ID                         `json:"account_of,omitzero"`
	Cites     []actor.Cite               `json:"cites,omitzero"`
	Extra     map[string]json.RawMessage `json:"extra,omitzero"`
}

// Status says whether the event came about; "" is occurred.
type Status string

// The statuses other than occurred.
const (
	Ongoing  Status = "ongoing"
	Failed   Status = "failed"   // attempted, and did not come about
	Planned  Status = "planned"  // decided and announced for later
	Possible Status = "possible" // feared, threatened, called for: nobody says that it happened
)

// Statuses returns the known statuses other than occurred.
func Statuses() []Status { return []Status{Ongoing, Failed, Planned, Possible} }

// Happened reports whether the event occurred or goes on: only such an event
// has a rung on the ladder, can be a precedent, or can be answered.
func (s Status) Happened() bool { return s == "" || s == Ongoing }

// When dates an event.
type When struct {
	// Date is when it happened or, as an EDTF interval, how long it lasted.
	Date edtf.Date `json:"date,omitzero"`
	// Start and End are used instead of Date where one EDTF value cannot
	// hold what is known of the two ends.
	Start edtf.Date `json:"start,omitzero"`
	End   edtf.Date `json:"end,omitzero"`
	// Zone is the zone in which the civil dates are read, as an offset
	// ("+03:00") or an IANA name ("Asia/Baghdad"); "" is the chronicle's default.
	Zone string `json:"zone,omitzero"`
	// Text keeps the source's calendar words, such as "Wednesday".
	Text string `json:"text,omitzero"`
	// Origin says whether the source states the date, or it was inferred
	// from the text's words, or added by the compiler.
	Origin actor.Origin `json:"origin,omitzero"`
}

// On returns the When of an event on the given EDTF date.
func On(date edtf.Date) When { return When{Date: date} }

// Participant is one actor's part in an event. Exactly one of Actor and Who is
// set: Who is one participant known only as one of a set. Several actors are
// several participants.
type Participant struct {
	Role  Role      `json:"role,omitzero"`
	Actor actor.ID  `json:"actor,omitzero"`
	Who   actor.Set `json:"who,omitzero"`
}

// Role is the part somebody or something has in an event.
type Role string

// The roles.
const (
	RoleBy        Role = "by"     // did it: undisputed authorship only
	RoleTarget    Role = "target" // at whom or for whom it was meant, for ill or good
	RoleVictim    Role = "victim"
	RoleHost      Role = "host"  // on whose territory or premises
	RoleOwner     Role = "owner" // of the place or thing struck
	RoleUser      Role = "user"  // of the place or thing struck
	RoleAddressee Role = "addressee"
	RoleForum     Role = "forum" // before which something was said
	RoleMediator  Role = "mediator"
	RoleOffice    Role = "office"  // the post gained or lost
	RoleSubject   Role = "subject" // whom it concerns without their acting
	RoleBystander Role = "bystander"
)

// Roles returns the known roles.
func Roles() []Role {
	return []Role{
		RoleBy, RoleTarget, RoleVictim, RoleHost, RoleOwner, RoleUser, RoleAddressee, RoleForum, RoleMediator,
		RoleOffice, RoleSubject, RoleBystander,
	}
}

// By returns the participant who did it.
func By(id actor.ID) Participant { return Participant{Role: RoleBy, Actor: id} }

// Target returns the participant it was aimed at.
func Target(id actor.ID) Participant { return Participant{Role: RoleTarget, Actor: id} }

// Attack describes one use of force within an event.
type Attack struct {
	Means      Means      `json:"means,omitzero"`
	TargetKind TargetKind `json:"target_kind,omitzero"`
	Intent     Intent     `json:"intent,omitzero"`
}

// Intent says whether the harm was meant.
type Intent string

// The intents.
const (
	IntentDeliberate     Intent = "deliberate"
	IntentIndiscriminate Intent = "indiscriminate"
	IntentMistaken       Intent = "mistaken" // meant for another target
	IntentAccidental     Intent = "accidental"
	IntentUnknown        Intent = "unknown" // stated to be unknown
)

// Intents returns the known intents.
func Intents() []Intent {
	return []Intent{IntentDeliberate, IntentIndiscriminate, IntentMistaken, IntentAccidental, IntentUnknown}
}
