package nameskey

// Phone is a sound as far as spelling tells: a letter, or letters that stand
// for one, seen through the spelling habits of several languages. Some phones
// are ambiguous on purpose ("ch" is one sound in English, another in French, a
// third in German); what they may stand for is in the costs.
type Phone uint8

// The phones. Those after U stand for letters of scripts that do not write
// short vowels.
const (
	B Phone = iota + 1
	P
	BV // Hebrew bet: b or v
	PF // Hebrew pe: p or f
	F
	V
	W
	M
	N
	T
	Th // th, ث
	D
	Dh // dh, ذ
	Dd // ض: d, dh or z
	Zz // ظ: z, dh or th
	Z
	S
	Sh
	SS // Hebrew shin: sh or s
	Zh
	J
	Ch // as in English
	CH // "ch", which may be ch, sh, kh or k
	CS // c before e, i and y: s, ts, ch or (Turkish) j
	CK // c elsewhere: k or (Turkish) j
	Ts
	K
	KK // Hebrew kaf: k or kh
	Q
	G
	GG // Cyrillic г: g, h or gh
	Gh // gh, غ
	Kh // kh, خ
	HH // Cyrillic х, Greek χ, Hebrew ח: kh or h
	H
	L
	R
	Y

	A
	E
	I
	O
	U
	UE // ü
	OE // ö

	Carrier // an alef or aleph that carries a vowel: any of them
	Alef    // long a
	Waw     // u, o, w or v
	Ya      // i, e or y
	Maqsura // a at the end, in some spellings i
	Ta      // ة, and ه or ה at the end: a, e, ah, at
	Ayn     // ʿayn
	Hamza

	phones
)

func (p Phone) isVowel() bool { return p >= A && p <= OE }

// weight is how much a phone counts for the length of a word, in hundredths.
func (p Phone) weight() int {
	switch p {
	case H, HH:
		return 60
	case W, Y:
		return 60
	case A, E, I, O, U, UE, OE, Alef, Waw, Ya, Maqsura:
		return 50
	case Ta:
		return 25
	case Carrier, Ayn:
		return 10
	case Hamza:
		return 5
	default:
		return 100
	}
}

// String returns the phone in a notation for tests and messages.
func (p Phone) String() string {
	if p < phones {
		return phoneNames()[p]
	}
	return "?"
}

func phoneNames() [phones]string {
	return [phones]string{
		B: "b", P: "p", BV: "b/v", PF: "p/f", F: "f", V: "v", W: "w", M: "m", N: "n", T: "t", Th: "th", D: "d", Dh: "dh",
		Dd: "dd", Zz: "zz", Z: "z", S: "s", Sh: "sh", SS: "sh/s", Zh: "zh", J: "j", Ch: "ch", CH: "ch?", CS: "c?", CK: "c",
		Ts: "ts", K: "k", KK: "k/kh", Q: "q", G: "g", GG: "g/h", Gh: "gh", Kh: "kh", HH: "kh/h", H: "h", L: "l", R: "r", Y: "y",
		A: "a", E: "e", I: "i", O: "o", U: "u", UE: "ü", OE: "ö", Carrier: "ʾ", Alef: "ā", Waw: "ū", Ya: "ī", Maqsura: "à", Ta: "ah", Ayn: "ʿ",
		Hamza: "ˀ",
	}
}
