module github.com/casus-events/casus

go 1.26
