package recordtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// GoDocs reads the doc comments of the types of some packages, given by their
// folders, for the Doc of record.SchemaOptions: the comment of a type or of a
// field, in one line. Packages are told apart by their names.
func GoDocs(t testing.TB, folders ...string) func(t reflect.Type, field string) string {
	t.Helper()
	docs := make(map[string]string)
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no Go files in %s, error %v", folder, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			readDocs(docs, parsed)
		}
	}
	return func(t reflect.Type, field string) string {
		return docs[t.String()+"."+field]
	}
}

func readDocs(docs map[string]string, file *ast.File) {
	for _, decl := range file.Decls {
		types, ok := decl.(*ast.GenDecl)
		if !ok || types.Tok != token.TYPE {
			continue
		}
		for _, spec := range types.Specs {
			spec := spec.(*ast.TypeSpec)
			name := file.Name.Name + "." + spec.Name.Name + "."
			docs[name] = oneLine(spec.Doc, types.Doc)
			fields, ok := spec.Type.(*ast.StructType)
			if !ok {
				continue
			}
			for _, f := range fields.Fields.List {
				for _, id := range f.Names {
					docs[name+id.Name] = oneLine(f.Doc, f.Comment)
				}
			}
		}
	}
}

// oneLine returns the first of the comments that says anything.
func oneLine(comments ...*ast.CommentGroup) string {
	for _, c := range comments {
		if text := strings.Join(strings.Fields(c.Text()), " "); text != "" {
			return text
		}
	}
	return ""
}
