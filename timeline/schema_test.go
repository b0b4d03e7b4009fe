package timeline_test

import (
	"bytes"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/internal/golden"
	"github.com/casus-events/casus/internal/record"
	"github.com/casus-events/casus/timeline"
)

// TestSchema holds the JSON Schema that describes chronicles to other languages
// against the Go types. The descriptions in it are the types' comments: go
// generate, which runs this test with -update, keeps them fresh, but a comment
// alone does not fail the test.
func TestSchema(t *testing.T) {
	t.Parallel()
	docs := comments{}
	for _, dir := range []string{"actor", "event", "event/edtf", "attribution", "timeline"} {
		docs.read(t, dir)
	}
	schema, err := record.Schema(reflect.TypeFor[timeline.Chronicle](), &record.SchemaOptions{
		ID:          "https://github.com/casus-events/casus/timeline/chronicle.schema.json",
		Title:       "casus chronicle",
		Description: "All that is recorded about one crisis: the document that package timeline reads and examples/casefile analyses.",
		Doc:         docs.of,
		Required: map[reflect.Type][]string{
			reflect.TypeFor[timeline.Chronicle](): {"format"},
			reflect.TypeFor[actor.Actor]():        {"id"},
			reflect.TypeFor[actor.Source]():       {"id"},
			reflect.TypeFor[event.Event]():        {"id"},
			reflect.TypeFor[attribution.Claim]():  {"id"},
		},
		Vocabularies: vocabularies(),
	})
	if err != nil {
		t.Fatal(err)
	}
	const file = "chronicle.schema.json"
	kept, err := os.ReadFile(file)
	if err == nil && !updating() && bytes.Equal(undescribed(kept), undescribed(schema)) {
		return
	}
	golden.Check(t, filepath.Join("..", file), schema)
}

func updating() bool { return flag.Lookup("update").Value.String() == "true" }

// undescribed returns a schema without the lines that describe.
func undescribed(schema []byte) []byte {
	var kept []byte
	for line := range bytes.Lines(schema) {
		if !bytes.HasPrefix(bytes.TrimSpace(line), []byte(`"description": "`)) {
			kept = append(kept, line...)
		}
	}
	return kept
}

func vocabularies() []record.Vocabulary {
	return []record.Vocabulary{
		record.VocabularyOf(actor.Kinds()),
		record.VocabularyOf(actor.NameKinds()),
		record.VocabularyOf(actor.RelationKinds()),
		record.VocabularyOf(actor.Manners()),
		record.VocabularyOf(actor.SourceKinds()),
		record.VocabularyOf(actor.Stances()),
		record.VocabularyOf(actor.Origins()),
		record.VocabularyOf(actor.Opens()),
		record.VocabularyOf(actor.Numbers()),
		record.VocabularyOf(actor.Schemes()),
		record.VocabularyOf(event.Kinds()),
		record.VocabularyOf(event.Statuses()),
		record.VocabularyOf(event.Roles()),
		record.VocabularyOf(event.Intents()),
		record.VocabularyOf(event.AllMeans()),
		record.VocabularyOf(event.TargetKinds()),
		record.VocabularyOf(event.Harms()),
		record.VocabularyOf(event.VictimStatuses()),
		record.VocabularyOf(event.Quantities()),
		record.VocabularyOf(event.CountForms()),
		record.VocabularyOf(event.Leans()),
		record.VocabularyOf(event.Facilities()),
		record.VocabularyOf(event.Precisions()),
		record.VocabularyOf(event.PlaceRoles()),
		record.VocabularyOf(event.SpeechKinds()),
		record.VocabularyOf(event.LinkKinds()),
		record.VocabularyOf(event.Forms()),
		record.VocabularyOf(event.MeasureNames()),
		record.VocabularyOf(attribution.Levels()),
		record.VocabularyOf(attribution.Findings()),
		record.VocabularyOf(attribution.Bases()),
		record.VocabularyOf(attribution.Scales()),
	}
}

// comments holds the comments of types ("event.Event") and of their fields
// ("event.Event.Title").
type comments map[string]string

func (c comments) of(t reflect.Type, field string) string {
	name := t.String()
	if field != "" {
		name += "." + field
	}
	return c[name]
}

// read gathers the comments of a package of the repository.
func (c comments) read(t *testing.T, dir string) {
	t.Helper()
	root, err := casusdata.Root(".")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(root, dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if g, ok := d.(*ast.GenDecl); ok {
				c.gather(f.Name.Name, g)
			}
		}
	}
}

func (c comments) gather(pkg string, g *ast.GenDecl) {
	for _, s := range g.Specs {
		s, ok := s.(*ast.TypeSpec)
		if !ok {
			continue
		}
		name := pkg + "." + s.Name.Name
		c[name] = plain(g.Doc)
		fields, ok := s.Type.(*ast.StructType)
		if !ok {
			continue
		}
		for _, field := range fields.Fields.List {
			for _, id := range field.Names {
				c[name+"."+id.Name] = plain(field.Doc)
				if field.Doc == nil {
					c[name+"."+id.Name] = plain(field.Comment)
				}
			}
		}
	}
}

var docLink = regexp.MustCompile(`\[\*?([a-z]+\.)?([A-Z][A-Za-z.]*)\]`)

// plain returns a comment as one paragraph, without the brackets of links.
func plain(g *ast.CommentGroup) string {
	return docLink.ReplaceAllString(strings.Join(strings.Fields(g.Text()), " "), "$1$2")
}
