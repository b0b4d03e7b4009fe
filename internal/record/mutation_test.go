package record_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/internal/record"
	"github.com/casus-events/casus/internal/recordtest"
)

// TestDamagedText changes some bytes of good documents: what can still be read
// must come back unchanged, and the rest must be refused with a place.
func TestDamagedText(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(11, 11))
	read := 0
	for range 3000 {
		var c Chronicle
		recordtest.Fill(rng, &c)
		text, err := record.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		for range 1 + rng.IntN(3) {
			text = damaged(rng, text)
		}
		v, err := record.Unmarshal[Chronicle](text, nil)
		checkError(t, err)
		if err == nil {
			read++
			checkFixpoint(t, v, false)
		}
	}
	if read < 300 || read > 2700 {
		t.Errorf("%d of 3000 damaged documents can be read, which tests one side only", read)
	}
}

func damaged(rng *rand.Rand, text []byte) []byte {
	const pieces = "{}[]\":,\\ \n0-.eEtrfanu\x00\xff\u00e9"
	at := rng.IntN(len(text) + 1)
	rest := text[at:]
	out := bytes.Clone(text[:at])
	switch rng.IntN(3) {
	case 0:
		out = append(out, pieces[rng.IntN(len(pieces))])
	case 1:
		rest = rest[min(1, len(rest)):]
	default:
		from := rng.IntN(len(text) + 1)
		out = append(out, text[from:min(len(text), from+rng.IntN(20))]...)
	}
	return append(out, rest...)
}
