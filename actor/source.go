package actor

import (
	"encoding/json"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/fieldpath"
	"github.com/casus-events/casus/internal/record"

	"github.com/casus-events/casus/event/edtf"
)

// SourceID names one source within a chronicle or registry.
type SourceID string

// Source is anything that can be cited: an article or its headline, testimony,
// a photograph, a post, a row of a data set, a judgment, or the compiler of the
// record.
type Source struct {
	// ID is how cites and other sources refer to it.
	ID SourceID `json:"id,omitzero"`
	// Kind is what sort of source it is; "" is not stated.
	Kind SourceKind `json:"kind,omitzero"`
	// Publisher brought the source before the public; Credit made it or
	// handed it out, where that is someone else.
	Publisher ID `json:"publisher,omitzero"`
	Credit    ID `json:"credit,omitzero"`
	// Title is its own title, or a label where it has none.
	Title string `json:"title,omitzero"`
	// URL is where it is or was, ArchiveURL where a copy is kept.
	URL        string `json:"url,omitzero"`
	ArchiveURL string `json:"archive_url,omitzero"`
	// SHA256 is the hash of the source's bytes in 64 lower-case hexadecimal
	// digits. The offsets of a [Cite] count in those bytes.
	SHA256 string `json:"sha256,omitzero"`
	// Language is a BCP 47 tag.
	Language string `json:"language,omitzero"`
	// Published is when it came before the public, Retrieved when the
	// compiler had it.
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
	DerivedFrom []SourceID `json:"derived_from,omitzero"`
	Supersedes  []SourceID `json:"supersedes,omitzero"`
	// Reliability grades the source as a whole; zero is not graded.
	Reliability Reliability `json:"reliability,omitzero"`
	// License is under what terms its text may be used.
	License string `json:"license,omitzero"`
	// Extra keeps members that this version does not know, by JSON pointer
	// relative to this record.
	Extra map[string]json.RawMessage `json:"extra,omitzero" parquet-value:",json"`
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

// IsKnown reports whether k is one of [SourceKinds].
func (k SourceKind) IsKnown() bool { return slices.Contains(SourceKinds(), k) }

// Cite says who asserts the thing it hangs on, where, and in whose words. A
// part of a record without cites has its owner's; an owner without any has the
// chronicle's default source.
type Cite struct {
	// Source is where the statement stands.
	Source SourceID `json:"source,omitzero"`
	// Speaker is who said it, where that is not the source's own voice.
	// The root of a cite with a speaker is that speaker's utterance.
	Speaker ID `json:"speaker,omitzero"`
	// Said is when the speaker said it.
	Said edtf.Date `json:"said,omitzero"`
	// Stance is what the speaker or source does with the statement; "" asserts it.
	Stance Stance `json:"stance,omitzero"`
	// Quote repeats the words of the source, where the words are the point.
	Quote string `json:"quote,omitzero"`
	// Start and End are the byte offsets of the passage in the source,
	// half-open; both zero when not stated.
	Start int `json:"start,omitzero"`
	End   int `json:"end,omitzero"`
	// Credibility grades this one statement; zero is not graded.
	Credibility Credibility `json:"credibility,omitzero"`
	// Origin says whether the source states it, or what was made of it does.
	Origin Origin `json:"origin,omitzero"`
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

// IsKnown reports whether s is one of [Stances].
func (s Stance) IsKnown() bool { return slices.Contains(Stances(), s) }

// Origin tells what the source says from what was made of it; "" is stated.
type Origin string

// The origins of a value.
const (
	Inferred Origin = "inferred" // follows from what is stated
	Added    Origin = "added"    // known to the compiler from elsewhere
)

// Origins returns the known origins other than stated.
func Origins() []Origin { return []Origin{Inferred, Added} }

// IsKnown reports whether o is one of [Origins].
func (o Origin) IsKnown() bool { return slices.Contains(Origins(), o) }

// Validate reports every fault of the source by itself, each a
// [casus.FieldError]. Whether what it refers to exists is for
// [Registry.Validate].
func (s Source) Validate() error {
	var l fieldpath.List
	require(&l, "id", s.ID)
	checkWord(&l, "kind", s.Kind)
	checkText(&l, "title", s.Title)
	checkURL(&l, "url", s.URL)
	checkURL(&l, "archive_url", s.ArchiveURL)
	checkSHA256(&l, "sha256", s.SHA256)
	checkLanguage(&l, "language", s.Language)
	checkDate(&l, "published", s.Published)
	checkDate(&l, "retrieved", s.Retrieved)
	if periodOf(s.Published, s.Retrieved).empty() {
		l.Addf("retrieved", casus.ErrConflict, "retrieved %s, before it was published %s", s.Retrieved, s.Published)
	}
	checkDate(&l, "dateline", s.Dateline)
	checkWord(&l, "dateline_origin", s.DatelineOrigin)
	checkZone(&l, "zone", s.Zone)
	s.checkOrigins(&l, "derived_from", s.DerivedFrom)
	s.checkOrigins(&l, "supersedes", s.Supersedes)
	checkGrade(&l, "reliability", s.Reliability, ReliabilityF)
	checkText(&l, "license", s.License)
	return l.Err()
}

// checkOrigins reports faults of a list of sources that this one comes from.
func (s Source) checkOrigins(l *fieldpath.List, path string, origins []SourceID) {
	checkIDs(l, path, origins)
	if i := slices.Index(origins, s.ID); i >= 0 && s.ID != "" {
		l.Addf(fieldpath.Index(path, i), casus.ErrCycle, "%q comes from itself", clip(string(s.ID)))
	}
}

// Clone returns a copy that shares no memory with s.
func (s Source) Clone() Source { return record.Clone(s) }

// Equal reports whether s and t say the same; nil and empty lists are alike.
func (s Source) Equal(t Source) bool { return record.Equal(s, t) }

// Validate reports every fault, each a [casus.FieldError].
func (c Cite) Validate() error {
	var l fieldpath.List
	if c.Source == "" && c.Speaker == "" {
		l.Addf("source", casus.ErrRequired, "neither a source nor a speaker is stated")
	}
	checkDate(&l, "said", c.Said)
	checkWord(&l, "stance", c.Stance)
	checkText(&l, "quote", c.Quote)
	if c.Start < 0 {
		l.Addf("start", casus.ErrRange, "offset %d is negative", c.Start)
	} else if c.End <= c.Start && (c.End != 0 || c.Start != 0) {
		l.Addf("end", casus.ErrRange, "the passage from %d to %d is empty", c.Start, c.End)
	}
	checkGrade(&l, "credibility", c.Credibility, Credibility6)
	checkWord(&l, "origin", c.Origin)
	return l.Err()
}
