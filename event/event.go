package event

import (
	"encoding/json"
	"slices"

	"github.com/casus-events/casus/actor"
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
	Extra     map[string]json.RawMessage `json:"extra,omitzero" parquet-value:",json"`
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

// IsKnown reports whether s is occurred or one of [Statuses].
func (s Status) IsKnown() bool { return s == "" || slices.Contains(Statuses(), s) }

// Happened reports whether the event occurred or goes on: only such an event
// has a rung on the ladder, can be a precedent, or can be answered.
func (s Status) Happened() bool { return s == "" || s == Ongoing }

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

// IsKnown reports whether r is one of [Roles].
func (r Role) IsKnown() bool { return slices.Contains(Roles(), r) }

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

// IsKnown reports whether i is one of [Intents].
func (i Intent) IsKnown() bool { return slices.Contains(Intents(), i) }
