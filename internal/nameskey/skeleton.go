package nameskey

import "slices"

// maxSkeletons is how many skeletons a word has at most.
const maxSkeletons = 8

// skeletons returns the coarse forms of the word, under one of which every
// other spelling of it should be found: its consonants in a few classes,
// without vowels, glides and h. A phone that can be read in two classes gives
// two skeletons, as long as there are no more than maxSkeletons.
func (s *Sound) skeletons() []string {
	var list [maxSkeletons]skeleton
	n := 1
	for i, p := range s.phones {
		forms := p.phone.classes()
		if p.counts == 0 || p.drop < 30 && i < 2 && forms == "L" {
			continue // an article: some spellings have it, some not
		}
		if n*len(forms) > maxSkeletons {
			forms = forms[:1]
		}
		for f := len(forms) - 1; f >= 0; f-- { // the first form goes last, in place
			for k := range n {
				list[f*n+k] = list[k].with(forms[f])
			}
		}
		n *= max(len(forms), 1)
	}
	texts := make([]string, n)
	for k := range n {
		texts[k] = string(list[k].classes[:list[k].n])
	}
	slices.Sort(texts)
	return slices.Compact(texts)
}

// skeleton is classes of consonants.
type skeleton struct {
	classes [maxPhones]byte
	n       int
}

// with returns the skeleton with a class after it, if not the same; '-' stands
// for no consonant.
func (k skeleton) with(class byte) skeleton {
	if class != '-' && (k.n == 0 || k.classes[k.n-1] != class) {
		k.classes[k.n] = class
		k.n++
	}
	return k
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
