package icbe_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/examples/escalate/icbe"
	"github.com/casus-events/casus/timeline"
)

// invented is a crisis that never was, in the columns of the data.
const invented = `crisno,crisis_text,sentence_number_int_aligned,event_type,do_actor_a,do_actor_b,say_actor_a,say_actor_b,sayintkind,sayintkind_react,interact_escalate,date_earliest_year,date_earliest_month,date_earliest_day,think_actor_a
9,ISLETS,1,action,Freedonia,Sylvania,,,,,attack,1922,3,4,
9,ISLETS,2,speech,,,Sylvania,Freedonia,disapprove,1,,1922,3,,
9,ISLETS,2,thought,,,,,,,,1922,3,,Sylvania
9,ISLETS,3,speech,,,Freedonia,Sylvania,ultimatum,,,,,,
`

const reactions = `crisno,crisis,reaction_sentence,reacting_actors,addressees,reaction_kind,antecedent_sentences,n_candidate_sentences,scope
9,ISLETS,2,Sylvania,Freedonia,disapprove,1,1,benchmark
`

func TestRead(t *testing.T) {
	t.Parallel()
	crises, err := icbe.Read(strings.NewReader(invented))
	if err != nil || len(crises) != 1 {
		t.Fatalf("%d crises, %v", len(crises), err)
	}
	c := crises[0]
	if err := icbe.ReadReactions(strings.NewReader(reactions), crises); err != nil {
		t.Fatal(err)
	}
	if err := c.Chronicle.Validate(); err != nil {
		t.Error(err)
	}
	events := c.Chronicle.Events
	if len(events) != 3 {
		t.Fatalf("%d events, want 3: what is thought is none", len(events))
	}
	if events[0].Kind != event.KindAssault || events[0].When.Date != "1922-03-04" {
		t.Errorf("attack: %+v", events[0])
	}
	if events[1].Speech[0].Kind != event.Condemn || events[1].When.Date != "[1922-03-01..1922-03-31]" && events[1].When.Date != "1922-03" {
		t.Errorf("disapproval: %+v", events[1])
	}
	q := c.Reactions[0]
	if !slices.Equal(q.Acts, []event.ID{events[1].ID}) || len(q.Links) != 1 || q.Links[0].To != events[0].ID || q.Scope != icbe.Earlier {
		t.Errorf("question: %+v", q)
	}
	tl, err := timeline.New(c.Chronicle, nil)
	if err != nil {
		t.Fatal(err)
	}
	acts, _ := tl.Acts()
	if len(acts) != 3 || acts[0].Narration != 1 || acts[1].Narration != 2 {
		t.Errorf("acts: %+v", acts)
	}
}

func TestReadWantsColumns(t *testing.T) {
	t.Parallel()
	if _, err := icbe.Read(strings.NewReader("a,b\n1,2\n")); err == nil {
		t.Error("no error")
	}
}
