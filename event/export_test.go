package event

// LimitIndex makes the builder take no more events than given.
func LimitIndex(b *IndexBuilder, most int) { b.limit = most }
