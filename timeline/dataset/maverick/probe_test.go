package maverick_test
import ("testing";"fmt";"os";"compress/gzip";"github.com/casus-events/casus/timeline/dataset";"github.com/casus-events/casus/timeline/dataset/maverick";"github.com/casus-events/casus/internal/casusdata";"github.com/casus-events/casus/event";"github.com/casus-events/casus/actor";"time";"encoding/json";"errors";"github.com/casus-events/casus";"slices")
func TestProbe(t *testing.T){
  f,err:=os.Open(casusdata.File(t,"maverick","maverick_event_report.csv.gz")); if err!=nil{t.Fatal(err)}
  in,_:=gzip.NewReader(f)
  r:=maverick.NewReader(in,nil)
  c,err:=dataset.Collect(r.Entries())
  t.Log(err, len(c.Events),len(c.Accounts),len(c.Actors),len(c.Sources))
  s:=r.Summary(); t.Log(s.String(),s.Version); for _,c:=range s.Notes{t.Log(c.N,c.First)}
  n:=map[string]int{}
  for fe:=range casus.FieldErrors(c.Validate()){ if !errors.Is(fe,casus.ErrUnknown){t.Log(fe)}; s:=fmt.Sprint(fe.Err); n[s]++}
  t.Log(n)
  for i:=0;i<len(c.Accounts);i+=1600{j,_:=json.MarshalIndent(c.Accounts[i],""," ");t.Log(string(j))}
  reg:=actor.NewRegistry(c.Actors,nil,c.Sources)
  by:=map[event.ID][]event.Event{}
  for _,a:=range c.Accounts{by[a.AccountOf]=append(by[a.AccountOf],a)}
  start:=time.Now()
  slots:=map[string][2]int{}
  several:=0
  for _,e:=range c.Events{ as:=by[e.ID]; if len(as)<2{continue}; several++
   rec:=event.Reconcile(e,as,reg)
   for _,cf:=range rec.Conflicts{ x:=slots[cf.Slot.String()]; if cf.Is==casus.Yes{x[0]++}else{x[1]++}; slots[cf.Slot.String()]=x}
   if err:=rec.Event.Validate(); err!=nil{ for fe:=range casus.FieldErrors(err){ if !errors.Is(fe,casus.ErrUnknown){t.Log(e.ID,fe)}}}
  }
  t.Log(several,slots,time.Since(start)); _=slices.Sort[[]int]
}
