package weburl

import "strings"

// stampDigits is how many digits a web archive puts in an address for the
// moment of the copy: year, month, day, hour, minute, second.
const stampDigits = 14

// ArchiveStamp returns the fourteen digits in the address of an archived copy
// and where they start; "" if it has none.
func ArchiveStamp(raw string) (string, int) {
	at, _ := archive(raw)
	if at < 0 {
		return "", 0
	}
	return raw[at : at+stampDigits], at
}

// ArchivedPage returns the address that an archived copy is of and where it
// starts; "" if the address of the copy does not say.
func ArchivedPage(raw string) (string, int) {
	_, page := archive(raw)
	if page < 0 {
		return "", 0
	}
	return raw[page:], page
}

// archive finds "/20200410093000/https://…", with an optional mode such as
// "if_" after the digits.
func archive(raw string) (stamp, page int) {
	for i := 1; i+stampDigits < len(raw); i++ {
		if raw[i-1] != '/' || strings.Trim(raw[i:i+stampDigits], "0123456789") != "" {
			continue
		}
		rest := raw[i+stampDigits:]
		mode := strings.IndexByte(rest, '/')
		if mode < 0 || mode > 3 {
			continue
		}
		after := strings.ToLower(rest[mode+1:])
		if strings.HasPrefix(after, "http:/") || strings.HasPrefix(after, "https:/") {
			return i, i + stampDigits + mode + 1
		}
	}
	return -1, -1
}
