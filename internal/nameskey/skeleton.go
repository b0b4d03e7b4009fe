package nameskey

import "slices"

// skeletons returns the coarse forms of the word, under one of which every
// other spelling of it should be found: its consonants in five classes,
// without vowels, glides and h. A phone that can be read in two classes gives
// two skeletons; there are eight at most.
func (s *Sound) skeletons() []string {
	keys := [][]byte{nil}
	for i, p := range s.phones {
		forms := p.phone.classes()
		if p.counts == 0 || p.drop < 30 && i < 2 && forms == "L" {
			continue // an article: some spellings have it, some not
		}
		if len(keys)*len(forms) > 8 {
			forms = forms[:1]
		}
		grown := make([][]byte, 0, len(keys)*len(forms))
		for _, key := range keys {
			for _, class := range []byte(forms) {
				grown = append(grown, extend(key, class))
			}
		}
		if forms != "" {
			keys = grown
		}
	}
	texts := make([]string, len(keys))
	for i, key := range keys {
		texts[i] = string(key)
	}
	slices.Sort(texts)
	return slices.Compact(texts)
}

// extend returns key with the class after it, if not the same; '-' stands for
// no consonant.
func extend(key []byte, class byte) []byte {
	if class == '-' || len(key) > 0 && key[len(key)-1] == class {
		return slices.Clip(key)
	}
	return append(slices.Clip(key), class)
}

// classes returns the classes of consonants that a phone may belong to, the
// likeliest first: P labials, T dentals, S sibilants, K velars, M and N nasals,
// L, R; '-' is a glide or h, which count for nothing. Vowels have none.
func (p Phone) classes() string {
	switch p {
	case B, P, PF, F:
		return "P"
	case BV, V:
		return "P-"
	case M:
		return "M"
	case N:
		return "N"
	case T, D:
		return "T"
	case Th, Dh, Dd:
		return "TS"
	case Zz, Ts:
		return "ST"
	case Z, S, Sh, SS, Zh, Ch:
		return "S"
	case J:
		return "SK-"
	case CH, CS:
		return "SK"
	case CK:
		return "KS"
	case K, KK, Q:
		return "K"
	case G:
		return "KS"
	case GG, Gh, Kh, HH:
		return "K-"
	case L:
		return "L"
	case R:
		return "R"
	default:
		return ""
	}
}
