package yamldoc

// problemKind says in what way a text breaks the rules of YAML.
type problemKind uint8

const (
	badStart          problemKind = iota // a character that no value can start with
	misplacedColon                       // ": " where no key can be
	misplacedDash                        // "- " where no list can start
	misplacedQuestion                    // "? " where no key can be
	noColon                              // a line that should be a key has no colon
	noKey                                // something else where a key should be
	noDash                               // something else where a "-" should be
	noComma                              // something else where "," or a closing bracket should be
	noContent                            // nothing that can be a value
	noDocument                           // content after the end of a document
	noAnchor                             // an alias for an anchor that does not exist
	noHandle                             // a tag with a handle that was not declared
	badName                              // an anchor or alias without a proper name
	badTag
	badEscape
	badHeader // of a block scalar
	badDirective
	badVersion
	tabIndent
	unclosedQuote
	tooDeep
	tooMany // values
)

// problem is one breach of the rules: what was being read began at from, and
// went wrong at at.
type problem struct {
	kind     problemKind
	from, at int
}
