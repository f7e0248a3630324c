package rules

import (
	"fmt"
	"slices"
)

// outOfOrder returns the fewest indices without which the numbers ascend.
func outOfOrder(numbers []int) []int {
	if ascends(numbers) {
		return nil
	}
	var tails []int // index of the last number of the best ascent of each length
	previous := make([]int, len(numbers))
	for i, n := range numbers {
		at, _ := slices.BinarySearchFunc(tails, n, func(k, n int) int { return numbers[k] - n })
		previous[i] = -1
		if at > 0 {
			previous[i] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, i)
		} else {
			tails[at] = i
		}
	}
	kept := map[int]bool{}
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = previous[i] {
			kept[i] = true
		}
	}
	var strays []int
	for i := range numbers {
		if !kept[i] {
			strays = append(strays, i)
		}
	}
	return strays
}

// ascends reports whether each number is higher than the one before it.
func ascends(numbers []int) bool {
	for i := 1; i < len(numbers); i++ {
		if numbers[i] <= numbers[i-1] {
			return false
		}
	}
	return true
}

// displaced returns the index of a number that shows a number to be out of
// order: a higher one before it, or else a lower one behind it.
func displaced(numbers []int, i int) (j int, earlier bool) {
	for j := i - 1; j >= 0; j-- {
		if numbers[j] > numbers[i] {
			return j, true
		}
	}
	for j := i + 1; j < len(numbers); j++ {
		if numbers[j] < numbers[i] {
			return j, false
		}
	}
	return i, false
}

func others(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return " (one more is out of order)"
	default:
		return fmt.Sprintf(" (%d more are out of order)", n)
	}
}
