package actor

import (
	"encoding/json"

	"github.com/casus-events/casus/event/edtf"
)

// SourceID names one source within a chronicle or registry.
type SourceID string

// Source is anything that can be cited: an article or its headline, testimony,
// a photograph, a post, a row of a data set, a judgment, or the compiler of the
// record.
type Source struct {
	ID   SourceID   `json:"id,omitzero"`
	Kind SourceKind `json:"kind,omitzero"`
	// Publisher brought the source before the public; Credit made it or
	// handed it out, where that is someone else.
	Publisher  ID     `json:"publisher,omitzero"`
	Credit     ID     `json:"credit,omitzero"`
	Title      string `json:"title,omitzero"`
	URL        string `json:"url,omitzero"`
	ArchiveURL string `json:"archive_url,omitzero"`
	// SHA256 is the hash of the source's bytes in 64 lower-case hexadecimal
	// digits. The offsets of a [Cite] count in those bytes.
	SHA256 string `json:"sha256,omitzero"`
	// Language is a BCP 47 tag.
	Language  string    `json:"language,omitzero"`
	Published edtf.Date `json:"published,omitzero"`
	Retrieved edtf.Date `json:"retrieved,omitzero"`
	// Dateline is the day to which words such as "Wednesday" refer, and
	// DatelineOrigin says whether the source prints it.
	Dateline       edtf.Date `json:"dateline,omitzero"`
	DatelineOrigin Origin    `json:"dateline_origin,omitzero"`
	// Zone is the zone in which the source's days run: an offset such as
	// "+03:00" or an IANA name such as "Asia/Baghdad".
	Zone string `json:"zone,omitzero"`
	// DerivedFrom lists the sources this one copies, translates or retells;
	// Supersedes the versions of itself that it replaces.
	DerivedFrom []SourceID                 `json:"derived_from,omitzero"`
	Supersedes  []SourceID                 `json:"supersedes,omitzero"`
	Reliability Reliability                `json:"reliability,omitzero"`
	License     string                     `json:"license,omitzero"`
	Extra       map[string]json.RawMessage `json:"extra,omitzero"`
}

// SourceKind says what sort of source it is.
type SourceKind string

// The kinds of source.
const (
	SourceArticle    SourceKind = "article"
	SourceHeadline   SourceKind = "headline"
	SourceTestimony  SourceKind = "testimony"
	SourceStatement  SourceKind = "statement" // a press release, a communiqué, a letter
	SourcePhotograph SourceKind = "photograph"
	SourceVideo      SourceKind = "video"
	SourceAudio      SourceKind = "audio"
	SourcePost       SourceKind = "post" // in social media
	SourceReport     SourceKind = "report"
	SourceDataset    SourceKind = "dataset-row"
	SourceJudgment   SourceKind = "judgment"
	SourceBook       SourceKind = "book"
	SourceCompiler   SourceKind = "compiler" // whoever wrote the record
)

// SourceKinds returns the known kinds of source.
func SourceKinds() []SourceKind {
	return []SourceKind{
		SourceArticle, SourceHeadline, SourceTestimony, SourceStatement, SourcePhotograph, SourceVideo, SourceAudio,
		SourcePost, SourceReport, SourceDataset, SourceJudgment, SourceBook, SourceCompiler,
	}
}

// Cite says who asserts the thing it hangs on, where, and in whose words. A
// part of a record without cites has its owner's; an owner without any has the
// chronicle's default source.
type Cite struct {
	Source SourceID `json:"source,omitzero"`
	// Speaker is who said it, where that is not the source's own voice.
	// The root of a cite with a speaker is that speaker's utterance.
	Speaker ID        `json:"speaker,omitzero"`
	Said    edtf.Date `json:"said,omitzero"`
	// Stance is what the speaker or source does with the statement; "" asserts it.
	Stance Stance `json:"stance,omitzero"`
	// Quote repeats the words of the source, where the words are the point.
	Quote string `json:"quote,omitzero"`
	// Start and End are the byte offsets of the passage in the source,
	// half-open; both zero when not stated.
	Start       int         `json:"start,omitzero"`
	End         int         `json:"end,omitzero"`
	Credibility Credibility `json:"credibility,omitzero"`
	Origin      Origin      `json:"origin,omitzero"`
}

// Stance is what somebody does with a statement. A denial is a stance with the
// positive statement, never a statement about everybody else.
type Stance string

// The stances; "" asserts.
const (
	StanceDenies        Stance = "denies"
	StanceDeclines      Stance = "declines"      // refuses to say
	StanceInvestigating Stance = "investigating" // has not concluded
	StanceDoubts        Stance = "doubts"
	StanceRetracts      Stance = "retracts" // no longer holds what it said
)

// Stances returns the known stances other than assertion.
func Stances() []Stance {
	return []Stance{StanceDenies, StanceDeclines, StanceInvestigating, StanceDoubts, StanceRetracts}
}

// Origin tells what the source says from what was made of it; "" is stated.
type Origin string

// The origins of a value.
const (
	Inferred Origin = "inferred" // follows from what is stated
	Added    Origin = "added"    // known to the compiler from elsewhere
)

// Origins returns the known origins other than stated.
func Origins() []Origin { return []Origin{Inferred, Added} }
