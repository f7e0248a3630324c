package dates

// Month and weekday names: CLDR 48 (uz-Cyrl). Acts on lex.uz are dated
// 12.12.2017 йилдаги and 2025 йил 6 майда.
var uzbekWords = language{
	id: uzbek,
	months: [12]string{
		"январ~", "феврал~", "март~", "апрел~", "май~", "июн~",
		"июл~", "август~", "сентябр~", "октябр~", "ноябр~", "декабр~",
	},
	weekdays: [7]string{"душанба~", "сешанба~", "чоршанба~", "пайшанба~", "жума~", "шанба~", "якшанба~"},
	terms: []term{
		{yearWord, 1, "йил~ й."},
		{yearWord, 2, "йиллар~ йй."},
		{quarterWord, 0, "чорак~ чораг~"},
		{centuryWord, 0, "аср~"},
		{andWord, 0, "ва"},
	},
	endings:         "0 да дан га ка ни нинг даги ги гача",
	possessives:     "и",
	afterPossessive: "0 да дан га ни нинг даги гача",
}

// Month and weekday names: CLDR 48 (uz), with the spellings sentyabr and
// oktyabr of older texts. Acts on lex.uz are dated 2021-yil 21-apreldagi.
var uzbekLatinWords = language{
	id: uzbek,
	months: [12]string{
		"yanvar~", "fevral~", "mart~", "aprel~", "may~", "iyun~",
		"iyul~", "avgust~", "sentabr~ sentyabr~", "oktabr~ oktyabr~", "noyabr~", "dekabr~",
	},
	weekdays: [7]string{"dushanba~", "seshanba~", "chorshanba~", "payshanba~", "juma~", "shanba~", "yakshanba~"},
	terms: []term{
		{yearWord, 1, "yil~ y."},
		{yearWord, 2, "yillar~ yy."},
		{quarterWord, 0, "chorak~ choragi~"},
		{centuryWord, 0, "asr~"},
		{andWord, 0, "va"},
	},
	endings:         "0 da dan ga ka ni ning dagi gi gacha",
	possessives:     "i",
	afterPossessive: "0 da dan ga ni ning dagi gacha",
}
