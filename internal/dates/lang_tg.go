package dates

// Month and weekday names: CLDR 48 (tg), except Monday, which is also the name
// of the capital. Acts on mmih.tj are dated 3 августи соли 2018.
var tajikWords = language{
	id: tajik,
	months: [12]string{
		"январ~", "феврал~", "март~", "апрел~", "май~", "июн~",
		"июл~", "август~", "сентябр~", "октябр~", "ноябр~", "декабр~",
	},
	weekdays: [7]string{"", "сешанбе", "чоршанбе", "панҷшанбе", "ҷумъа", "шанбе", "якшанбе"},
	terms: []term{
		{yearWord, 1, "с."},
		{yearBefore, 1, "соли соле"},
		{yearBefore, 2, "солҳои"},
		{centuryWord, 0, "аср асри"},
		{throughWord, 0, "то"},
		{andWord, 0, "ва"},
	},
	ordinals: "ум уми юм юми",
	endings:  "0 и",
}
