module github.com/casus-events/casus/internal/peers

go 1.26.0

replace github.com/casus-events/casus => ../..

require (
	github.com/casus-events/casus v0.0.0-00010101000000-000000000000
	github.com/duckdb/duckdb-go/v2 v2.10505.0
)
