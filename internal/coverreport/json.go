package coverreport

import (
	"encoding/json"
	"io"
)

// JSON writes a report as a stable contract.
func (r *Report) JSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}
