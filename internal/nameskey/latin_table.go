package nameskey

// spelling is how one or more letters sound.
type spelling struct {
	letters string
	phones  []Phone
}

// The spellings of the Latin alphabet by their first letter, the longer before
// the shorter that they begin with. Letters that come from other scripts, or
// whose marks matter, have been replaced before: see latinLetters.
var latinSpellings = map[rune][]spelling{
	'a': {{"a", []Phone{A}}},
	'b': {{"b", []Phone{B}}},
	'c': {{"ch", []Phone{CH}}, {"ck", []Phone{K}}, {"cz", []Phone{Ch}}},
	'd': {{"dsch", []Phone{J}}, {"dzh", []Phone{J}}, {"dj", []Phone{J}}, {"dh", []Phone{Dh}}, {"d", []Phone{D}}},
	'e': {{"ee", []Phone{I}}, {"e", []Phone{E}}},
	'f': {{"f", []Phone{F}}},
	'g': {{"gh", []Phone{Gh}}, {"g", []Phone{G}}},
	'h': {{"h", []Phone{H}}},
	'i': {{"i", []Phone{I}}},
	'j': {{"j", []Phone{J}}},
	'k': {{"kh", []Phone{Kh}}, {"k", []Phone{K}}},
	'l': {{"l", []Phone{L}}},
	'm': {{"m", []Phone{M}}},
	'n': {{"n", []Phone{N}}},
	'o': {{"ou", []Phone{U}}, {"oo", []Phone{U}}, {"oe", []Phone{O}}, {"o", []Phone{O}}},
	'p': {{"ph", []Phone{F}}, {"p", []Phone{P}}},
	'q': {{"q", []Phone{Q}}},
	'r': {{"r", []Phone{R}}},
	's': {{"schtsch", []Phone{Sh, Ch}}, {"shch", []Phone{Sh, Ch}}, {"sch", []Phone{Sh}}, {"sh", []Phone{Sh}}, {"sz", []Phone{Sh}}, {"s", []Phone{S}}},
	't': {{"tsch", []Phone{Ch}}, {"tch", []Phone{Ch}}, {"tsh", []Phone{Ch}}, {"th", []Phone{Th}}, {"ts", []Phone{Ts}}, {"tz", []Phone{Ts}}, {"t", []Phone{T}}},
	'u': {{"u", []Phone{U}}},
	'v': {{"v", []Phone{V}}},
	'x': {{"x", []Phone{K, S}}},
	'z': {{"zh", []Phone{Zh}}, {"zj", []Phone{Zh}}, {"z", []Phone{Z}}},
	'ö': {{"ö", []Phone{OE}}},
	'ü': {{"ü", []Phone{UE}}},
	'ċ': {{"ċ", []Phone{CS}}},
	'ǥ': {{"ǥ", []Phone{GG}}},
	'ʤ': {{"ʤ", []Phone{J}}},
	'ʧ': {{"ʧ", []Phone{Ch}}},
	'ю': {{"ю", []Phone{Y, U}}},
	'ḍ': {{"ḍ", []Phone{Dd}}},
	'ẓ': {{"ẓ", []Phone{Zz}}},
	'ẖ': {{"ẖ", []Phone{HH}}},
}

// latinLetters replaces letters of the Latin, Cyrillic and Greek alphabets by
// Latin spellings; all others lose their marks.
var latinLetters = map[rune]string{
	'ş': "sh", 'š': "sh", 'ś': "sh", 'ș': "sh", 'ç': "ċ", 'ü': "ü", 'ö': "ö", 'č': "ʧ", 'ć': "ʧ", 'ž': "zh", 'ż': "zh", 'ź': "zh", 'ğ': "gh",
	'ġ': "gh", 'ǧ': "ʤ", 'ḡ': "gh", 'ḫ': "kh", 'ḵ': "kh", 'ḏ': "dh", 'ṯ': "th", 'ḍ': "ḍ", 'ẓ': "ẓ", 'ẕ': "dh", 'đ': "ʤ", 'ð': "dh",
	'þ': "th", 'ñ': "ny", 'ń': "n", 'ł': "l", 'ø': "o", 'æ': "ae", 'œ': "oe", 'ß': "ss", 'ı': "i", 'ə': "e", 'ŭ': "w",
	'ħ': "h", 'ŋ': "ng", 'ĸ': "k",

	'а': "a", 'б': "b", 'в': "v", 'г': "ǥ", 'ґ': "g", 'д': "d", 'е': "e", 'ё': "yo", 'є': "ye", 'ж': "zh", 'з': "z", 'и': "i",
	'і': "i", 'ї': "yi", 'й': "y", 'ј': "y", 'к': "k", 'л': "l", 'љ': "ly", 'м': "m", 'н': "n", 'њ': "ny", 'о': "o", 'п': "p", 'р': "r",
	'с': "s", 'т': "t", 'ћ': "ʧ", 'ђ': "ʤ", 'у': "u", 'ў': "w", 'ф': "f", 'х': "ẖ", 'ц': "ts", 'ч': "ʧ", 'џ': "ʤ", 'ш': "sh", 'щ': "shʧ",
	'ъ': "", 'ы': "i", 'ь': "", 'э': "e", 'ю': "ю", 'я': "ya", 'ѕ': "z", 'қ': "q", 'ғ': "gh", 'ұ': "u", 'ү': "u", 'һ': "h", 'ә': "e", 'ө': "o",

	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k", 'λ': "l", 'μ': "m", 'ν': "n",
	'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "i", 'φ': "f", 'χ': "ẖ", 'ψ': "ps", 'ω': "o",
}

// greekSpellings are pairs of Greek letters, without accents, with a sound of
// their own.
var greekSpellings = map[string]string{
	"ου": "ou", "μπ": "b", "γγ": "ng", "γκ": "g", "ει": "i", "οι": "i", "αι": "e", "υι": "i", "αυ": "av", "ευ": "ev", "τσ": "ts", "τζ": "tz",
}
