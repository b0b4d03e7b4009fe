package attribution

// Scale names a published scale of likelihood words.
type Scale string

// The scales whose words and numbers this package knows.
const (
	ScaleICD203 Scale = "icd203" // Intelligence Community Directive 203 (2015)
	ScalePHIA   Scale = "phia"   // UK Professional Head of Intelligence Assessment, yardstick of 2025
	ScaleNATO   Scale = "nato"   // NATO AJP-2.1
	ScaleIPCC   Scale = "ipcc"   // IPCC Fifth Assessment Report, nested terms
	ScaleEFSA   Scale = "efsa"   // EFSA guidance on uncertainty
	ScaleKent   Scale = "kent"   // Sherman Kent, Words of Estimative Probability (1964)
)

// Scales returns the known scales.
func Scales() []Scale {
	return []Scale{ScaleICD203, ScalePHIA, ScaleNATO, ScaleIPCC, ScaleEFSA, ScaleKent}
}
