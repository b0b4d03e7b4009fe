// Package maverick reads MAVERICK, Modes and Agents of Election-Related
// Violence in Côte d'Ivoire and Kenya: 3,287 reports of 2,200 events, where
// other data sets have one row for what the coders made of them. It is the file
// maverick_event_report of the R package eventreport as CSV.
//
//	chronicle, err := dataset.Collect(maverick.NewReader(file, nil).Entries())
//	...
//	accounts := make(map[event.ID][]event.Event)
//	for _, a := range chronicle.Accounts {
//		accounts[a.AccountOf] = append(accounts[a.AccountOf], a)
//	}
//	for _, e := range chronicle.Events {
//		r := event.Reconcile(e, accounts[e.ID], registry)
//		fmt.Println(r.Event.Toll(event.Killed).All, r.Conflicts)
//	}
//
// # A row is an account
//
// Each row gives one [event.Event] that is an account, "maverick:report/" and
// the report's id, of the event "maverick:" and event_id. The event itself is in no
// entry, because no row tells of it: [dataset.Collect] adds it, with the kind
// that its accounts share. The rows of one event do not always stand together.
//
// Because an account is what one report says, its participants are those whom
// the report names, perpetrators as [event.RoleBy]. That is no finding about
// the event: [event.Reconcile] sets the reports against each other, and lists
// where they contradict each other.
//
// # Disagreement
//
// Of 407 events with two or more reports, deaths_best differs in 45.5 %,
// injuries_best in 42.0 %, date_start in 43.2 %, actor1 in 51.6 % where it is
// stated, and target in 60.4 %. Reconcile lists every one if accounts say
// nothing but these columns. Of whole accounts it lists fewer, because not all
// that differs is a contradiction: ranges overlap, and of 176 events with two
// first days 58 have reports that exclude each other; an unknown target is
// silent; and somebody unknown may be the one whom another report names.
//
// # Columns
//
// date_start and date_end are the earliest and latest day on which it may have
// taken place, so two days become a set, "[2011-01-03..2011-01-05]", which
// happened once within, and never a period that it lasted. An end before its
// start is noted and the two are exchanged.
//
// Deaths and injuries are stated in every report; 0 is the best estimate of the
// coders where the report tells of none. A range has the best estimate in its
// words. displacement 1 is at least one person displaced; 0 says nothing.
//
// An actor has each part that its flags state, for perpetrator, bystander and
// victim the roles of package event, and else [RoleInitiator] and
// [RoleIntervener], which [event.Event.Validate] does not know; without any it
// is the subject. "Unknown actor (Kenya)" is no actor but somebody unknown, and
// "Unknown security force (Kenya)" one of those. Classes go by the hundreds of
// the coders' numbers: security forces, armed groups and citizens are kinds of
// actor, others traits.
//
// The forms of violence become kind and means where one includes all of them.
// The target becomes the attack's TargetKind, in the library's words or else in
// the data set's own, such as "other-ethnic-group", which Validate does not know
// either; Unknown becomes none.
//
// geo_precision 6 is exact, 3 to 5 are near, 2 is a first-order unit, 1 the
// country. The location is the place's name and the city its unit.
//
// The source is "maverick:source/" and its text, so that two accounts from one
// report have one root, and its author "maverick:author/" and the name. Party,
// precision, context, certainty and all else are an object in the account's
// Extra under [ExtraKey].
//
// # Files
//
// NA is not stated. Known are the 108 columns of version 1.0 and the ten of the
// small extract that the R package has beside it. The data are licensed CC BY
// 4.0. Cite Sebastian van Baalen and Kristine Höglund (2026), Introducing the
// Modes and Agents of Election-Related Violence in Côte d'Ivoire and Kenya
// (MAVERICK) Dataset, Journal of Peace Research 63(1), 98-106.
package maverick
