package table

import "github.com/casus-events/casus/timeline/dataset"

// batch is a block with its rows.
type batch[R any] struct {
	block
	rows   []R
	faults []*dataset.RowError // nil, or one for each row
	at     counters
	err    error // why there is no block
	done   chan struct{}
}

// pipeline reads all rows with workers: one goroutine frames the input, the
// workers read the records of its blocks, and the caller takes the blocks in
// order. Blocks are used again, so that their number bounds the memory.
func (r *Reader[R]) pipeline(f *framer, pl *plan[R], each func(*R, *dataset.RowError) bool) error {
	n := r.o.Workers + 2
	free := make(chan *batch[R], n)
	work := make(chan *batch[R], n)
	order := make(chan *batch[R], n)
	quit := make(chan struct{})
	defer close(quit)
	for range n {
		free <- &batch[R]{done: make(chan struct{}, 1)}
	}
	go produce(f, free, work, order, quit)
	for range r.o.Workers {
		go func() {
			p := newParser(pl, r.room)
			for b := range work {
				b.read(p)
				b.done <- struct{}{}
			}
		}()
	}
	for b := range order {
		r.count(b.at)
		if b.err != nil {
			return b.err
		}
		<-b.done
		for i := range b.rows {
			var fault *dataset.RowError
			if b.faults != nil {
				fault = b.faults[i]
			}
			if !each(&b.rows[i], fault) {
				return nil
			}
		}
		r.progress(progressStep)
		free <- b
	}
	return nil
}

// produce frames the input until it ends or nobody wants more.
func produce[R any](f *framer, free <-chan *batch[R], work, order chan<- *batch[R], quit <-chan struct{}) {
	defer close(order)
	defer close(work)
	for {
		var b *batch[R]
		select {
		case b = <-free:
		case <-quit:
			return
		}
		b.err = f.next(&b.block)
		b.at = f.counters()
		order <- b
		if b.err != nil {
			return
		}
		work <- b
	}
}

// read reads the records of a block.
func (b *batch[R]) read(p *parser[R]) {
	n := len(b.records)
	if cap(b.rows) < n {
		b.rows = make([]R, n)
	}
	b.rows, b.faults = b.rows[:n], nil
	for i, s := range b.records {
		fault := p.read(b.data, s)
		b.rows[i] = p.row
		if fault == nil {
			continue
		}
		complete(fault, b.data, s)
		if b.faults == nil {
			b.faults = make([]*dataset.RowError, n)
		}
		b.faults[i] = fault
	}
}
