package dates

// Forms of abbreviations: The Chicago Manual of Style 10.39, CLDR 48 (en).
var englishWords = language{
	id: english,
	months: [12]string{
		"january jan.", "february feb.", "march mar.", "april apr.", "may", "june jun.", "july jul.",
		"august aug.", "september sep. sept.", "october oct.", "november nov.", "december dec.",
	},
	weekdays: [7]string{
		"monday mon.", "tuesday tue. tues.", "wednesday wed.", "thursday thu. thur. thurs.",
		"friday fri.", "saturday sat.", "sunday sun.",
	},
	seasons: [4]string{"spring", "summer", "autumn fall", "winter"},
	terms: []term{
		{quarterWord, 0, "quarter"},
		{halfWord, 0, "half"},
		{centuryWord, 0, "century"},
		{centuryWord, 2, "centuries"},
		{ordinalWord, 1, "first"},
		{ordinalWord, 2, "second"},
		{ordinalWord, 3, "third"},
		{ordinalWord, 4, "fourth"},
		{century, 18, "eighteenth"},
		{century, 19, "nineteenth"},
		{century, 20, "twentieth"},
		{partWord, uint8(Early), "early"},
		{partWord, uint8(Middle), "mid"},
		{partWord, uint8(Late), "late"},
		{partOf, uint8(Early), "beginning start"},
		{partOf, uint8(Middle), "middle"},
		{partOf, uint8(Late), "end"},
		{throughWord, 0, "to until till through thru"},
		{andWord, 0, "and"},
		{ofWord, 0, "of"},
	},
	ordinals: "st nd rd th",
}
