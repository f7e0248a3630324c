package prose

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestSentences has a bar where a sentence ends. The texts without one are
// the negatives: each has a full stop that tempts.
func TestSentences(t *testing.T) {
	t.Parallel()
	for _, marked := range sentenceTable {
		raw := strings.ReplaceAll(marked, "|", "")
		var want []string
		for part := range strings.SplitSeq(marked, "|") {
			want = append(want, strings.TrimSpace(part))
		}
		var got []string
		for _, s := range Parse(raw).Sentences {
			got = append(got, raw[s.Start:s.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q\n got %q\nwant %q", raw, got, want)
		}
	}
}

var sentenceTable = []string{
	// Plain ends.
	"One sentence", "One sentence.", "One.| Two.", "One?| Two!| Three", "One.|\nTwo.", "One.|  Two.", "One.|\u00A0Two.",
	"One?!| Two.", "One!!!| Two.", "One.| 14 priorities.", "From 9 to 14.| First, trade.", "In 2019.| The act.",
	"One…| Two.", "One...| Two.", "One.\n\n|two.", "Heading\n\n|Text.", "One. |— Two.", "One.| – Two.", "Yes.| №5 is open.",
	"One… two.", "One... two.", "One. two.", "One! two.", "one? two.", "… and so on.", "And […] So.", "And [...] So. |Then.",
	"Who (?) Knows.", "Yes (!) No.", "It cost $5.| $6 is more.", "Ends in U.N.\n\n|Next.", "...",
	// Titles, initials, names.
	"Mr. Tokayev spoke.", "Dr. K. K. Tokayev spoke.", "K. K. Tokayev spoke.| He left.", "Gen. Smith and Col. Jones met.",
	"Prof. A. B. Ivanov, St. Petersburg.", "Kurmanguzhin R. spoke.", "Zh. Tokayev and N. A. Nazarbayev met.", "J.-P. Sartre wrote.",
	"Plan B.| The government agreed.", "Annex I.| In it, trade.", "Smith v. Jones was decided.", "Yahoo Inc. Kazakhstan said so.",
	"It is modern art.| Kazakhstan agreed.", "Ch. Aitmatov wrote.", "See App. B and Fig. IV.", "He bought an app.| Tokayev did not.",
	"Apple Inc.| The firm grew.", "Smith et al. Found it.", "Martin Luther King Jr. Boulevard.", "He met Sen. Graham.",
	// Abbreviations of citations.
	"Decree No. 27 was signed.", "Nos. 5 and 6.", "See Art. 5 and para. 3 of ch. 2.", "Vol. 3, p. 12, pp. 13-15, fig. 2.",
	"He said no.| Then he left.", "See Art. IV of it.", "On Jan. 5 and Sept. 2 it met.", "It opened in Jan.| The rest waited.",
	"i.e. the principles, e.g. Goals.", "cf. Smith and vs. Jones.", "Ibid. p. 5.", "Ibid.| The same.", "(ed. by Smith)", "3rd ed. London.",
	"transport, tourism, etc.| Thus, it grew.", "tourism, etc. and trade.", "tourism, etc., Kazakhstan said.", "tourism (trade, etc.) Kazakhstan grew.",
	// U.S. and its like.
	"The U.S. President met him.", "The U.S. and U.N. agreed.", "It left the U.S.| The deal fell.", "It all began at 5 p.m.| Talks went on.", "At 5 p.m. Tokayev spoke.",
	"Washington, D.C. Lobbyists.", "A Ph.D. Student.", "He went to the U.N.| However, no one came.",
	// Numbers, dates, versions, domains.
	"It grew 3.5 per cent.", "On 09.02.2019 it met.", "Version 2.0.1 is out.", "CABAR.asia wrote it.", "Photo: zakon.kz", "Photo: zakon.kz.| Next.",
	"www.akorda.kz is official.", "Node.js rules.", "It is 5.", "Sections 1.2. and 1.3. apply.", "1.5 million.", "Dated 19.06.2019.| It ended.",
	// Enumerations.
	"1. First item.", "1. First.\n\n|2. Second.", "II. Foreign policy", "A. Goals", "2.1. Goals and tasks", "2019.| The year began.",
	"Items:\n|- one\n|- two. |Three", "Goals:\n|1. Peace\n|2. Trade", "- one\n|- two", "a) one;\n|b) two.", "• one\n|• two",
	"He came\n- or so", "From 1990\n1991. to be sure", "In No.\n27.| Then", "Not a list: one;\ntwo",
	// Quotations and parentheses.
	"He said: “Go.”| She went.", "“Go.”| She went.", "“He left. She stayed.” he said.", "“He left.| She stayed.”| They agreed.",
	"He said “One. Two. Three” and left.| Next.", "He said: “One. Two.”[^3]| Next.", "“One. Two,” he said.| Next.", "«One. Two» – сказал он.",
	"The programme “Welfare for all! Continuity. Justice. Progress” began.", "He asked “Why? How?” and left.", "“Why?” he asked.",
	"It ended (see Art. 5. It says so) there.", "It ended.| (See below.)| Next.", "(One. |Two.)", "(One. Two.) three.", "It (the act. of 5) holds.",
	"‘One. Two’ he said.", "\"One. Two\" he said.", "\"Go.\"| She went.", "Unclosed “one.| Two.", "“One.|\n\n“Two.”",
	"A “b.”| “C.”", "He said “a.” “b” too.", "He left.”| Next.",
	// Markers, spans, links, emphasis.
	"A word[^3].| Next.", "A word.[^3]| Next.", "A word.”[^3]| Next.", "A word.[^3][^4]| Next.", "A word. [^3]| Next.", "A word[^3] next.",
	"A word.[^3] next.", "“a”[^5] proposed by X.", "tourism, etc.[^3]| Thus.", "tourism, etc[^3].| Thus.", "See Art.[^1] 5.", "A.[^3]Next",
	"One word.[^3]|Next.", "One word.^[Note. With two.]| Next.", "One^[Note. With two.] next.", "[One.]{.uncited}| Two.", "[One. |Two.]{.uncited}| Three.",
	"[One]{.uncited}.| Two.", "*One.*| Two.", "**One.** |Two.", "*One*.| _Two_.", "[One](http://a.b/c.d. E). |Two.", "See https://a.kz/b.| Next.",
	"See https://a.kz/b.c?d=E.F and go.", "See <https://a.kz/B.>.| Next.", "`a. B` c.", "One.| https://a.kz is it.", "One.<!-- x -->| Two.",
	"One \\. Two", "One. |`Two`.", "One.`x` Two.",
	// Russian.
	"Один.| Два.", "6 марта 2020 г. подписан указ.", "Указ от 6 марта 2020 г. № 280 подписан.", "В 2019 г. Казахстан принял закон.",
	"Закон был принят в 2019 г.| Казахстан присоединился.", "Это было давно, в XX в.| Потом всё изменилось.", "Он живет в г. Алматы.", "Жил на ул. Абая, д. 5, кв. 7.",
	"См. ст. 5, п. 3 и ч. 2 гл. 4.", "Задачи, т.е. цели.", "Миграция, экология и т.д.| Однако нет.", "Миграция и т. д.| Однако нет.",
	"Россия, Китай и др. страны.", "Россия, Китай и др.| Они согласны.", "Оборот 21 млрд долл. США.", "Оборот 5 млн. тенге.", "Это 5 тыс. 200 тенге.",
	"Он стоит 5 руб.| Это дорого.", "К. К. Токаев и Курмангужин Р. встретились.", "К.-Ж. Токаев подписал.", "Ж. Токаев, акад. Иванов, проф. Петров.",
	"Университет им. Аль-Фараби.", "«Мы открыты. Мы готовы», – заявил он.", "Он сказал: «Да.»| Она ушла.", "Что это?| Прежде всего, рост.", "Рост…| Казахстан.",
	"В 2018–2019 гг. Казахстан рос.", "«Да! Нет!» – сказал он.", "в 1990-х гг. XX в. было так.", "Было до н. э.| Здесь жили.",
	"Указ (см. п. 5) принят.", "и т.п., в т.ч. Казахстан.", "«Да!» – Токаев добавил.", "«Да.» — Токаев добавил.", "“Yes!” – Tokayev said.", "В гг. Алматы и Астана.", "Он жил в с. Акши.",
	"Экспорт: рис.| Казахстан растет.", "См. рис. 5 и табл. IV.", "В XX в. Казахстан рос.", "Около 5 млн.| Казахстанцы согласны.",
	"Дж. Байден прибыл.", "напр. Казахстан", "И.о. министра ушел.",
	// Kazakh.
	"Құжат 2020 ж. қабылданды.", "Экономика, экология т.б. мәселелер.", "Саясат, экономика т.б.| Бұл маңызды.", "Құжат ашық.| Бұл маңызды.", "Ә. Назарбаев келді.",
	// Scripts without capitals, capitals within words.
	"One.| eGov is a site.", "One. egov is a site.", "One.| iPhone sold.", "ეს არის.| ის წავიდა.", "此物. |彼",
}

// TestLongestAbbreviation reads the list of abbreviations in the code.
func TestLongestAbbreviation(t *testing.T) {
	t.Parallel()
	code, err := os.ReadFile("abbreviation.go")
	if err != nil {
		t.Fatal(err)
	}
	list, _, _ := strings.Cut(string(code), "// isOpener")
	longest := ""
	for _, m := range regexp.MustCompile(`"([^"]+)"[,:]`).FindAllStringSubmatch(list, -1) {
		if len(m[1]) > len(longest) {
			longest = m[1]
		}
	}
	if len(longest) != longestAbbreviation {
		t.Errorf("the longest one is %q", longest)
	}
}
