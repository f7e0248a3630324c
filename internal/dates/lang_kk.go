package dates

// Month and weekday names: CLDR 48 (kk). The endings are those of the cases,
// with -ғы/-гі for “of”: 2020 жылғы 6 наурыздағы, as the acts on adilet.zan.kz
// are dated.
var kazakhWords = language{
	id: kazakh,
	months: [12]string{
		"қаңтар~", "ақпан~", "наурыз~", "сәуір~", "мамыр~", "маусым~",
		"шілде~", "тамыз~", "қыркүйек~", "қазан~", "қараша~", "желтоқсан~",
	},
	weekdays: [7]string{"дүйсенбі~", "сейсенбі~", "сәрсенбі~", "бейсенбі~", "жұма~", "сенбі~", "жексенбі~"},
	seasons:  [4]string{"көктем~", "жаз~", "күз~", "қыс~"},
	terms: []term{
		{yearWord, 1, "жыл~ ж."},
		{yearWord, 2, "жылдар~ жж."},
		{quarterWord, 0, "тоқсан~"},
		{centuryWord, 0, "ғасыр~"},
		{andWord, 0, "және мен бен пен"},
	},
	ordinals: "шы ші ыншы інші",
	endings: "0 ғы гі да де та те дағы дегі тағы тегі дан ден тан тен нан нен ға ге қа ке " +
		"ның нің дың дің тың тің ды ді ты ті ны ні мен бен пен",
	possessives:     "ы і сы сі",
	afterPossessive: "0 нда нде ндағы ндегі нан нен на не ның нің н мен",
}

// The Latin alphabets of 2018 (jylǵy, qarashadaǵy, as on egemen.kz), of 2021
// (jylğy), plain letters, and the mixture on abai.kz (sәuir).
var kazakhLatinWords = language{
	id: kazakh,
	months: [12]string{
		"qańtar~ qañtar~ qantar~", "aqpan~", "naýryz~ nauryz~", "sáýir~ säuir~ sáuir~ sauir~ sәuir~", "mamyr~",
		"maýsym~ mausym~", "shilde~ şilde~", "tamyz~", "qyrkúiek~ qyrküiek~ qyrkuiek~", "qazan~",
		"qarasha~ qaraşa~", "jeltoqsan~",
	},
	weekdays: [7]string{
		"dúisenbi~ düisenbi~ duisenbi~", "seisenbi~", "sársenbi~ särsenbi~ sarsenbi~",
		"beisenbi~", "juma~", "senbi~", "jeksenbi~",
	},
	terms: []term{
		{yearWord, 1, "jyl~"},
		{yearWord, 2, "jyldar~"},
		{centuryWord, 0, "ǵasyr~ ğasyr~ gasyr~"},
	},
	endings: "0 ǵy gi ğy gy da de ta te daǵy degi taǵy tegi dağy tağy dagy tagy " +
		"dan den tan ten nan nen ǵa ge qa ke ğa ga nyń niń dyń diń tyń tiń nyñ niñ dyñ diñ tyñ tiñ dy di ty ti ny ni",
	possessives:     "y i sy si",
	afterPossessive: "0 nda nde ndaǵy ndegi ndağy nan nen na ne nyń niń nyñ niñ n",
}
