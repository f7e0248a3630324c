package dates

// Month and weekday names: CLDR 48 (tk). Acts on minjust.gov.tm are dated
// 1997-nji ýylyň 12-nji iýunynda and 02.03.2019 ý.
var turkmenWords = language{
	id: turkmen,
	months: [12]string{
		"ýanwar~", "fewral~", "mart~", "aprel~", "maý~", "iýun~",
		"iýul~", "awgust~", "sentýabr~", "oktýabr~", "noýabr~", "dekabr~",
	},
	weekdays: [7]string{"duşenbe~", "sişenbe~", "çarşenbe~", "penşenbe~", "anna~", "şenbe~", "ýekşenbe~"},
	terms: []term{
		{yearWord, 1, "ýyl~ ý."},
		{yearWord, 2, "ýyllar~ ýý."},
		{centuryWord, 0, "asyr~"},
		{andWord, 0, "we"},
	},
	ordinals:        "nji njy",
	endings:         "0 da de dan den ga ge yň iň daky däki ky",
	possessives:     "y i",
	afterPossessive: "0 nda nde ndan nden na ne nyň niň ny ni ndaky ndäki",
}
