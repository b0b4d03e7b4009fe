package nameskey

// arabicLetters gives the letters of the Arabic alphabet and those that
// Persian, Kurdish, Urdu and Pashto add. Alef, he and the hamzas depend on
// where they stand: see arabic.
var arabicLetters = map[rune]Phone{
	'ا': Alef, 'آ': Alef, 'أ': Carrier, 'إ': Carrier, 'ٱ': Carrier, 'ء': Hamza, 'ئ': Hamza, 'ؤ': Hamza, 'ب': B, 'ت': T, 'ث': Th, 'ج': J,
	'ح': H, 'خ': Kh, 'د': D, 'ذ': Dh, 'ر': R, 'ز': Z, 'س': S, 'ش': Sh, 'ص': S, 'ض': Dd, 'ط': T, 'ظ': Zz, 'ع': Ayn, 'غ': Gh, 'ف': F, 'ق': Q,
	'ك': K, 'ک': K, 'ل': L, 'م': M, 'ن': N, 'ه': H, 'ة': Ta, 'و': Waw, 'ي': Ya, 'ی': Ya, 'ى': Maqsura,
	'پ': P, 'چ': Ch, 'ژ': Zh, 'گ': G, 'ڤ': V, 'ں': N, 'ٹ': T, 'ڈ': D, 'ڑ': R, 'ے': Ya, 'ہ': H, 'ھ': H, 'ۀ': Ta, 'ۂ': Ta, 'ۃ': Ta,
	'ە': E, 'ێ': Ya, 'ۆ': O, 'ڕ': R, 'ڵ': L, 'ګ': G, 'ټ': T, 'ډ': D, 'ړ': R, 'ښ': Sh, 'ځ': Z, 'څ': Ts, 'ڼ': N, 'ۍ': Ya, 'ې': Ya, 'ݢ': G, 'ڭ': G,
}

// hebrewLetters gives the letters of the Hebrew alphabet; aleph and he depend
// on where they stand.
var hebrewLetters = map[rune]Phone{
	'א': Alef, 'ב': BV, 'ג': G, 'ד': D, 'ה': H, 'ו': Waw, 'ז': Z, 'ח': HH, 'ט': T, 'י': Ya, 'כ': KK, 'ך': KK, 'ל': L, 'מ': M, 'ם': M, 'נ': N,
	'ן': N, 'ס': S, 'ע': Ayn, 'פ': PF, 'ף': PF, 'צ': Ts, 'ץ': Ts, 'ק': Q, 'ר': R, 'ש': SS, 'ת': T,
}

// hebrewGeresh gives the letters that a geresh changes.
var hebrewGeresh = map[rune]Phone{
	'ג': J, 'ז': Zh, 'צ': Ch, 'ץ': Ch, 'ת': Th, 'ד': Dh, 'ט': Zz, 'ח': Kh, 'כ': Kh, 'ך': Kh, 'ע': Gh, 'ר': Gh,
}
