package translit_test

import (
	"testing"

	"github.com/policylint/policylint/internal/translit"
)

func TestSkeleton(t *testing.T) {
	t.Parallel()
	for _, same := range [][]string{
		{"Tokayev", "Tokaev", "Токаев", "Tokaiev"},
		{"Nazarbayev", "Nazarbaev", "Назарбаев"},
		{"Kurmanguzhin", "Kurmanguzin", "Курмангужин"},
		{"Казахстан", "Kazakhstan", "Kazahstan"},
		{"внешняя", "vneshnyaya", "vneshniaia"},
		{"Әділет", "Adilet"},
		{"Қазақстан", "Qazaqstan"},
		{"Yeltsin", "Eltsin", "Ельцин"},
		{"перспективы", "perspektivy"},
	} {
		for _, w := range same[1:] {
			if a, b := translit.Skeleton(same[0]), translit.Skeleton(w); a != b {
				t.Errorf("%s has the skeleton %q, %s has %q", same[0], a, w, b)
			}
		}
	}
	for _, pair := range [][2]string{
		{"Tokayev", "Takayev"}, {"Aliev", "Alimov"}, {"Nazarbayev", "Nazarov"}, {"Kazakhstan", "Kyrgyzstan"},
		{"Astana", "Almaty"}, {"report", "decree"}, {"2019", "2020"},
	} {
		if a, b := translit.Skeleton(pair[0]), translit.Skeleton(pair[1]); a == b {
			t.Errorf("%s and %s share the skeleton %q", pair[0], pair[1], a)
		}
	}
}
