package actor_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/google/go-cmp/cmp"
)

func named(id actor.ID) actor.Actor { return actor.Actor{ID: id, Names: actor.Names(string(id))} }

func TestActorValidate(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		in   func(*actor.Actor)
		want []string
	}{
		{"valid", func(*actor.Actor) {}, nil},
		{"zero", func(a *actor.Actor) { *a = actor.Actor{} }, []string{
			"id: required", "names: required: an actor nobody named needs a description",
		}},
		{"blank id", func(a *actor.Actor) { a.ID = " \t" }, []string{"id: required"}},
		{"described only", func(a *actor.Actor) { a.Names, a.Description = nil, "a contractor" }, nil},
		{"kind", func(a *actor.Actor) { a.Kind = "militia" }, []string{`kind: unknown value: "militia"`}},
		{"long kind", func(a *actor.Actor) { a.Kind = actor.Kind(strings.Repeat("é", 40)) }, []string{
			`kind: unknown value: "` + strings.Repeat("é", 30) + `…"`,
		}},
		{"sixty bytes are not clipped", func(a *actor.Actor) { a.Kind = actor.Kind(strings.Repeat("x", 60)) }, []string{
			`kind: unknown value: "` + strings.Repeat("x", 60) + `"`,
		}},
		{"description not UTF-8", func(a *actor.Actor) { a.Description = "a\xff" }, []string{
			`description: malformed: "a\xff" is not UTF-8`,
		}},
		{"malformed dates", func(a *actor.Actor) { a.Start, a.End = "2020-13", "soon" }, []string{
			`start: malformed: edtf: "2020-13"`,
			`end: malformed: edtf: "soon"`,
		}},
		{"end before start", func(a *actor.Actor) { a.Start, a.End = "2020-01-03", "2020-01-02" }, []string{
			"end: contradiction: the end 2020-01-02 lies before the start 2020-01-03",
		}},
		{"end on the day of the start", func(a *actor.Actor) { a.Start, a.End = "2020-01-03", "2020-01-03" }, nil},
		{"end in the year of the start", func(a *actor.Actor) { a.Start, a.End = "2020-06", "2020" }, nil},
		{"unknown dates", func(a *actor.Actor) { a.Start, a.End = "XXXX", "XXXX" }, nil},
		{"country", func(a *actor.Actor) { a.Country = "IRQ" }, nil},
		{"former country", func(a *actor.Actor) { a.Country = "SUHH" }, nil},
		{"Kosovo", func(a *actor.Actor) { a.Country = "XKX" }, nil},
		{"unassigned country", func(a *actor.Actor) { a.Country = "ZZZ" }, []string{
			`country: unknown value: "ZZZ" is not assigned by ISO 3166`,
		}},
		{"unassigned former country", func(a *actor.Actor) { a.Country = "IRQI" }, []string{
			`country: unknown value: "IRQI" is not assigned by ISO 3166`,
		}},
		{"country of two letters", func(a *actor.Actor) { a.Country = "IQ" }, []string{
			`country: malformed: "IQ": want three or four capital letters`,
		}},
		{"country of five letters", func(a *actor.Actor) { a.Country = "IRAQI" }, []string{
			`country: malformed: "IRAQI": want three or four capital letters`,
		}},
		{"country in lower case", func(a *actor.Actor) { a.Country = "irq" }, []string{
			`country: malformed: "irq": want three or four capital letters`,
		}},
		{"two codes", func(a *actor.Actor) { a.Country = "RQ I" }, []string{
			`country: malformed: "RQ I": want three or four capital letters`,
		}},
		{"traits", func(a *actor.Actor) { a.Traits = []actor.Trait{"shia", "", "Sunni", "two words", "shia", "b\xff"} }, []string{
			`traits[1]: malformed: "": want a word in lower case without spaces`,
			`traits[2]: malformed: "Sunni": want a word in lower case without spaces`,
			`traits[3]: malformed: "two words": want a word in lower case without spaces`,
			`traits[4]: duplicate: "shia"`,
			`traits[5]: malformed: "b\xff": want a word in lower case without spaces`,
		}},
		{"external ids", func(a *actor.Actor) {
			a.ExternalIDs = []actor.ExternalID{{Scheme: actor.SchemeUCDP, ID: "1"}, {Scheme: "own", ID: "1"}, {}, {Scheme: actor.SchemeUCDP, ID: "1"}}
		}, []string{
			`external_ids[1].scheme: unknown value: "own"`,
			`external_ids[2].scheme: required`, `external_ids[2].id: required`,
			`external_ids[3]: duplicate: ucdp "1"`,
		}},
		{"names", func(a *actor.Actor) {
			a.Names = []actor.Name{
				{Text: " ", Language: "", Script: "arab", Kind: "nom de guerre", Start: "2020", End: "2019"},
				{Text: "a\xc3", Language: "a", Script: "ARAB", End: "x"},
			}
		}, []string{
			"names[0].text: required",
			`names[0].script: malformed: "arab": want four letters, such as Arab`,
			`names[0].kind: unknown value: "nom de guerre"`,
			"names[0].end: contradiction: the end 2019 lies before the start 2020",
			`names[1].text: malformed: "a\xc3" is not UTF-8`,
			`names[1].language: malformed: "a": want a BCP 47 language tag`,
			`names[1].script: malformed: "ARAB": want four letters, such as Arab`,
			`names[1].end: malformed: edtf: "x"`,
		}},
		{"cites", func(a *actor.Actor) { a.Cites = []actor.Cite{{}, {Source: "s", Start: -1}} }, []string{
			"cites[0].source: required: neither a source nor a speaker is stated",
			"cites[1].start: out of range: offset -1 is negative",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a := named("a")
			test.in(&a)
			if diff := cmp.Diff(test.want, faults(a.Validate())); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLanguageTags(t *testing.T) {
	t.Parallel()
	for tag, valid := range map[string]bool{
		"": true, "ar": true, "az-Cyrl-AZ": true, "de-CH-1996": true, "x-klingon": true, "i-default": false, "zh-cmn-Hans-CN": true,
		"en-": false, "-en": false, "e": false, "en_US": false, "english": true, "abcdefghi": false, "a1": false, "en-a b": false,
		"en-12345678": true, "en-123456789": false, "é": false, "X-y": true, "en--us": false, "az-{": false, "az-@": false, "12": false,
	} {
		if got := (actor.Name{Text: "n", Language: tag}).Validate() == nil; got != valid {
			t.Errorf("language %q valid: %v, want %v", tag, got, valid)
		}
	}
	for code, valid := range map[string]bool{
		"": true, "Arab": true, "Latn": true, "Ara": false, "Arabi": false, "aRAB": false, "Ar1b": false, "[rab": false, "@rab": false, "Zyyy": true,
		"Aaaa": true,
	} {
		if got := (actor.Name{Text: "n", Script: code}).Validate() == nil; got != valid {
			t.Errorf("script %q valid: %v, want %v", code, got, valid)
		}
	}
}

func TestSourceValidate(t *testing.T) {
	t.Parallel()
	sum := strings.Repeat("0f", 32)
	for _, test := range []struct {
		name string
		in   actor.Source
		want []string
	}{
		{"zero", actor.Source{}, []string{"id: required"}},
		{"full", actor.Source{
			ID: "s", Kind: actor.SourceArticle, URL: "https://example.org/a", ArchiveURL: "http://archive.example/1", SHA256: sum, Language: "en",
			Published: "2020-03-12", Retrieved: "2020-03-12", Dateline: "2020-03-12", DatelineOrigin: actor.Added, Zone: "Asia/Baghdad",
			DerivedFrom: []actor.SourceID{"a"}, Supersedes: []actor.SourceID{"b"}, Reliability: actor.ReliabilityF, License: "CC0",
		}, nil},
		{"words", actor.Source{ID: "s", Kind: "leaflet", DatelineOrigin: "guessed"}, []string{
			`kind: unknown value: "leaflet"`, `dateline_origin: unknown value: "guessed"`,
		}},
		{"texts", actor.Source{ID: "s", Title: "\xff", License: "\xfe"}, []string{
			`title: malformed: "\xff" is not UTF-8`, `license: malformed: "\xfe" is not UTF-8`,
		}},
		{"URLs", actor.Source{ID: "s", URL: "example.org/a", ArchiveURL: "http://[::1"}, []string{
			`url: malformed: "example.org/a": want an absolute URL`, `archive_url: malformed: "http://[::1": want an absolute URL`,
		}},
		{"short hash", actor.Source{ID: "s", SHA256: sum[1:]}, []string{
			`sha256: malformed: "` + sum[1:61] + `…": want 64 lower-case hexadecimal digits`,
		}},
		{"hash in capitals", actor.Source{ID: "s", SHA256: strings.ToUpper(sum)}, []string{
			`sha256: malformed: "` + strings.ToUpper(sum)[:60] + `…": want 64 lower-case hexadecimal digits`,
		}},
		{"language", actor.Source{ID: "s", Language: "?"}, []string{`language: malformed: "?": want a BCP 47 language tag`}},
		{"dates", actor.Source{ID: "s", Published: "a", Retrieved: "b", Dateline: "c"}, []string{
			`published: malformed: edtf: "a"`,
			`retrieved: malformed: edtf: "b"`,
			`dateline: malformed: edtf: "c"`,
		}},
		{"retrieved too early", actor.Source{ID: "s", Published: "2020-03-12", Retrieved: "2020-03-11"}, []string{
			"retrieved: contradiction: retrieved 2020-03-11, before it was published 2020-03-12",
		}},
		{"lists", actor.Source{ID: "s", DerivedFrom: []actor.SourceID{"a", "", "a"}, Supersedes: []actor.SourceID{"", "b", "b"}}, []string{
			"derived_from[1]: required", `derived_from[2]: duplicate: "a"`, "supersedes[0]: required", `supersedes[2]: duplicate: "b"`,
		}},
		{"grade", actor.Source{ID: "s", Reliability: actor.ReliabilityF + 1}, []string{"reliability: out of range: grade 7: want 0 to 6"}},
		{"zone", actor.Source{ID: "s", Zone: "Baghdad time"}, []string{
			`zone: malformed: "Baghdad time": want an offset such as +03:00 or a zone name such as Asia/Baghdad`,
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, faults(test.in.Validate())); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

func TestZones(t *testing.T) {
	t.Parallel()
	for zone, valid := range map[string]bool{
		"": true, "Z": true, "+00:00": true, "-00:00": false, "+03:00": true, "+14:00": true, "+14:01": false, "-12:00": true, "-12:01": false,
		"+05:30": true, "+05:60": false, "+3:00": false, "+03:0": false, "03:00": false, "+0300": false, "+03:00x": false, "*03:00": false,
		"+13:59": true, "-00:01": true, "+05:59": true, "-11:59": true,
		"Asia/Baghdad": true, "UTC": true, "Etc/GMT+3": true, "America/Argentina/Buenos_Aires": true, "America/Port-au-Prince": true,
		"Asia/": false, "/Asia": false, "Asia Baghdad": false, "3": false, "+": false, "Asia//Baghdad": false, "_x": false, "A/1": false, "é": false,
	} {
		if got := (actor.Source{ID: "s", Zone: zone}).Validate() == nil; got != valid {
			t.Errorf("zone %q valid: %v, want %v", zone, got, valid)
		}
	}
}

func TestCiteValidate(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		in   actor.Cite
		want []string
	}{
		{"source", actor.Cite{Source: "s"}, nil},
		{"speaker", actor.Cite{Speaker: "a"}, nil},
		{"full", actor.Cite{
			Source: "s", Speaker: "a", Said: "2020", Stance: actor.StanceDenies, Quote: "q", Start: 0, End: 1,
			Credibility: actor.Credibility6, Origin: actor.Inferred,
		}, nil},
		{"words", actor.Cite{Source: "s", Stance: "shrugs", Origin: "dreamt"}, []string{
			`stance: unknown value: "shrugs"`, `origin: unknown value: "dreamt"`,
		}},
		{"date and text", actor.Cite{Source: "s", Said: "yesterday", Quote: "\xff"}, []string{
			`said: malformed: edtf: "yesterday"`, `quote: malformed: "\xff" is not UTF-8`,
		}},
		{"start without end", actor.Cite{Source: "s", Start: 3}, []string{"end: out of range: the passage from 3 to 0 is empty"}},
		{"empty", actor.Cite{Source: "s", Start: 3, End: 3}, []string{"end: out of range: the passage from 3 to 3 is empty"}},
		{"backward", actor.Cite{Source: "s", Start: 3, End: 2}, []string{"end: out of range: the passage from 3 to 2 is empty"}},
		{"one byte", actor.Cite{Source: "s", Start: 3, End: 4}, nil},
		{"negative", actor.Cite{Source: "s", Start: -3, End: -2}, []string{"start: out of range: offset -3 is negative"}},
		{"negative end", actor.Cite{Source: "s", End: -2}, []string{"end: out of range: the passage from 0 to -2 is empty"}},
		{"grade", actor.Cite{Source: "s", Credibility: 9}, []string{"credibility: out of range: grade 9: want 0 to 6"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, faults(test.in.Validate())); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRelationValidate(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		in   actor.Relation
		want []string
	}{
		{"valid", actor.Relation{Subject: "a", Kind: actor.Backs, Object: "b", Manner: actor.Acting, Start: "2003", End: "2003"}, nil},
		{"zero", actor.Relation{}, []string{"subject: required", "kind: required", "object: required"}},
		{"to itself", actor.Relation{Subject: "a", Kind: actor.Backs, Object: "a"}, []string{
			`object: cycle: "a" stands in a relation to itself`,
		}},
		{"inverse", actor.Relation{Subject: "a", Kind: "backed-by", Object: "b"}, []string{
			`kind: malformed: "backed-by" is an inverse name: store "backs" with subject and object exchanged`,
		}},
		{"symmetric kinds have no inverse name", actor.Relation{Subject: "a", Kind: actor.AlliedWith, Object: "b"}, nil},
		{"words", actor.Relation{Subject: "a", Kind: "dislikes", Object: "b", Manner: "secretly", Title: "\xff"}, []string{
			`kind: unknown value: "dislikes"`, `title: malformed: "\xff" is not UTF-8`, `manner: unknown value: "secretly"`,
		}},
		{"period and cites", actor.Relation{Subject: "a", Kind: actor.Backs, Object: "b", Start: "2003", End: "2002", Cites: []actor.Cite{{}}}, []string{
			"end: contradiction: the end 2002 lies before the start 2003",
			"cites[0].source: required: neither a source nor a speaker is stated",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, faults(test.in.Validate())); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSetValidate(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		in   actor.Set
		want []string
	}{
		{"zero", actor.Set{}, nil},
		{"full", actor.Set{
			IDs: []actor.ID{"a"}, Number: actor.Several, Open: actor.OpenUnknown, Words: "militias",
			Terms: []actor.Term{{
				Kind: actor.KindArmedGroup, Trait: "shia", Country: "IRQ", Except: []actor.ID{"b"},
				Relations: []actor.Bond{{Kind: "backed-by", Object: "c", Not: true}, {Kind: actor.AlliedWith, Object: "c"}},
			}},
		}, nil},
		{"ids", actor.Set{IDs: []actor.ID{"a", "", "a"}}, []string{"ids[1]: required", `ids[2]: duplicate: "a"`}},
		{"words", actor.Set{Number: "both", Open: "ajar", Words: "\xff"}, []string{
			`number: unknown value: "both"`, `open: unknown value: "ajar"`, `words: malformed: "\xff" is not UTF-8`,
		}},
		{"nobody and somebody", actor.Set{IDs: []actor.ID{"a"}, Open: actor.OpenNobody}, []string{
			"open: contradiction: stated to be nobody, and yet actors are stated",
		}},
		{"nobody and a sort of people", actor.Set{Terms: []actor.Term{{Trait: "x"}}, Open: actor.OpenNobody}, []string{
			"open: contradiction: stated to be nobody, and yet actors are stated",
		}},
		{"several nobodies", actor.Set{Number: actor.Several, Open: actor.OpenNobody}, []string{
			"open: contradiction: stated to be nobody, and yet actors are stated",
		}},
		{"nobody in words", actor.Set{Words: "no one", Open: actor.OpenNobody}, nil},
		{"empty term", actor.Set{Terms: []actor.Term{{}, {Except: []actor.ID{"a"}}}}, []string{
			"terms[0]: required: the term asks nothing, so that it would describe everybody",
			"terms[1]: required: the term asks nothing, so that it would describe everybody",
		}},
		{"term", actor.Set{Terms: []actor.Term{{
			Kind: "gang", Trait: "Shia", Country: "Iraq", Except: []actor.ID{""},
			Relations: []actor.Bond{{}, {Kind: "dislikes", Object: "b"}},
		}}}, []string{
			`terms[0].kind: unknown value: "gang"`,
			`terms[0].trait: malformed: "Shia": want a word in lower case without spaces`,
			`terms[0].country: malformed: "Iraq": want three or four capital letters`,
			"terms[0].relations[0].kind: required", "terms[0].relations[0].object: required",
			`terms[0].relations[1].kind: unknown value: "dislikes"`,
			"terms[0].except[0]: required",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, faults(test.in.Validate())); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFaultKinds(t *testing.T) {
	t.Parallel()
	err := actor.Actor{ID: "a", Names: actor.Names("a"), Kind: "militia"}.Validate()
	if !errors.Is(err, casus.ErrUnknown) || errors.Is(err, casus.ErrSyntax) {
		t.Errorf("a word nobody listed gives %v, want ErrUnknown", err)
	}
	err = actor.Actor{ID: "a", Names: actor.Names("a"), Start: "x"}.Validate()
	if !errors.Is(err, casus.ErrSyntax) {
		t.Errorf("a malformed date gives %v, want ErrSyntax", err)
	}
}

func TestSetIsZero(t *testing.T) {
	t.Parallel()
	if !(actor.Set{}).IsZero() {
		t.Error("the zero Set is not zero")
	}
	for _, s := range []actor.Set{
		{IDs: []actor.ID{"a"}}, {Terms: []actor.Term{{}}}, {Number: actor.All}, {Open: actor.OpenNobody}, {Words: "x"},
	} {
		if s.IsZero() {
			t.Errorf("%+v is zero", s)
		}
	}
}
