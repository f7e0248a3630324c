package report_test

// What the tests read of a SARIF file.
type (
	sarifLog struct {
		Runs []struct {
			Tool struct {
				Driver struct {
					Name, SemanticVersion string
					Rules                 []sarifRule
				}
			}
			Invocations []struct {
				ExecutionSuccessful        bool
				ToolExecutionNotifications []struct{ Message sarifText }
			}
			ColumnKind string
			Results    []sarifResult
		}
	}
	sarifRule struct {
		ID, Name                                string
		ShortDescription, FullDescription, Help sarifText
		DefaultConfiguration                    struct{ Level string }
		Properties                              struct {
			Precision       string
			ProblemSeverity string `json:"problem.severity"`
			Tags            []string
		}
	}
	sarifText   struct{ Text, Markdown string }
	sarifResult struct {
		RuleID    string
		RuleIndex int
		Level     string
		Message   sarifText
		Locations []struct{ PhysicalLocation sarifPlace }
		Fixes     []struct {
			ArtifactChanges []struct{ Replacements []sarifReplacement }
		}
		PartialFingerprints map[string]string
	}
	sarifPlace struct {
		ArtifactLocation struct{ URI string }
		Region           sarifRegion
	}
	sarifRegion struct {
		StartLine, StartColumn, EndLine, EndColumn int
	}
	sarifReplacement struct {
		DeletedRegion   sarifRegion
		InsertedContent struct{ Text string }
	}
)

// What the tests read of rdjson.
type (
	rdResult struct{ Diagnostics []rdDiagnostic }

	rdDiagnostic struct {
		Message  string
		Location struct {
			Path  string
			Range rdRange
		}
		Suggestions []struct {
			Range rdRange
			Text  string
		}
	}
	rdRange    struct{ Start, End rdPosition }
	rdPosition struct{ Line, Column int }
)
