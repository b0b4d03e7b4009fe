package allen

// relationNames has the names by relation.
var relationNames = [...]string{
	Precedes:     "precedes",
	Meets:        "meets",
	Overlaps:     "overlaps",
	FinishedBy:   "finished-by",
	Contains:     "contains",
	Starts:       "starts",
	Equals:       "equals",
	StartedBy:    "started-by",
	During:       "during",
	Finishes:     "finishes",
	OverlappedBy: "overlapped-by",
	MetBy:        "met-by",
	PrecededBy:   "preceded-by",
}

// relationEnds defines the relations by how their ends lie: the start to the
// other's start and end, then the end to the same.
var relationEnds = [...]ends{
	Precedes:     {less, less, less, less},
	Meets:        {less, less, same, less},
	Overlaps:     {less, less, more, less},
	FinishedBy:   {less, less, more, same},
	Contains:     {less, less, more, more},
	Starts:       {same, less, more, less},
	Equals:       {same, less, more, same},
	StartedBy:    {same, less, more, more},
	During:       {more, less, more, less},
	Finishes:     {more, less, more, same},
	OverlappedBy: {more, less, more, more},
	MetBy:        {more, same, more, more},
	PrecededBy:   {more, more, more, more},
}
