package rules_test

import (
	"os"
	"testing"
)

func TestZZProf(t *testing.T) {
	check := factual(t)
	data, _ := os.ReadFile("/tmp/acts-play/big1000.yaml")
	check("x.yaml", string(data))
}
