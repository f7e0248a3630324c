package instruments_test

import (
	"strings"
	"testing"

	"github.com/policylint/policylint/internal/instruments"
	"github.com/policylint/policylint/internal/prose"
)

func find(text string) []string {
	t := prose.Parse(text)
	var names []string
	for _, i := range instruments.Find(t, t.Spell()) {
		names = append(names, t.Raw[i.Start:i.End])
	}
	return names
}

// TestFind reads sentences in which the names are marked by braces.
func TestFind(t *testing.T) {
	t.Parallel()
	for line := range strings.Lines(strings.TrimSpace(named)) {
		line = strings.TrimSpace(line)
		text := strings.NewReplacer("{", "", "}", "").Replace(line)
		var want []string
		for _, part := range strings.Split(line, "{")[1:] {
			name, _, _ := strings.Cut(part, "}")
			want = append(want, name)
		}
		if got := find(text); strings.Join(got, " | ") != strings.Join(want, " | ") {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}

const named = `
A decree has approved the {Republic of Kazakhstan’s Foreign Policy Concept for 2020-2030}.
It replaced the {Foreign Policy Concept for 2014–2020}, which had expired.
The {Foreign Policy Concept (2014–2020)} was published.
Both follow the {Concept of the Foreign Policy of the Republic of Kazakhstan for 2020–2030}.
This follows the adoption of the {2018 Convention on the Legal Status of the Caspian Sea}.
The {Convention on the Legal Status of the Caspian Sea} was signed in Aktau.
The {Treaty on the Eurasian Economic Union} entered into force in 2015.
The {Treaty on the Non-Proliferation of Nuclear Weapons} was ratified.
They signed the {Agreement on Partnership and Cooperation between the European Union and Kazakhstan} last year.
Under the {1994 Budapest Memorandum}, Ukraine gave up its weapons.
The {Budapest Memorandum of 1994} gave no guarantees.
The {Strategy “Kazakhstan-2050”} sets the goals.
The {Strategy ‘Kazakhstan-2050’} sets the goals.
The {“Kazakhstan-2050” Strategy} sets the goals.
The {Kazakhstan 2050 Strategy} sets the goals, and so does the {Strategy 2030}.
The {Kazakhstan-2050 Strategy} sets the goals.
{Strategy-2050} sets the goals.
The {National Development Plan until 2025} was approved.
The {State Programme for 2018–2022} was approved.
The {Law of the Republic of Kazakhstan “On Languages”} was amended.
Участники подписали {Конвенцию о правовом статусе Каспийского моря} в Актау.
{Конвенция о правовом статусе Каспийского моря} была подписана в Актау.
{Договор о Евразийском экономическом союзе} отложил вопрос об энергетике.
Вступил в силу {Договор о Евразийском экономическом союзе}.
Стороны подписали {Соглашение о взаимной защите инвестиций}.
Утверждена {Концепция внешней политики Республики Казахстан на 2014–2020 годы}.
Утверждена {Концепция внешней политики Республики Казахстан на 2014 – 2020 годы}, действие которой истекло.
Это закреплено в {Стратегии «Казахстан-2050»}.
Это закреплено в {стратегии «Казахстан-2050»}.
Принят {Закон Республики Казахстан «О государственных закупках»}.
Принят {закон «О языках»}.
`

// TestNotNamed reads sentences that speak of instruments and name none.
func TestNotNamed(t *testing.T) {
	t.Parallel()
	lines := strings.Split(strings.TrimSpace(unnamed), "\n")
	if n := len(strings.Split(strings.TrimSpace(named), "\n")); len(lines) < 2*n {
		t.Fatalf("%d sentences name nothing, and %d do", len(lines), n)
	}
	for _, line := range lines {
		if got := find(line); len(got) > 0 {
			t.Errorf("%s\n got %q", line, got)
		}
	}
}

const unnamed = `
The concept was approved in 2020.
The Concept was approved in 2020.
The previous concept, designed for 2014-2020, just ended this year.
The new Foreign Policy Concept is pragmatic.
Concept of the “Hearing State” is new.
The “Hearing State” concept is new.
The concept of “soft power” dates from 1990.
A concept for 2025 is being written.
A treaty on the border was signed in 2018.
A Treaty was signed in 2018.
The Treaty of Rome is older.
The Treaty of Westphalia ended the war.
The Paris Agreement is known to all.
The UN Charter is known to all.
The Geneva Conventions and the Geneva Convention are known to all.
The Warsaw Pact dissolved itself in 1991.
The agreement on cooperation was extended.
The Agreement on cooperation was extended.
The Agreement on Trade was extended.
The Protocol was signed on March 6, 2020.
Protocol 2 of 2019 was signed.
The Law on Public Procurement was amended in 2019.
The law “On the road” is a film.
The Law School of 2020 is closed.
Moore’s Law “holds”.
The Marshall Plan began in 1948.
The United Nations Development Programme 2019 report was published.
The Programme for International Student Assessment tests pupils.
Plan for 2020: grow.
The plan for 2020–2025 is secret.
The Plan for 2020 is secret.
The company’s strategy for 2025 is bold.
A strategy “for all” was announced.
Strategy for growth in 2025 is unclear.
The Strategy for Central Asia is unclear.
The 2020 Democratic National Convention was held online.
In 2018 Convention delegates met.
The Convention was held in 2020.
The convention centre opened in 2018.
The National Convention abolished the monarchy.
The Honda Accord 2018 is a car.
The Declaration of Independence is older.
The declaration of 2018 was vague.
A Memorandum of Understanding was signed.
A memorandum between Kazakhstan and China was signed in 2019.
Charter 77 was a movement.
The charter flight of 2018 was late.
The Bush Doctrine was unpopular.
His doctrine of 2014 was unpopular.
The strategy of 2014 failed.
Strategic partners signed a strategic plan in 2018.
The Strategic Studies Institute was founded in 1993.
The programme “Time” is on television.
The state programme “Nurly Zhol” is on.
The Pact with the Devil is a novel.
The Plan, 2020, is a film.
He wrote “Concept 2020” on the board.
Концепция принята в 2020 году.
Новая Концепция внешней политики прагматична.
Концепция «Слышащего государства» нова.
Концепция «Слышащее государство» нова.
Стратегия «мягкой силы» известна с 1990 года.
Договор о границе подписан в 2018 году.
Подписан договор о границе с Казахстаном.
Подписана конвенция о правах.
Соглашение о сотрудничестве продлено.
План на 2020 год выполнен.
Наш План на 2020 год выполнен.
Программа «Время» идёт по телевидению.
Программа «Болашак» открыта.
Устав организации изменён.
Закон о языках принят в 1997 году.
Закон «суров».
По закону «о рекламе» так нельзя.
Пакт Молотова известен всем.
Протокол № 5 от 2019 года подписан.
Меморандум о взаимопонимании подписан.
Доктрина Монро известна с 1823 года.
Стратегический план на 2020–2025 годы написан.
Стратегия на 2021–2025 годы ещё пишется.
Plan for 2021–2025 is being written.
Договорились о встрече в 2019 году.
Планета «Земля-2050» — название книги.
`

func TestSame(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		same bool
	}{
		{"The Foreign Policy Concept for 2014–2020 ended. A Foreign Policy Concept for 2020–2030 came.", false},
		{"Kazakhstan’s Foreign Policy Concept for 2020–2030 came. The Foreign Policy Concept for 2020–2030 is new.", true},
		{"The 2018 Convention on the Legal Status of the Caspian Sea came. The Convention on the Legal Status of the Caspian Sea is new.", true},
		{"The Convention on the Rights of the Child came. The Convention on the Legal Status of the Caspian Sea is new.", false},
		{"Подписана Конвенция о правовом статусе Каспийского моря. Участники Конвенции о правовом статусе Каспийского моря собрались.", true},
	} {
		text := prose.Parse(c.text)
		list := instruments.Find(text, text.Spell())
		if len(list) != 2 || list[0].Same(&list[1]) != c.same {
			t.Errorf("%s: found %d, want same %t", c.text, len(list), c.same)
		}
	}
}

func TestIn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, note string
		in         bool
	}{
		{"The Foreign Policy Concept for 2020–2030 came.", "On the Concept of the Republic of Kazakhstan’s Foreign Policy for 2020-2030", true},
		{"The Foreign Policy Concept for 2020–2030 came.", "On the Concept of the Foreign Policy for 2014-2020", false},
		{"The Foreign Policy Concept for 2020–2030 came.", "О Концепции внешней политики Республики Казахстан на 2020-2030 годы", true},
		{"The Foreign Policy Concept for 2020–2030 came.", "О внесении изменений в указ 2019 года", false},
		{"The Convention on the Legal Status of the Caspian Sea came.", "Convention on the Legal Status of the Caspian Sea // kremlin.ru", true},
		{"The Convention on the Legal Status of the Caspian Sea came.", "Конвенция о правовом статусе Каспийского моря", true},
		{"The Convention on the Legal Status of the Caspian Sea came.", "The legal status of women", false},
		{"Подписана Конвенция о правовом статусе Каспийского моря.", "Текст Конвенции о правовом статусе Каспийского моря", true},
		{"The Strategy 2030 came.", "Strategy of development to 2030", true},
		{"The Strategy 2030 came.", "Kazakhstan in 2030", false},
	} {
		text := prose.Parse(c.text)
		list := instruments.Find(text, text.Spell())
		if len(list) != 1 || list[0].In(c.note) != c.in {
			t.Errorf("%s: found %d, want it in %q: %t", c.text, len(list), c.note, c.in)
		}
	}
}

func FuzzFind(f *testing.F) {
	for line := range strings.Lines(named + unnamed) {
		f.Add(strings.NewReplacer("{", "", "}", "").Replace(line))
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := prose.Parse(s)
		at := 0
		for _, i := range instruments.Find(text, text.Spell()) {
			if i.Start < at || i.End <= i.Start || i.End > len(s) {
				t.Fatalf("%q: %d:%d overlaps or leaves the text", s, i.Start, i.End)
			}
			at = i.End
			i.In(s)
			i.Same(&i)
		}
	})
}
