// Package interop holds tests only, in a module of its own so that the library
// need not require what they import: every record goes through the encoders of
// Parquet and Beam, and through a validator of JSON Schema, and comes back as it
// was but for empty lists.
package interop
