// Package starter makes the files that a repository of articles begins with:
// the configuration, hooks, jobs of CI, and what an editor needs.
package starter

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"
	"unicode"

	"github.com/policylint/policylint/schemas"
)

//go:embed files
var templates embed.FS

// SchemaFolder is where the schemas lie, so that an editor needs no network.
const SchemaFolder = ".policylint"

// Options is what the files depend on.
type Options struct {
	Corpus   []string // folders of articles, relative to the repository, with forward slashes
	Revision string   // of policylint, for the hooks and the jobs
	GitHub   bool
	GitLab   bool
}

// File is a file of the repository.
type File struct {
	Path string // with forward slashes
	Text string
	Part string // what to add by hand where another file has the path; "" for nothing
	Mark string // what a file that has the part contains
	Anew string // how to write the file anew, for one that nobody edits
}

// CheckCorpus refuses what cannot be a folder of the corpus in all of the files.
func CheckCorpus(folder string) error {
	local := filepath.FromSlash(folder)
	switch {
	case !filepath.IsLocal(local) || filepath.Clean(local) == ".":
		return fmt.Errorf("%q is no folder within the repository", folder)
	case strings.ContainsFunc(folder, func(r rune) bool { return !unicode.IsPrint(r) }) || strings.Contains(folder, "${{") || strings.TrimSpace(folder) != folder:
		return fmt.Errorf("%q cannot be written in the files of CI: give the folder another name", folder)
	}
	return nil
}

// Files returns the files for a repository.
func Files(o Options) ([]File, error) {
	files := []File{
		{Path: ".policylint.yaml"},
		{Path: ".pre-commit-config.yaml", Part: hooksPart, Mark: "policylint/policylint"},
	}
	if o.GitHub {
		files = append(files, File{Path: ".github/workflows/policylint.yml", Part: wholeFile})
	}
	if o.GitLab {
		files = append(files, File{Path: ".gitlab-ci.yml", Part: wholeFile, Mark: "policylint/policylint"})
	}
	for i := range files {
		f := &files[i]
		var err error
		if f.Text, err = o.fill(f.Path); err != nil {
			return nil, err
		}
		switch f.Part {
		case wholeFile:
			f.Part = f.Text
		case hooksPart:
			_, f.Part, _ = strings.Cut(f.Text, "repos:\n")
		}
	}
	settings, err := o.editor()
	if err != nil {
		return nil, err
	}
	schemas, err := schemaFiles()
	return append(append(files, settings...), schemas...), err
}

// What of a file is to be added to one that is there.
const (
	wholeFile = "all"
	hooksPart = "hooks"
)

// fill returns the text of the template for a path.
func (o Options) fill(name string) (string, error) {
	text, err := templates.ReadFile("files/" + path.Base(strings.TrimPrefix(name, ".")) + ".tmpl")
	if err != nil {
		return "", err
	}
	t, err := template.New(name).Funcs(template.FuncMap{"quote": quote}).Parse(string(text))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = t.Execute(&b, o)
	return b.String(), err
}

// Schema is the path of the schema of a kind.
func (o Options) Schema(kind string) string {
	return SchemaFolder + "/" + schemas.FileName(kind)
}

// Pattern is the regular expression for the files of the corpus, as pre-commit
// wants it.
func (o Options) Pattern() string {
	var folders []string
	for _, c := range o.Corpus {
		folders = append(folders, regexp.QuoteMeta(path.Clean(c)))
	}
	if len(folders) == 1 {
		return "^" + folders[0] + "/"
	}
	return "^(" + strings.Join(folders, "|") + ")/"
}

// quote returns a text as YAML: as it is where nobody takes it for anything
// but a text, or in quotes.
func quote(s string) string {
	if plain.MatchString(s) && !words[strings.ToLower(s)] {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

var (
	plain = regexp.MustCompile(`^[\^A-Za-z][A-Za-z0-9./_-]*$`)
	words = map[string]bool{"true": true, "false": true, "yes": true, "no": true, "on": true, "off": true, "y": true, "n": true, "null": true}
)

// editor returns the settings of Visual Studio Code: which schema is for which
// files, and the extension that reads it.
func (o Options) editor() ([]File, error) {
	var globs []string
	for _, c := range o.Corpus {
		globs = append(globs, path.Clean(c)+"/**/*.yaml", path.Clean(c)+"/**/*.yml")
	}
	settings := map[string]any{"yaml.schemas": map[string][]string{
		o.Schema(schemas.DocumentKind): globs,
		o.Schema(schemas.ConfigKind):   {".policylint.yaml"},
	}}
	var files []File
	for _, f := range []struct {
		name, mark string
		value      any
	}{
		{"settings.json", o.Schema(schemas.DocumentKind), settings},
		{"extensions.json", "redhat.vscode-yaml", map[string]any{"recommendations": []string{"redhat.vscode-yaml"}}},
	} {
		text, err := json.MarshalIndent(f.value, "", "  ")
		if err != nil {
			return nil, err
		}
		inner := strings.TrimSuffix(strings.TrimPrefix(string(text), "{\n"), "\n}")
		files = append(files, File{Path: ".vscode/" + f.name, Text: string(text) + "\n", Part: inner + "\n", Mark: f.mark})
	}
	return files, nil
}

// schemaFiles returns the schemas of all kinds.
func schemaFiles() ([]File, error) {
	var files []File
	for _, kind := range append([]string{schemas.DocumentKind, schemas.ConfigKind}, schemas.Kinds()...) {
		text, err := schemas.JSON(kind)
		if err != nil {
			return nil, err
		}
		name := SchemaFolder + "/" + schemas.FileName(kind)
		files = append(files, File{Path: name, Text: string(text), Anew: "policylint schema " + strings.TrimSuffix(schemas.FileName(kind), ".schema.json") + " > " + name})
	}
	return files, nil
}
