package golden

// CheckAt is Check with the path and the choice to write spelled out.
var CheckAt = check
