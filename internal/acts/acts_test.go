package acts_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/registry"
	"github.com/policylint/policylint/internal/source"
	"github.com/policylint/policylint/internal/yamldoc"
)

const actsFile = "../../corpus/registry/acts.yaml"

// corpusBook is the book of the built-in registries and the acts of the corpus.
func corpusBook(tb testing.TB) (*acts.Book, *registry.Set) {
	tb.Helper()
	data, err := os.ReadFile(actsFile)
	if err != nil {
		tb.Fatal(err)
	}
	stream := yamldoc.Parse(source.NewFile(actsFile, data))
	set, errs := registry.Builtin().With(stream.Docs...)
	if len(errs) > 0 {
		tb.Fatal(errs)
	}
	return acts.BookOf(set), set
}

// describe writes a citation as jurisdiction/issuer/kind/number/date, with
// what else it has.
func describe(c acts.Citation) string {
	date := ""
	if len(c.Date.Readings) > 0 {
		date = c.Date.Readings[0].From.String()
	}
	s := strings.Join([]string{c.Jurisdiction.ID, c.Issuer.ID, c.Kind.ID, c.Number.ID, date}, "/")
	if c.Title.Is() {
		s += " «" + c.Title.ID + "»"
	}
	if c.Code.Is() {
		s += " =" + c.Code.ID
	}
	if c.Registration.Number.Is() {
		s += " reg " + c.Registration.Number.ID
	}
	if c.Joint {
		s += " joint"
	}
	return s
}

func describeAll(list []acts.Citation) string {
	var all []string
	for _, c := range list {
		all = append(all, describe(c))
	}
	return strings.Join(all, " | ")
}

func TestScan(t *testing.T) {
	t.Parallel()
	b := acts.BookOf(registry.Builtin())
	for _, c := range phrasings {
		if got := describeAll(b.Scan(c.text, c.home)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

type phrasing struct{ text, home, want string }

var phrasings = []phrasing{
	{"Decree of the President of the Republic of Kazakhstan dated March 6, 2020 No. 280", "", "KZ/president/decree/280/2020-03-06"},
	{"Decree of the President of the Republic of Kazakhstan dated July 5, 2006 No. 140.", "", "KZ/president/decree/140/2006-07-05"},
	{"Decree of the President of Kazakhstan No. 280 of March 6, 2020", "", "KZ/president/decree/280/2020-03-06"},
	{"Presidential Decree No. 569 (26 October 2017)", "KZ", "KZ/president/decree/569/2017-10-26"},
	{"Presidential decree of the Republic of Kazakhstan of April 27, 2010 No. 976", "", "KZ/president/decree/976/2010-04-27"},
	{"The Law of the Republic of Kazakhstan dated 19 May 2015 № 314-V.", "", "KZ//law/314-V/2015-05-19"},
	{"The Law of the Republic of Kazakhstan, dated 30 March 1995, No. 2155.", "", "KZ//law/2155/1995-03-30"},
	{"Law No. 88-V of the Republic of Kazakhstan \"On Public Services\" dated April 15, 2013", "", "KZ//law/88-V/2013-04-15 «On Public Services»"},
	{"Law of the Republic of Kazakhstan No. 328 dated June 3, 2002", "", "KZ//law/328/2002-06-03"},
	{"Law No. 1017-XII of 20.12.91 of the Republic of Kazakhstan", "", "KZ//law/1017-XII/1991-12-20"},
	{"Law of the Republic of Kazakhstan dated July 13, 1999 No. 420-1", "", "KZ//law/420-1/1999-07-13"},
	{"Enacted by RoK Law # 105-V dated 21 June 2013.", "", "KZ//law/105-V/2013-06-21"},
	{"Resolution of the Government of the Republic of Kazakhstan dated January 6, 2023 № 10.", "", "KZ/government/resolution/10/2023-01-06"},
	{"Decree of the Government of the Republic of Kazakhstan dated March 15, 2018 № 125.", "", "KZ/government/decree/125/2018-03-15"},
	{"Decree of the Government of the Republic of Kazakhstan as of December 20, 2016 No. 832", "", "KZ/government/decree/832/2016-12-20"},
	{"Decree of the Government of the Republic of Kazakhstan RK №721 (31 May 2012)", "", "KZ/government/decree/721/2012-05-31"},
	{"Order No. 58 of the Acting Minister of Justice of the Republic of Kazakhstan dated May 27, 2020. Registered with the Ministry of Justice of the Republic of Kazakhstan on May 27, 2020 under No. 20740.", "", "KZ/ministry/order/58/2020-05-27 reg 20740"},
	{"Order of the Acting Minister of Foreign Affairs of the Republic of Kazakhstan dated July 26, 2021 under No. 11-1-4 / 302", "", "KZ/ministry/order/11-1-4 / 302/2021-07-26"},
	{"NBK Board Resolution №3 of 31.01.2011, MoJ reg. №6793", "", "KZ/national-bank/resolution/3/2011-01-31 reg 6793"},
	{"resolution of the Government of the RK dated 02.10.2020 № 636", "", "KZ/government/resolution/636/2020-10-02"},
	{"PRESIDENTIAL DECREE OF THE REPUBLIC OF UZBEKISTAN of August 16, 2024 No. UP-111", "", "UZ/president/decree/UP-111/2024-08-16"},
	{"Council Regulation (EU) No 216/2013 of 7 March 2013", "", "EU/council/regulation/216/2013/2013-03-07"},
	{"Executive Order 7316 of March 13, 1936", "", "US/president/executive-order/7316/1936-03-13"},
	{"Указ Президента Республики Казахстан от 11 ноября 1996 года N 3205.", "", "KZ/president/decree/3205/1996-11-11"},
	{"Указ Президента Республики Казахстан от 5 июля 2006 года № 140.", "", "KZ/president/decree/140/2006-07-05"},
	{"Указ Президента РК от 26.12.2014 г. №986", "", "KZ/president/decree/986/2014-12-26"},
	{"Указом президента Республики Казахстан от 6 апреля 2015 года (№1030)", "", "KZ/president/decree/1030/2015-04-06"},
	{"постановление Президента Республики Казахстан от 21 декабря 1993 г. N 1469", "", "KZ/president/resolution/1469/1993-12-21"},
	{"Закон Республики Казахстан от 3 января 2023 года № 186-VII ЗРК.", "", "KZ//law/186-VII ЗРК/2023-01-03"},
	{"Закон Республики Казахстан от 20 декабpя 1991 года 1017-XII.", "", "KZ//law/1017-XII/1991-12-20"},
	{"Законом РК от 06.07.2007 № 279; от 13.02.2009 № 135-IV; от 24.03.2011 № 420-IV", "", "KZ//law/279/2007-07-06 | KZ//law/135-IV/2009-02-13 | KZ//law/420-IV/2011-03-24"},
	{"Приказ МЧС РК от 09.06.2014 № 276, рег. № 9510", "", "KZ/ministry/order/276/2014-06-09 reg 9510"},
	{"Приказ Министра здравоохранения Республики Казахстан от 24 августа 2021 года № ҚР ДСМ-90", "", "KZ/ministry/order/ҚР ДСМ-90/2021-08-24"},
	{"приказ Министра здравоохранения РК от 1 июня 2021 года № ҚР ДСМ- 35", "", "KZ/ministry/order/ҚР ДСМ- 35/2021-06-01"},
	{"Совместный приказ Министра здравоохранения Республики Казахстан и Министра финансов от 30 октября 2018 года № 758 и № 31", "", "KZ/ministry/order/758/2018-10-30 joint"},
	{"постановлением Правительства РК от 30.03.12 г. № 399", "", "KZ/government/resolution/399/2012-03-30"},
	{"ПП РК № 422 от 21.05.2026", "", "KZ/government/resolution/422/2026-05-21"},
	{"Указ Президента Республики Узбекистан от 19.08.2025 № УП-137", "", "UZ/president/decree/УП-137/2025-08-19"},
	{"Указ Президента Республики Узбекистан № УП-201 от 30 октября 2025 года", "", "UZ/president/decree/УП-201/2025-10-30"},
	{"от 01.05.2024 г. N УП-71", "UZ", ""},
	{"Указ Президента КР от 17 июля 2026 года № 261", "", "KG/president/decree/261/2026-07-17"},
	{"ПКМ КР № 614 от 14.09.2026", "", "KG/government/resolution/614/2026-09-14"},
	{"Пост. КМ КР №230 от 08.04.2026", "", "KG/government/resolution/230/2026-04-08"},
	{"Федеральный закон от 27.07.2006 N 152-ФЗ", "", "RU/parliament/law/152-ФЗ/2006-07-27"},
	{"Қазақстан Республикасы Президентінің 2022 жылғы 22 ақпандағы № 814 Жарлығы.", "", "KZ/president/decree/814/2022-02-22"},
	{"Қазақстан Республикасы Үкіметінің 2011 жылғы 31 наурыздағы № 310 Қаулысы", "", "KZ/government/resolution/310/2011-03-31"},
	{"Қазақстан Республикасының 2008 жылғы 5 шілдедегі N 62-IV Заңы", "", "KZ//law/62-IV/2008-07-05"},
	{"Қазақстан Республикасының Заңы 2015 жылғы 19 мамырдағы № 314-V ҚРЗ.", "", "KZ//law/314-V ҚРЗ/2015-05-19"},
	{"Мәдениет және спорт министрінің 2014 жылғы 3 қарашадағы № 69 бұйрығы.", "", "KZ/ministry/order/69/2014-11-03"},
	{"ҚР Президентінің 2015.29.12. № 152 Жарлығы", "", "KZ/president/decree/152/2015-12-29"},
	{"КР Өкмөтүнүн 2019-жылдын 5-декабрындагы № 662 токтому", "", "KG/government/resolution/662/2019-12-05"},
	{"Ўзбекистон Республикаси Президентининг 12.12.2017 йилдаги ПҚ-3430-сон қарори", "", "UZ/president/resolution/ПҚ-3430-сон/2017-12-12"},
	{"Вазирлар Маҳкамасининг 26.12.2017 йилдаги 1023-сон қарори", "", "UZ/government/resolution/1023-сон/2017-12-26"},
	{"PQ-75-сон 19.02.2024", "", "UZ/president/resolution/PQ-75-сон/2024-02-19"},
	{"23.10.2025 й. ЎРҚ-1090-сон", "", "UZ/parliament/law/ЎРҚ-1090-сон/2025-10-23"},
	{"Қонуни Ҷумҳурии Тоҷикистон аз 3 августи соли 2018 № 1538", "", "TJ/parliament/law/1538/2018-08-03"},
	{"Фармони Президенти Ҷумҳурии Тоҷикистон аз 26 сентябри соли 2020, № 1612", "", "TJ/president/decree/1612/2020-09-26"},
	{"02.03.2019 ý. № 130-VI Kanuny", "", "TM/parliament/law/130-VI/2019-03-02"},
	{"Qazaqstan Respýblıkasy Prezıdentiniń 2004 jylǵy 27 qarashadaǵy № 641 Jarlyǵy", "", "KZ/president/decree/641/2004-11-27"},
	{"Decree of the President of the Republic of Kazakhstan dated June 19, 2019 No. 27 “On measures to implement the election program of the President “Welfare for all!””", "", "KZ/president/decree/27/2019-06-19 «On measures to implement the election program of the President “Welfare for all!”»"},
	{"the UN Security Council Resolution 2254 (2015)", "", "UN/security-council/resolution/2254 (2015)/2015-01-01"},
	{"resolution A/RES/73/195 of the General Assembly", "", "UN/general-assembly/resolution// =A/RES/73/195"},
	{"see U2000000280 there", "", "//// =U2000000280"},
	{"Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016", "", "EU/parliament-and-council/regulation/2016/679/2016-04-27"},
	{"Directive 2000/60/EC of the European Parliament and of the Council of 23 October 2000", "", "EU/parliament-and-council/directive/2000/60/EC/2000-10-23"},
	{"on Executive Order 14024 of April 15, 2021, on Council Decision 2014/512/CFSP of 31 July 2014", "", "US/president/executive-order/14024/2021-04-15 | EU/council/decision/2014/512/CFSP/2014-07-31"},
	{"Federal Law of the Russian Federation of 3 October 2014 No. 279-FZ, Kazakhstan said", "", "RU/parliament/law/279-FZ/2014-10-03"},
	{"Law of Kazakhstan No. 88-V, the President of Russia said on 5 May 2013", "", "KZ//law/88-V/"},
	{"Law No. 88-V, Republic of Kazakhstan, 15 April 2013", "", "KZ//law/88-V/2013-04-15"},
	{"the Law on Pensions No. 105-V of June 21, 2013", "KZ", "KZ//law/105-V/2013-06-21"},
	{"the Law of Kazakhstan on Public Procurement No. 434 of 4 December 2015", "", "KZ//law/434/2015-12-04"},
	{"Закон РК о государственных закупках от 4 декабря 2015 года № 434-V", "", "KZ//law/434-V/2015-12-04"},
	{"the Law on Pensions, No. 1 in the region", "KZ", ""},
	{"the Law on Pensions was adopted. No. 105-V", "KZ", ""},
	{"the Law on Room No. 5", "KZ", ""},
	{"Закон о языках принят, № 5 в списке", "KZ", ""},
	{"Public Law 116-92", "", "US/congress/public-law/116-92/"},
	{"by a presidential decree of March 6, 2020", "KZ", "KZ/president/decree//2020-03-06"},
	{"Бұл Қазақстан Республикасы Президентінің 2020 жылғы 6 наурыздағы № 280 Жарлығымен бекітілді", "", "KZ/president/decree/280/2020-03-06"},
}

func ExampleBook_Scan() {
	b := acts.BookOf(registry.Builtin())
	for _, c := range b.Scan("Decree of the President of the Republic of Kazakhstan dated March 6, 2020 No. 280", "") {
		fmt.Println(c.Jurisdiction.ID, c.Issuer.ID, c.Kind.ID, c.Number.ID, c.Date.Readings[0].From)
	}
	// Output: KZ president decree 280 2020-03-06
}
