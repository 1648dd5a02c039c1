package policy

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Module is the module path of the project.
const Module = "github.com/mlgeth/mlgeth"

// Package is a folder with Go files, tests left out.
type Package struct {
	Path    string // relative to the module, with slashes
	Main    bool   // a command
	Imports []string

	fset  *token.FileSet
	files []*ast.File
}

// Root returns the module's root, the nearest folder with a go.mod above the
// working directory.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("no go.mod above the working directory")
		}
		dir = parent
	}
}

// Load parses the packages in the given folders of the module at root, and in all
// below them that the go command looks at.
func Load(root string, folders ...string) ([]*Package, error) {
	var packages []*Package
	for _, folder := range folders {
		err := filepath.WalkDir(filepath.Join(root, folder), func(dir string, d fs.DirEntry, err error) error {
			if err != nil || !d.IsDir() {
				return err
			}
			if name := d.Name(); name == "testdata" || name == "node_modules" || strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") {
				return filepath.SkipDir
			}
			p, err := load(root, dir)
			if p != nil {
				packages = append(packages, p)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return packages, nil
}

// load parses the package in a folder; nil if there is none.
func load(root, dir string) (*Package, error) {
	rel, err := filepath.Rel(root, dir)
	if err != nil {
		return nil, err
	}
	p := &Package{Path: filepath.ToSlash(rel), fset: token.NewFileSet()}
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(p.fset, path.Join(p.Path, filepath.Base(name)), source, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.add(f)
	}
	if len(p.files) == 0 {
		return nil, nil
	}
	slices.Sort(p.Imports)
	p.Imports = slices.Compact(p.Imports)
	return p, nil
}

func (p *Package) add(f *ast.File) {
	p.files = append(p.files, f)
	p.Main = p.Main || f.Name.Name == "main"
	for _, i := range f.Imports {
		if name, err := strconv.Unquote(i.Path.Value); err == nil { // the parser has seen to it
			p.Imports = append(p.Imports, name)
		}
	}
}

// at describes a place in a package's sources.
func (p *Package) at(pos token.Pos, format string, args ...any) string {
	return fmt.Sprintf("%v: %s", p.fset.Position(pos), fmt.Sprintf(format, args...))
}
