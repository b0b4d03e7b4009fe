package actor

import "strings"

// Country is an ISO 3166-1 alpha-3 code in capitals ("IRQ"), an ISO 3166-3
// four-letter code for a country that is no more ("SUHH"), or "XKX" for Kosovo.
type Country string

// IsKnown reports whether c is an assigned code of ISO 3166-1 alpha-3 or of ISO
// 3166-3, or "XKX".
func (c Country) IsKnown() bool {
	switch len(c) {
	case 3:
		return listed(countryCodes, string(c))
	case 4:
		return listed(formerCountryCodes, string(c))
	default:
		return false
	}
}

// wellFormed reports whether c has three or four capital letters.
func (c Country) wellFormed() bool {
	return (len(c) == 3 || len(c) == 4) && strings.Trim(string(c), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// listed reports whether code is an entry of a list whose entries have the
// length of code and are parted by one space or line feed each.
func listed(list, code string) bool {
	for i := 0; i+len(code) <= len(list); i += len(code) + 1 {
		if list[i:i+len(code)] == code {
			return true
		}
	}
	return false
}
