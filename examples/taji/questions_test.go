package main

import (
	"bytes"
	"strings"
	"testing"
)

// sections returns the sections of the output under a title, each as running
// text. A title is a line with a line of dashes under it.
func sections(text, title string) []string {
	var found []string
	lines := strings.Split(text, "\n")
	inside := false
	for i, line := range lines {
		if i+1 < len(lines) && strings.HasPrefix(lines[i+1], "---") {
			if inside = line == title; inside {
				found = append(found, "")
			}
		}
		if inside {
			found[len(found)-1] += " " + line
		}
	}
	for i := range found {
		found[i] = strings.Join(strings.Fields(found[i]), " ")
	}
	return found
}

// TestQuestions asks of the output alone what a reader who has not seen the
// article would ask, and finds the answer in the section where it belongs.
func TestQuestions(t *testing.T) {
	t.Parallel()
	const (
		order       = "What happened, in order"
		sure        = "How sure the order is"
		hurt        = "Who was hurt"
		responsible = "Who is held responsible, by whom"
		reacted     = "Who reacted, and how"
		answered    = "What answered what, and where it climbed"
		history     = "Claims about history"
		open        = "Not happened: planned, threatened, feared or called for"
		cast        = "Who is who"
	)
	questions := []struct {
		ask, in string
		answers []string
	}{
		{"What happened on 11 March 2020, and is the date the source's?", order, []string{
			"11 March 2020 (“Wednesday”, the date added by the compiler): “Rocket attack on a base north of Baghdad”",
		}},
		{"Whose base was it, and who used it?", order, []string{"Owner: Iraq. User: anti-Daesh coalition."}},
		{"Who was killed there?", order, []string{"1 killed (GBR, military)", "2 killed (USA, military)"}},
		{"Who died in December, and in the drone strike?", hurt, []string{
			"“Rocket attack on an Iraqi base in December” [december-attack]: at least 1 killed",
			"“U.S. drone strike kills General Soleimani” [soleimani-killing]: at least 1 killed",
		}},
		{"Did the protests surely follow the air strikes, and why?", order, []string{
			"Link: was brought about by (“led to”) “American air strikes on Kataib Hezbollah”. Source: article. Certainly after the one above: by its link.",
		}},
		{"Did Allawi withdraw before the attack?", sure, []string{"allawi-withdrawal and: taji-attack"}},
		{"Is it established who fired the rockets?", responsible, []string{
			"“Rocket attack on a base north of Baghdad” [taji-attack]: only a sort of actor is named",
			"Kenneth McKenzie (“General McKenzie before the Senate”) is still investigating: perpetrator someone unknown.",
		}},
		{"Whom does the general hold responsible, and on what ground?", responsible, []string{
			"Kenneth McKenzie (“General McKenzie before the Senate”) asserts: perpetrator several of armed groups backed by Iran",
			"Ground: only known precedent [only-kh-known].",
		}},
		{"Does he name a group?", responsible, []string{"declines to say: perpetrator one of armed groups backed by Iran; nobody named"}},
		{"How does the headline put it?", responsible, []string{
			"United States asserts: perpetrator one of armed groups backed by Iran (“an Iran-backed militia”). Retells general-blames-category. Source: headline.",
		}},
		{"Who blames whom for December?", responsible, []string{"United States asserts: perpetrator Kataib Hezbollah."}},
		{"What did the general say of Kataib Hezbollah, word for word?", history, []string{
			"“the only group known to have previously conducted an indirect fire attack of this scale against U.S. and coalition forces in Iraq”",
		}},
		{"Can that be decided from the article?", history, []string{"UNDETERMINED", "Left out: “Iranian ballistic missiles on U.S. forces in Iraq”, outside the set."}},
		{"Was Iran's attack its most direct since 1979?", history, []string{
			"is said to be the most (by directness) since “Seizure of the U.S. embassy in Tehran”",
			"the record has no event at all between 31 December 1979 and 1 December 2019",
		}},
		{"How did Turkey react?", reacted, []string{
			"Turkish Foreign Ministry (at most 47 hours after): condemn", "call on Iraqi authorities", "urge Iraqi authorities",
			"“necessary measures to prevent such attacks from reoccurring”",
		}},
		{"And the United Nations?", reacted, []string{"United Nations (at most 47 hours after): condemn", "“critical political attention away”"}},
		{"What did Iran's missiles answer, and did that climb?", answered, []string{
			"“Iranian ballistic missiles on U.S. forces in Iraq” [iran-missiles] answers “U.S. drone strike kills General Soleimani”",
			"In kind: H9 after H9.",
		}},
		{"How high did it go?", answered, []string{"The highest rung is H9 (combat or major strike)"}},
		{"Who says that the air strikes answered the December attack?", answered, []string{
			"Not stated by a source: “American air strikes on Kataib Hezbollah” answered “Rocket attack on an Iraqi base in December” [the compiler (inferred by the compiler)]",
		}},
		{"What has only been called for, by whom?", open, []string{
			"“Early elections in Iraq” [early-elections], possible", "“Capture of those who did it” [perpetrators-captured], possible",
			"Adel Abdul-Mahdi in “Abdul-Mahdi announces that he steps back”: call on", "Turkish Foreign Ministry in “Turkey's statement on the attack”: call on",
		}},
		{"What else has not happened?", open, []string{
			"“A further escalation between Washington and Tehran” [escalation-with-tehran], possible", "“A power vacuum at the seat of Iraq's government” [power-vacuum], possible",
		}},
		{"How many American troops are in Iraq?", order, []string{"Number: at least 5200 personnel (U.S. forces in Iraq)."}},
		{"Who says that Iran backs Kataib Hezbollah?", cast, []string{
			"Iran backs Kataib Hezbollah [article; Kenneth McKenzie on 12 March 2020, in article: “Iranian proxy group”]",
		}},
	}
	if len(questions) < 15 {
		t.Fatalf("only %d questions", len(questions))
	}
	var b bytes.Buffer
	if err := run(&b); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	for _, q := range questions {
		found := sections(text, q.in)
		if len(found) == 0 {
			t.Fatalf("the output has no section %q", q.in)
		}
		for _, answer := range q.answers {
			if !strings.Contains(found[0], answer) {
				t.Errorf("%s\nThe section %q does not say: %s", q.ask, q.in, answer)
			}
		}
	}
}

// TestOnlyKnown: on the article alone the general's statement is undetermined,
// because the article gives neither the scale of the December strike nor its
// target; with what is known beside it, it holds.
func TestOnlyKnown(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := run(&b); err != nil {
		t.Fatal(err)
	}
	histories := sections(b.String(), "Claims about history")
	if len(histories) != 2 {
		t.Fatalf("%d sections on history, want 2", len(histories))
	}
	for i, want := range []string{": UNDETERMINED.", ": SUPPORTED."} {
		_, statement, _ := strings.Cut(histories[i], "[only-kh-known]")
		statement, _, _ = strings.Cut(statement, "[only-kh-paraphrase]")
		if !strings.Contains(statement, want) {
			t.Errorf("history %d does not say %q: %s", i, want, statement)
		}
	}
}
