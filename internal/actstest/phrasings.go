package actstest

// phrasing is one way to cite an act.
type phrasing struct {
	lang, of string // of one jurisdiction, "" for all that have the language
	kinds    string // the kinds it is used for, "" for all
	text     string
}

// phrasings follows what official databases, journals and notes print.
var phrasings = []phrasing{
	{"en", "", "", "{kind} of the {Issuer} of the {Country} dated {month} {day}, {year} No. {number}"},
	{"en", "", "", "{kind} of the {Issuer} of the {Country} No. {number} of {day} {month} {year}"},
	{"en", "", "", "{kind} No. {number} of the {Issuer} of the {Country} dated {month} {day}, {year}"},
	{"en", "", "", "{kind} of the {Issuer} of the {Country} as of {month} {day}, {year} № {number}"},
	{"en", "", "", "{kind} of the {Issuer} of the {Country} of {dotted} № {number}"},
	{"en", "", "law code", "The {kind} of the {Country} dated {day} {month} {year} № {number}"},
	{"ru", "", "", "{kind} {issuer} {country} от {day} {month} {year} года № {number}"},
	{"ru", "", "", "{kind} {issuer} {country} от {day} {month} {year} г. N {number}"},
	{"ru", "", "", "{kind} {issuer} {country} № {number} от {day} {month} {year} года"},
	{"ru", "", "", "{kind} {issuer} {country} от {dotted} г. №{number}"},
	{"ru", "", "law code", "{kind} {country} от {day} {month} {year} года № {number}"},
	{"kk", "KZ", "", "{country} {issuer} {year} жылғы {day} {month} № {number} {kind}"},
	{"kk", "KZ", "", "{country} {issuer} {yearfirst} № {number} {kind}"},
	{"kk", "KZ", "law code", "{country} {year} жылғы {day} {month} № {number} {kind}"},
	{"ky", "KG", "", "{country} {issuer} {year}-жылдын {day}-{month} № {number} {kind}"},
	{"ky", "KG", "law", "{country} {year}-жылдын {day}-{month} № {number} {kind}"},
	{"uz", "UZ", "decree resolution", "{country} {issuer} {dotted} йилдаги {number}-сон {kind}"},
	{"uz", "UZ", "law", "{country} {dotted} йилдаги {number}-сон {kind}"},
	{"tg", "TJ", "law", "{kind} {Country} аз {day} {month} соли {year} № {number}"},
	{"tg", "TJ", "decree", "{kind} {issuer} {Country} аз {day} {month} соли {year}, № {number}"},
	{"tk", "TM", "law", "{country} {dotted} ý. № {number} {kind}"},
	{"en", "EU", "", "{kind} (EU) {bare} of the {Issuer} of {day} {month} {year}"},
	{"en", "EU", "", "{kind} (EU) No {bare} of {day} {month} {year}"},
	{"en", "UN", "", "{Issuer} resolution {bare} of {day} {month} {year}"},
	{"ru", "UN", "", "Резолюция {issuer} ООН {bare} от {day} {month} {year} года"},
	{"en", "US", "", "{kind} {number} of {month} {day}, {year}"},
	{"en", "US", "", "{kind} No. {number} ({month} {day}, {year})"},
	{"en", "EAEU", "", "{kind} of the {Issuer} of {day} {month} {year} No. {number}"},
	{"ru", "EAEU", "", "{kind} {issuer} от {day} {month} {year} г. № {number}"},
}

// months is the names of the months as the phrasings of a language want them.
var months = map[string]string{
	"en": "January February March April May June July August September October November December",
	"ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
	"kk": "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы",
	"ky": "январындагы февралындагы мартындагы апрелиндеги майындагы июнундагы июлундагы августундагы сентябрындагы октябрындагы ноябрындагы декабрындагы",
	"tg": "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри",
}

// kindForms is the words for kinds as the phrasings of a language want them,
// where the registry's name is another form.
var kindForms = map[string]map[string]string{
	"kk": {
		"decree": "Жарлығы", "resolution": "қаулысы", "law": "Заңы", "code": "Кодексі", "order": "бұйрығы", "decision": "шешімі",
		"normative-resolution": "нормативтік қаулысы",
	},
	"ky": {"decree": "Жарлыгы", "resolution": "токтому", "law": "Мыйзамы"},
	"uz": {"decree": "фармони", "resolution": "қарори", "law": "Қонуни"},
	"tg": {"decree": "Фармони", "law": "Қонуни"},
	"tk": {"law": "Kanuny"},
}
