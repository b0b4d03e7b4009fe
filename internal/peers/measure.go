package peers

import (
	"runtime"
	"syscall"
	"time"
)

// Cost is what a task took.
type Cost struct {
	// Wall is the time that passed, CPU the time of all cores together.
	Wall, CPU time.Duration
	// Allocs and Bytes are how much was allocated on the heap of Go.
	Allocs, Bytes uint64
}

// Measure runs a task and returns what it took.
func Measure(task func() error) (Cost, error) {
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	cpu, start := cpuTime(), time.Now()
	err := task()
	cost := Cost{Wall: time.Since(start), CPU: cpuTime() - cpu}
	runtime.ReadMemStats(&after)
	cost.Allocs, cost.Bytes = after.Mallocs-before.Mallocs, after.TotalAlloc-before.TotalAlloc
	return cost, err
}

func cpuTime() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		return 0
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}

// Best runs tasks in turns, so that a noisy machine is unfair to none, and
// returns for each the run that took the least time.
func Best(runs int, tasks ...func() error) ([]Cost, error) {
	best := make([]Cost, len(tasks))
	for run := range runs {
		for i, task := range tasks {
			cost, err := Measure(task)
			if err != nil {
				return nil, err
			}
			if run == 0 || cost.Wall < best[i].Wall {
				best[i] = cost
			}
		}
	}
	return best, nil
}

// Heap returns the bytes that live on the heap after a collection.
func Heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// Peak watches the heap while a task runs.
type Peak struct {
	steps int
	most  uint64
}

// Step looks at the heap at every 4,096th call.
func (p *Peak) Step() {
	if p.steps++; p.steps%4096 != 0 {
		return
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	p.most = max(p.most, m.HeapInuse)
}

// Bytes returns the most that was seen.
func (p *Peak) Bytes() uint64 { return p.most }
