package main

import (
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime/pprof"
	"time"

	"github.com/casus-events/casus/examples/escalate/icbe"
	"github.com/casus-events/casus/timeline/escalation"
)

func load(dir string) ([]*icbe.Crisis, error) {
	f, err := os.Open(filepath.Join(dir, "icbe_events_dev.csv.gz"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	crises, err := icbe.Read(z)
	if err != nil {
		return nil, err
	}
	g, err := os.Open(filepath.Join(dir, "icbe_reaction_links_dev.csv"))
	if err != nil {
		return nil, err
	}
	defer g.Close()
	if err := icbe.ReadReactions(g, crises); err != nil {
		return nil, err
	}
	h, err := os.Open(filepath.Join(dir, "icb2_icbe_trigger_response_pairs_dev.csv"))
	if err != nil {
		return nil, err
	}
	defer h.Close()
	return crises, icbe.ReadResponses(h, crises)
}

func main() {
	dir := flag.String("data", "/work/shared/data/icbe", "")
	ridge := flag.Float64("ridge", 0.012, "")
	narr := flag.Bool("narration", true, "")
	flag.Parse()
	crises, err := load(*dir)
	if err != nil {
		fmt.Println(err)
		return
	}
	t0 := time.Now()
	list, err := judge(crises, engine(*narr))
	fmt.Println(len(list), err, time.Since(t0))
	var gold [allSets][3]int
	for i := range list {
		if s, ok := list[i].setOf(); ok {
			gold[s][0]++
			if len(list[i].kase.Candidates) > 0 {
				gold[s][1]++
			}
			if list[i].hasGold() {
				gold[s][2]++
			}
		}
	}
	fmt.Println(gold)
	t0 = time.Now()
	pf, _ := os.Create("/tmp/cpu.prof")
	_ = pprof.StartCPUProfile(pf)
	defer pprof.StopCPUProfile()
	scores, err := validate(list, &escalation.FitOptions{Ridge: *ridge, Fixed: fixed()}, 0)
	fmt.Println(err, time.Since(t0))
	for _, s := range scores {
		fmt.Printf("n %d hit1 %.3f hit3 %.3f\n", s.n, share(s.hit1, s.n), share(s.hit3, s.n))
	}
}

func fixed() []escalation.Weight {
	if os.Getenv("FREE") != "" {
		return []escalation.Weight{}
	}
	return nil
}
