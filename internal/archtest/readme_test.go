package archtest_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A fence is a fenced block of a Markdown file.
type fence struct {
	Line int
	Info string
	Text []string
}

// fences returns the fenced blocks of a Markdown text.
func fences(text string) []fence {
	var all []fence
	open := ""
	for i, line := range strings.Split(text, "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case open != "" && trimmed == open:
			open = ""
		case open != "":
			all[len(all)-1].Text = append(all[len(all)-1].Text, line)
		case strings.HasPrefix(trimmed, "```"):
			info := strings.TrimLeft(trimmed, "`")
			open = trimmed[:len(trimmed)-len(info)]
			all = append(all, fence{Line: i + 1, Info: strings.TrimSpace(info)})
		}
	}
	return all
}

// isOutput tells whether a fence holds what the one before it prints.
func (f fence) isOutput() bool {
	return f.Info == "" || f.Info == "text" || f.Info == "output"
}

// A snippets checks the fences of READMEs against the Examples and, for whole
// programs and commands, against what they print when run.
type snippets struct {
	Examples []example
	// Run runs a program given by its text, Command a shell line; both return
	// what it printed.
	Run     func(program string) (string, error)
	Command func(line string) (string, error)
}

// faults names the fences of a README that are not copies of something that
// runs: a Go fence is a part of an Example or a whole program whose parts are,
// the fence of output after it is the output of that, and the fence of output
// after a "go run" command is what the command prints. Lines of "..." in output
// stand for any number of lines left out.
func (s *snippets) faults(name, text string) []string {
	var faults []string
	var printed string
	var prints bool // whether the fence before prints something known
	for _, f := range fences(text) {
		var err error
		switch {
		case f.Info == "go":
			printed, err = s.code(f)
			prints = true
		case f.Info == "sh":
			printed, err = s.shell(f)
			prints = true
		case f.isOutput() && prints:
			prints = false
			if !shows(f.Text, printed) {
				err = fmt.Errorf("this is not what the code before it prints, which is:\n%s", printed)
			}
		default:
			prints = false
		}
		if err != nil {
			faults = append(faults, fmt.Sprintf("%s:%d: %v", name, f.Line, err))
		}
	}
	return faults
}

// code returns what the code of a Go fence prints as a whole.
func (s *snippets) code(f fence) (string, error) {
	text := strings.Join(f.Text, "\n")
	if !strings.HasPrefix(strings.TrimSpace(text), "package ") {
		for _, ex := range s.Examples {
			if region(ex.Body, f.Text) {
				return ex.Output, nil
			}
		}
		return "", fmt.Errorf("no Example contains this code")
	}
	if err := s.program(text); err != nil {
		return "", err
	}
	return s.Run(text)
}

// program checks that the main function of a whole program is an Example, and
// that what else it declares stands in that Example's file.
func (s *snippets) program(text string) error {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "", text, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, imp := range f.Imports {
		if path, err := strconv.Unquote(imp.Path.Value); err != nil || isInternal(path) {
			return fmt.Errorf("a reader cannot import %s", imp.Path.Value)
		}
	}
	main := slices.IndexFunc(f.Decls, func(d ast.Decl) bool {
		fn, ok := d.(*ast.FuncDecl)
		return ok && fn.Name.Name == "main"
	})
	if main < 0 {
		return fmt.Errorf("the program has no main function")
	}
	for _, ex := range s.Examples {
		if contains(ex, fset, f, f.Decls[main].(*ast.FuncDecl)) {
			return nil
		}
	}
	return fmt.Errorf("no Example has the body of this program's main function and the rest beside it")
}

func contains(ex example, fset *token.FileSet, f *ast.File, main *ast.FuncDecl) bool {
	body := source(fset, main.Body)
	if !region(ex.Body, body[1:len(body)-1]) {
		return false
	}
	for _, d := range f.Decls {
		if gen, ok := d.(*ast.GenDecl); ok && gen.Tok == token.IMPORT || d == main {
			continue
		}
		if !region(ex.Source, source(fset, d)) {
			return false
		}
	}
	return true
}

// source returns the lines of a node, formatted.
func source(fset *token.FileSet, node ast.Node) []string {
	var b strings.Builder
	conf := printer.Config{Mode: printer.UseSpaces | printer.TabIndent, Tabwidth: 8}
	if err := conf.Fprint(&b, fset, node); err != nil {
		return []string{err.Error(), "", ""}
	}
	return strings.Split(b.String(), "\n")
}

// shell runs the last line of a shell fence if it is a "go run" of a program
// of this module, and returns what it prints.
func (s *snippets) shell(f fence) (string, error) {
	if len(f.Text) == 0 {
		return "", nil
	}
	line, _, _ := strings.Cut(f.Text[len(f.Text)-1], "#")
	if !strings.HasPrefix(line, "go run ./") {
		return "", nil
	}
	return s.Command(strings.TrimSpace(line))
}

// region tells whether some consecutive lines are the wanted ones, up to
// indentation and space at line ends.
func region(lines, want []string) bool {
	want = dedent(trimBlank(want))
	for i := 0; len(want) > 0 && i+len(want) <= len(lines); i++ {
		if slices.Equal(dedent(lines[i:i+len(want)]), want) {
			return true
		}
	}
	return false
}

// shows tells whether output reads as a fence says, whose lines of "..." stand
// for what it leaves out.
func shows(want []string, output string) bool {
	var quoted []string
	for _, line := range trimBlank(want) {
		if strings.TrimSpace(line) == "..." {
			quoted = append(quoted, `(?:.*\n)*`)
		} else {
			quoted = append(quoted, regexp.QuoteMeta(strings.TrimRight(line, " \t"))+`[ \t]*\n`)
		}
	}
	text := strings.Join(trimBlank(strings.Split(output, "\n")), "\n") + "\n"
	return len(quoted) > 0 && regexp.MustCompile(`^`+strings.Join(quoted, "")+`$`).MatchString(text)
}

func trimBlank(lines []string) []string {
	blank := func(line string) bool { return strings.TrimSpace(line) == "" }
	for len(lines) > 0 && blank(lines[0]) {
		lines = lines[1:]
	}
	for len(lines) > 0 && blank(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// dedent removes the indentation that all lines share, each four spaces or tab
// of it counting as one, and space at line ends.
func dedent(lines []string) []string {
	tabs := make([]string, len(lines))
	shared := -1
	for i, line := range lines {
		text := strings.TrimLeft(line, " \t")
		indent := strings.ReplaceAll(line[:len(line)-len(text)], "    ", "\t")
		tabs[i] = strings.TrimRight(indent+text, " \t\r")
		if tabs[i] != "" && (shared < 0 || len(indent) < shared) {
			shared = len(indent)
		}
	}
	for i := range tabs {
		tabs[i] = tabs[i][min(max(shared, 0), len(tabs[i])):]
	}
	return tabs
}

var localLink = regexp.MustCompile(`\]\(([^):#]+)(?:#[^)]*)?\)`)

// linkFaults names the links to files of this repository that lead nowhere.
func linkFaults(path, text string) []string {
	var faults []string
	for _, m := range localLink.FindAllStringSubmatch(text, -1) {
		if _, err := os.Stat(filepath.Join(filepath.Dir(path), filepath.FromSlash(m[1]))); err != nil {
			faults = append(faults, fmt.Sprintf("%s: the link to %s leads nowhere", path, m[1]))
		}
	}
	return faults
}

func TestReadmes(t *testing.T) {
	t.Parallel()
	root := repository(t).Root
	readmes, err := filepath.Glob(filepath.Join(root, "examples", "*", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	main := filepath.Join(root, "README.md")
	if _, err := os.Stat(main); err == nil {
		readmes = append(readmes, main)
	}
	if len(readmes) == 0 {
		t.Skip("there is no README yet")
	}
	files, err := goFiles(root)
	if err != nil {
		t.Fatal(err)
	}
	examples, err := loadExamples(files)
	if err != nil {
		t.Fatal(err)
	}
	s := &snippets{
		Examples: examples,
		Run:      func(program string) (string, error) { return runProgram(t, root, program) },
		Command:  func(line string) (string, error) { return runCommand(root, line) },
	}
	for _, path := range readmes {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		report(t, s.faults(path, string(text)))
		report(t, linkFaults(path, string(text)))
	}
}

func runProgram(t *testing.T, root, program string) (string, error) {
	t.Helper()
	const dir = "internal/archtest/snippet"
	out, err := run(root, "go", "run", "-overlay", overlay(t, root, map[string]string{dir + "/main.go": program}), "./"+dir)
	return string(out), err
}

// runCommand runs a "go run ./folder ..." line at the root of the repository.
func runCommand(root, line string) (string, error) {
	args := strings.Fields(line)[1:]
	// What the program embeds decides what it prints: see it, so that a change
	// of it runs this test again.
	err := filepath.WalkDir(filepath.Join(root, args[1]), func(path string, _ fs.DirEntry, err error) error {
		if err == nil {
			_, err = os.Stat(path)
		}
		return err
	})
	if err != nil {
		return "", err
	}
	cmd := exec.Command("go", args...)
	cmd.Dir = root
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func TestReadmeFaults(t *testing.T) {
	t.Parallel()
	examples, err := parseExamples("example_test.go", exampleFixture)
	if err != nil {
		t.Fatal(err)
	}
	s := &snippets{
		Examples: examples,
		Run:      func(string) (string, error) { return "ran\n", nil },
		Command: func(line string) (string, error) {
			if line != "go run ./examples/taji" {
				return "", fmt.Errorf("no such program")
			}
			return "first\nsecond  \nthird\n\nlast\n", nil
		},
	}
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"an Example and its output", "```go\n// A comment.\nfmt.Println(\"two\\nlines\")\n```\n\nprints\n\n```text\ntwo\nlines\n```\n", nil},
		{"a part of one, with spaces", "```go\nfor i := range 2 {\n    x := strings.Repeat(\"a\", i)\n    fmt.Println(x)\n}\n```", nil},
		{"an inner part", "```go\nx := strings.Repeat(\"a\", i)\n\tfmt.Println(x)\n```", []string{":1: no Example contains"}},
		{"code of our own", "text\n```go\nfmt.Println(1)\n```", []string{"README.md:2: no Example contains this code"}},
		{"nothing", "```go\n```", []string{"no Example contains"}},
		{"wrong output", "```go\nfmt.Println(\"two\\nlines\")\n```\n```\ntwo\n```", []string{":4: this is not what"}},
		{"other fences", "```json\n{}\n```\n```text\nfree\n```\n```sh\ngo test ./...\n```\n", nil},
		{"output that nothing prints", "```sh\ngo test ./...\n```\n```text\nok\n```", []string{":4: this is not what"}},
		{"a command", "```sh\ngit clone x\ngo run ./examples/taji # the article\n```\n```text\nfirst\n...\nlast\n```", nil},
		{"all of its output", "```sh\ngo run ./examples/taji\n```\n```text\nfirst\nsecond\nthird\n\nlast\n```", nil},
		{"its end is missing", "```sh\ngo run ./examples/taji\n```\n```text\nfirst\n...\nthird\n```", []string{":4: this is not"}},
		{"a command that fails", "```sh\ngo run ./examples/none\n```", []string{":1: no such program"}},
		{"a program", "```go\npackage main\n\nimport \"fmt\"\n\nfunc main() {\n\tshow(3)\n}\n\nfunc show(n int) {\n\tfmt.Println(n)\n}\n```\n```text\nran\n```", nil},
		{"with another helper", "```go\npackage main\n\nfunc main() {\n\tshow(3)\n}\n\nfunc show(n int) {\n\tpanic(n)\n}\n```", []string{"no Example has the body"}},
		{"with another body", "```go\npackage main\n\nfunc main() {\n\tshow(4)\n}\n```", []string{"no Example has the body"}},
		{"without main", "```go\npackage main\n```", []string{"no main function"}},
		{"with an internal import", "```go\npackage main\n\nimport \"a/internal/b\"\n\nfunc main() {}\n```", []string{"a reader cannot import"}},
		{"that does not parse", "```go\npackage main\n\nfunc {\n```", []string{"expected"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			wantFaults(t, s.faults("README.md", tt.text), tt.want...)
		})
	}
}

func TestRunProgram(t *testing.T) {
	t.Parallel()
	root := repository(t).Root
	out, err := runProgram(t, root, "package main\n\nimport (\n\t\"fmt\"\n\n\t\""+modulePath+"\"\n)\n\nfunc main() { fmt.Println(casus.Yes) }\n")
	if out != "yes\n" || err != nil {
		t.Errorf("the program printed %q, %v", out, err)
	}
	if _, err := runProgram(t, root, "package main\n\nfunc main() { undefined() }\n"); err == nil {
		t.Error("a program that does not compile ran")
	}
}

func TestLinkFaults(t *testing.T) {
	t.Parallel()
	text := "[a](doc.go) [b](nowhere.md) [c](https://example.org/x) [d](#here) [e](doc.go#there) [f](../golden)"
	wantFaults(t, linkFaults("README.md", text), "nowhere.md leads nowhere")
}
