package relative

var unitNames = []string{
	"none", "minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "half-year", "year", "decade",
	"century",
}

var directionNames = []string{"unknown", "past", "future", "nearest"}

var seasonNames = []string{"none", "spring", "summer", "autumn", "winter"}

var anchorNames = []string{
	"counted from nothing", "counted from the dateline", "counted from the focus", "counted from the dateline for want of a focus",
}
