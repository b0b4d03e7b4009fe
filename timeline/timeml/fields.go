package timeml

// element is a record as the attributes of an element. Decode and Encode go
// through the same list of fields, so that neither forgets one.
type element struct {
	name   string
	fields []field
	extra  *map[string]string
}

// field is an attribute and the text that holds its value. Of several fields
// with one text the first one is written.
type field struct {
	name  string
	value *string
}

// The names of the elements with a record of their own.
const (
	timexName    = "TIMEX3"
	eventName    = "EVENT"
	signalName   = "SIGNAL"
	instanceName = "MAKEINSTANCE"
	tlinkName    = "TLINK"
	slinkName    = "SLINK"
	alinkName    = "ALINK"
	rootName     = "TimeML"
)

func (t *Timex) element() element {
	return element{timexName, []field{
		{"tid", &t.ID},
		{"type", (*string)(&t.Type)},
		{"value", &t.Value},
		{"mod", &t.Mod},
		{"functionInDocument", &t.Function},
		{"anchorTimeID", &t.Anchor},
		{"beginPoint", &t.Begin},
		{"endPoint", &t.EndPoint},
	}, &t.Extra}
}

func (e *Event) element() element {
	return element{eventName, []field{{"eid", &e.ID}, {"class", &e.Class}}, &e.Extra}
}

func (s *Signal) element() element {
	return element{signalName, []field{{"sid", &s.ID}}, &s.Extra}
}

func (i *Instance) element() element {
	return element{instanceName, []field{
		{"eiid", &i.ID},
		{"eventID", &i.Event},
		{"tense", &i.Tense},
		{"aspect", &i.Aspect},
		{"polarity", &i.Polarity},
		{"modality", &i.Modality},
		{"pos", &i.Pos},
		{"cardinality", &i.Cardinality},
		{"signalID", &i.Signal},
	}, &i.Extra}
}

func (l *TLink) element() element {
	return element{tlinkName, []field{
		{"lid", &l.ID},
		{"eventInstanceID", &l.From.Event},
		{"timeID", &l.From.Time},
		{"relType", (*string)(&l.Rel)},
		{"relatedToEventInstance", &l.To.Event},
		{"relatedToTime", &l.To.Time},
		{"signalID", &l.Signal},
		{"origin", &l.Origin},
	}, &l.Extra}
}

func (l *SLink) element() element {
	return element{slinkName, []field{
		{"lid", &l.ID},
		{"eventInstanceID", &l.Event},
		{"relType", &l.Rel},
		{"subordinatedEventInstance", &l.Subordinate},
		{"signalID", &l.Signal},
	}, &l.Extra}
}

func (l *ALink) element() element {
	return element{alinkName, []field{
		{"lid", &l.ID},
		{"eventInstanceID", &l.Event},
		{"relType", &l.Rel},
		{"relatedToEventInstance", &l.Of},
		{"signalID", &l.Signal},
	}, &l.Extra}
}

func (s *Section) element() element { return element{s.Name, nil, &s.Extra} }

// set stores an attribute: in its field, or with the extra ones.
func (e element) set(name, value string) {
	for _, f := range e.fields {
		if f.name == name && value != "" {
			*f.value = value
			return
		}
	}
	if *e.extra == nil {
		*e.extra = make(map[string]string)
	}
	(*e.extra)[name] = value
}
