package policy

import (
	"go/ast"
	"go/token"
)

// Floats returns where the package uses a type or a literal of floating point.
func (p *Package) Floats() (problems []string) {
	for _, f := range p.files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				switch n.Name {
				case "float32", "float64", "complex64", "complex128":
					problems = append(problems, p.at(n.Pos(), "type %s", n.Name))
				}
			case *ast.BasicLit:
				if n.Kind == token.FLOAT || n.Kind == token.IMAG {
					problems = append(problems, p.at(n.Pos(), "literal %s", n.Value))
				}
			}
			return true
		})
	}
	return problems
}

// Output returns where the package writes to the standard streams, logs with
// package log, or ends the process. A command may.
func (p *Package) Output() (problems []string) {
	if p.Main {
		return nil
	}
	for _, f := range p.files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				if n.Path.Value == `"log"` {
					problems = append(problems, p.at(n.Pos(), "import of log"))
				}
			case *ast.CallExpr:
				if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "print" || id.Name == "println") {
					problems = append(problems, p.at(n.Pos(), "call of %s", id.Name))
				}
			case *ast.SelectorExpr:
				if name := selector(n); forbidden[name] {
					problems = append(problems, p.at(n.Pos(), "use of %s", name))
				}
			}
			return true
		})
	}
	return problems
}

// forbidden is what Output looks for, besides print, println and package log.
var forbidden = map[string]bool{
	"fmt.Print": true, "fmt.Printf": true, "fmt.Println": true,
	"os.Stdout": true, "os.Stderr": true, "os.Exit": true,
}

// selector returns "x.y" for a selector of a plain name.
func selector(n *ast.SelectorExpr) string {
	if x, ok := n.X.(*ast.Ident); ok {
		return x.Name + "." + n.Sel.Name
	}
	return ""
}
