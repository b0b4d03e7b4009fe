package polecat

import "github.com/casus-events/casus/timeline/dataset"

// Row is one line of a POLECAT file: an event that the coder NGEC found in one
// news story. The meaning of the columns is that of the PLOVER manual, version
// 0.8, and of Halterman and others, Creating Custom Event Data Without
// Dictionaries (2023).
//
// The columns of actors and of recipients are lists that run side by side,
// parted by semicolons: the second country is that of the second actor. [Row.Actors]
// and [Row.Recipients] take them apart. The word None stands for what is not
// known, also within a list.
type Row struct {
	dataset.Meta

	// EventID is the story's identifier, the type of the event and the first
	// letter or the name of its mode: "20200311-1859-4e081644904c_ASSAULT_drone".
	EventID string
	// EventDate is the day of the event as far as the story tells; that of
	// publication if it does not.
	EventDate dataset.Day
	// EventType is one of the 16 types of PLOVER, in capitals; EventMode one
	// of the modes of that type.
	EventType string
	EventMode string
	// Intensity is the PLOVER score of type and mode, -10 to +10; one of the
	// sort of event and not of the event.
	Intensity dataset.Float
	// QuadCode is VERBAL or MATERIAL COOPERATION or CONFLICT.
	QuadCode string
	// Contexts lists what the story is about: "military;terrorism". They are
	// those of the document, not of the event.
	Contexts string

	// ActorName lists who acted, by the title of a page of Wikipedia; None
	// where the coder found no page.
	ActorName string
	// ActorCountry lists countries, as ISO 3166 letters or English names, and
	// the codes of international actors: IGO UNO EUR NGO ISM IMG MNC. Several
	// of one actor are parted by a bar.
	ActorCountry string
	// ActorCOW lists Correlates of War numbers.
	ActorCOW string
	// PrimaryActorSector lists the sector code that fits best, ActorSectors
	// all of them.
	PrimaryActorSector string
	ActorSectors       string
	// ActorTitle lists offices by the page of Wikipedia, as of the story.
	ActorTitle string
	// ActorNameRaw lists the words of the story.
	ActorNameRaw string
	// WikipediaActorID lists the pages.
	WikipediaActorID string

	// RecipientName to WikipediaRecipientID are to whom it was done, as for
	// the actor.
	RecipientName          string
	RecipientCountry       string
	RecipientCOW           string
	PrimaryRecipientSector string
	RecipientSectors       string
	RecipientTitle         string
	RecipientNameRaw       string
	WikipediaRecipientID   string

	// Placename is the place by GeoNames, RawPlacename the words of the story.
	Placename string
	City      string
	District  string
	Province  string
	// Country is where the place lies, in ISO 3166 letters.
	Country   string
	Latitude  dataset.Float
	Longitude dataset.Float
	// GeoNamesID is the number of the place, FeatureType its sort (PPL, ADM1,
	// PCLI), both by GeoNames.
	GeoNamesID   string
	RawPlacename string
	FeatureType  string

	// Source is the publisher.
	Source string
	// PublicationDate is the day of the story.
	PublicationDate dataset.Day
	// StoryPeople, StoryOrganizations and StoryLocations list the names in
	// the story.
	StoryPeople        string
	StoryOrganizations string
	StoryLocations     string
	// Language is that of the story before it was translated.
	Language string
	// Version is that of the coder: "NGEC_coder-Vers001-b1-Run-001".
	Version string

	// Headline, EventText, Feed and StoryID are in the headers of some weekly
	// files, and mostly not in their rows.
	Headline  string
	EventText string
	Feed      string
	StoryID   string
}

// The kinds of note that this package takes beside those of package dataset.
const (
	// NoteUneven: lists that should run side by side do not have one length.
	// What cannot be told whose it is, is left out.
	NoteUneven dataset.NoteKind = "uneven-lists"
	// NoteSeveral: one actor has several countries; none is stated.
	NoteSeveral dataset.NoteKind = "several-values"
)
