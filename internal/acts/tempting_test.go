package acts_test

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/acts"
	"github.com/policylint/policylint/internal/registry"
)

// tempting is texts with numbers, dates and the words of acts that cite none.
const tempting = `
version 2.10.280 of the software
version No. 280 was released on March 6, 2020
release 2020.03.06, build 280
Call +7 7172 74 56 31 for the order of the day.
tel. 280-03-06
phone No. 280 30 60
The price is 280 tenge, down from 314.
a fine of $2,800 under the law
No. 1 priority of the government
the No. 1 problem in Kazakhstan
Kazakhstan's No. 2 bank
He lives in room No. 280.
Room No. 5, order of arrival
apartment № 27
каб. № 280
UN Document A/74/250
ҚР-ның БҰҰ-дағы A/74/250 құжаты
БҰҰ Бас Ассамблеясының A/C.3/74/L.5 құжаты
S/2020/318
the Resolution 2020 of the year
New Year's Resolution 2020
a resolution of 1920 x 1080
The resolution is 280 dpi.
Kazakhstan 2, Russia 1
Kazakhstan – Russia 3:1
The score was 27-19.
ISBN 978-3-16-148410-0
ISSN 0378-5955
bus No. 27
автобус № 27 идёт до президентского парка
27 июня № 5 школа
школа № 27
школа-лицей № 165 города Алматы
Decree
Decree of the President
A decree was signed by the president on March 6, 2020.
The President of Kazakhstan signed a decree.
The law was adopted in 2019.
The Law on Public Procurement
Закон о языках
Указ подписан 6 марта 2020 года.
Президент Казахстана 6 марта 2020 года подписал указ.
6 марта 2020 года президент подписал указ
Жарлық 2020 жылғы 6 наурызда қабылданды
Қазақстан Республикасы Президентінің Жарлығы
law and order
the rule of law, No. 1 in the region
code 280
the dress code No. 5
zip code 050000
error code No. 404
postal code № 010000
Moore's Law No. 2
Newton's second law of 1687
Article 5 of the Law
paragraph 280 of the decree
Статья 27 закона
пункт 5 постановления
п. 3 ст. 27
глава 2 Кодекса
бап 27
order No. 5 arrived late
your order No. 280 of March 6, 2020
заказ № 280 от 6 марта 2020 года
Order No. 27 was shipped on June 19, 2019.
invoice No. 280 of March 6, 2020
договор № 27 от 19 июня 2019 года
contract No. 140 dated July 5, 2006
Agreement No. 280 between the parties of March 6, 2020
письмо № 27 от 19.06.2019
Letter No. 5 of 10 May 2019
протокол № 3 от 5 мая 2019 года
Protocol No. 3 of March 6, 2020
Table No. 5
Figure No. 27 of 2019
flight KC 280
рейс № 280
boeing 747-400
the 1017th anniversary
page 280 of 314
http://adilet.zan.kz/rus/docs/U2000000280
https://example.org/decree-No.280-of-March-6-2020
“Concept for 2014-2020”
«Стратегия-2050»
Kazakhstan 2050
Agenda 2030
Vision 2030 of the Republic of Kazakhstan
EU 2020 strategy
Regulation of prices
regulation 5 minutes long
the directive came in 2000
Council of 12
COVID-19
SARS-CoV-2
G20, G7
the year 2020
on March 6, 2020
6 March 2020
06.03.2020
2020-03-06
2020 жылғы 6 наурыз
Part 5 of Kazakhstan's constitution
the Constitution of 1995
the President's 280 promises
10 decisions of the government
the government's 5 decisions of May 2019
Decision time: May 5, 2019
The decision of May 5, 2019 was wrong.
решение от 5 мая 2019 года
приказ от 5 мая
an order of magnitude
in order of 5 May 2019
the Order of Friendship of 1995
Order of the Republic of Kazakhstan
орден № 5
Орден Почета № 280
медаль № 27
полк № 27
Hospital No. 7 of the Ministry of Health
Поликлиника № 5 Министерства здравоохранения
the 5th Law Congress
law firm No. 1
Law School No. 5
закон Ома № 1
Президент № 1
Президент Казахстана № 1 в рейтинге
Прием № 5 у Президента
Minister No. 5
the minister's car No. 001
Министр № 1
World No. 1 Novak Djokovic
No. 27, June 19, 2019
№ 27, 19 июня 2019
N 27
N. 5 from June
Nr. 5
#280
# 5
tweet #280 by the president
section # 5 of the law
Presidential election of June 9, 2019
Presidential candidate No. 3
Presidential debate of March 6, 2020
Presidential library No. 5
Government of 12 March 2019
Government House No. 2
Parliament of the 6th convocation
Парламент VI созыва
VI созыв № 5
Resolution of the conflict in 2020
resolution of the dispute of March 6, 2020
UN Security Council of 2015
EO 5
PL 12
Public Law class of 2020
Act No. 1, Scene 2
Act 5 of the play
P1234
U21
Z-280
V8 engine
K2 was climbed on July 31, 1954
S1E05
V12345678901
A12345678901234
UP-to-date
PP-3 polypropylene
PQ-75
ПП-90 полипропилен
УП-60 станок
УП № 5
ПП № 5
пп. 5 от 2019 года
ПП 5
КМ 5
ЕС 2020
РК № 5
КР 2
the US $280 million deal
US 2020 election
U.S. Law firm of 2019
Federal law enforcement of 2019
executive order of the club
executive, order 13
Kazakhstan 280 Uzbekistan 314-V
Code Red 5
Morse code of 1844
Кодекс чести № 1
Кодекс от 1995
Устав № 5 от 5 мая 2019 года
Law is law: 5 May 2019, No. 3 on the list
«Закон и порядок» № 5
газета «Закон» № 5 от 6 марта 2020 года
журнал «Право и закон» № 3 за 2019 год
Kazakhstanskaya Pravda No. 45 (29172) of March 6, 2020
Казахстанская правда, 6 марта 2020 года, № 45
«Егемен Қазақстан» № 45, 2020 жылғы 6 наурыз
`

func TestTemptingTextsStaySilent(t *testing.T) {
	t.Parallel()
	b := acts.BookOf(registry.Builtin())
	lines := strings.Split(strings.TrimSpace(tempting), "\n")
	if len(lines) < 150 {
		t.Fatalf("only %d texts", len(lines))
	}
	for _, line := range lines {
		for _, home := range []string{"", "KZ"} {
			if found := b.Scan(line, home); len(found) > 0 {
				t.Errorf("%q is read as %s", line, describeAll(found))
			}
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, p := range phrasings {
		f.Add(p.text)
	}
	for line := range strings.Lines(tempting) {
		f.Add(line)
	}
	b := acts.BookOf(registry.Builtin())
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, c := range b.Scan(s, "KZ") {
			if c.Start < at || c.End <= c.Start || c.End > len(s) {
				t.Fatalf("%q: the citation %s at %d:%d overlaps or leaves the text", s, describe(c), c.Start, c.End)
			}
			at = c.End
			for _, p := range []acts.Part{c.Jurisdiction, c.Issuer, c.Kind, c.Number, c.Title, c.Code, c.Registration.Number} {
				if p.Start < 0 || p.End > len(s) || p.Start > p.End {
					t.Fatalf("%q: the part %+v leaves the text", s, p)
				}
			}
			claim := b.Claim(&c)
			b.Judge(&claim)
		}
		b.ParseCode(s)
		b.ParseAddress(s)
	})
}
