package cameo

// RoleCodes returns the codes of the table of roles.
func RoleCodes() []string {
	var codes []string
	for _, r := range roleTable {
		codes = append(codes, r.code)
	}
	return codes
}
