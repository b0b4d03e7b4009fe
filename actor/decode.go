package actor

import (
	"io"
	"iter"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/record"
)

// DecodeActors reads actors from a stream of JSON values or one list of them.
// The package documentation of the root says what decoding accepts; an actor
// that does not fit yields an error with every fault and its place, and the
// stream goes on. The sequence is single-use.
func DecodeActors(r io.Reader, o *casus.DecodeOptions) iter.Seq2[Actor, error] {
	return record.Decode[Actor](r, o)
}

// DecodeRelations reads relations as [DecodeActors] reads actors.
func DecodeRelations(r io.Reader, o *casus.DecodeOptions) iter.Seq2[Relation, error] {
	return record.Decode[Relation](r, o)
}

// DecodeSources reads sources as [DecodeActors] reads actors.
func DecodeSources(r io.Reader, o *casus.DecodeOptions) iter.Seq2[Source, error] {
	return record.Decode[Source](r, o)
}

// UnmarshalActor decodes one actor. On error it is zero, and the error holds
// every fault with its place.
func UnmarshalActor(text []byte, o *casus.DecodeOptions) (Actor, error) {
	return record.Unmarshal[Actor](text, o)
}

// UnmarshalRelation decodes one relation as [UnmarshalActor] an actor.
func UnmarshalRelation(text []byte, o *casus.DecodeOptions) (Relation, error) {
	return record.Unmarshal[Relation](text, o)
}

// UnmarshalSource decodes one source as [UnmarshalActor] an actor.
func UnmarshalSource(text []byte, o *casus.DecodeOptions) (Source, error) {
	return record.Unmarshal[Source](text, o)
}
