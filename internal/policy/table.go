package policy

import (
	"fmt"
	"slices"
	"strings"
)

// Table says who may import whom. The relation is transitive: what may import a
// package may import all that this may import. Modules of others, and what stands
// with them in the last column, are for the package of the row only.
type Table struct {
	prefix string // of the packages, "mlvm/"
	rows   map[string]row
}

type row struct {
	packages []string // their paths in the module
	own      []string // modules, or packages that go no further
	testOnly bool
}

// ParseTable reads a table of lines
//
//	package | packages that it may import | modules that it may import
//
// Names are relative to prefix; a name that begins with a slash is relative to the
// module, "." is the package of prefix itself. A package marked with a star is for
// tests: none but its like may import it. Empty lines and those that begin with #
// mean nothing.
func ParseTable(prefix, text string) (*Table, error) {
	t := &Table{prefix: prefix, rows: make(map[string]row)}
	for i, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(line, "|")
		if len(columns) != 3 {
			return nil, fmt.Errorf("line %d: %d columns, want 3", i+1, len(columns))
		}
		name, testOnly := strings.CutSuffix(strings.TrimSpace(columns[0]), "*")
		r := row{own: t.resolve(strings.Fields(columns[2])), testOnly: testOnly}
		name = t.resolve([]string{name})[0]
		if _, twice := t.rows[name]; twice {
			return nil, fmt.Errorf("line %d: %s has a row already", i+1, name)
		}
		for _, to := range t.resolve(strings.Fields(columns[1])) {
			if earlier, ok := t.rows[to]; ok {
				r.packages = append(r.packages, earlier.packages...)
			} else if strings.HasPrefix(to, prefix) {
				return nil, fmt.Errorf("line %d: %s has no row above", i+1, to)
			}
			r.packages = append(r.packages, to)
		}
		t.rows[name] = r
	}
	return t, nil
}

// resolve returns the paths in the module that names stand for; names of modules
// of others, which have a dot in the first part, stay.
func (t *Table) resolve(names []string) []string {
	paths := make([]string, len(names))
	for i, name := range names {
		first, _, _ := strings.Cut(name, "/")
		switch {
		case name == ".":
			paths[i] = strings.TrimSuffix(t.prefix, "/")
		case strings.HasPrefix(name, "/"):
			paths[i] = name[1:]
		case strings.Contains(first, "."):
			paths[i] = name
		default:
			paths[i] = t.prefix + name
		}
	}
	return paths
}

// Check returns what in the packages is against the table: an import that it does
// not allow, a package without a row, a row without a package.
func (t *Table) Check(packages []*Package) (problems []string) {
	seen := make(map[string]bool)
	for _, p := range packages {
		r, ok := t.rows[p.Path]
		if !ok {
			problems = append(problems, fmt.Sprintf("%s is not in the table", p.Path))
			continue
		}
		seen[p.Path] = true
		for _, to := range p.Imports {
			if problem := t.check(&r, to); problem != "" {
				problems = append(problems, fmt.Sprintf("%s imports %s, %s", p.Path, to, problem))
			}
		}
	}
	for name := range t.rows {
		if !seen[name] {
			problems = append(problems, fmt.Sprintf("%s is in the table, but does not exist", name))
		}
	}
	slices.Sort(problems)
	return problems
}

// check says what is wrong with an import, "" if nothing is.
func (t *Table) check(from *row, to string) string {
	if first, _, _ := strings.Cut(to, "/"); !strings.Contains(first, ".") {
		return "" // the standard library is open to all
	}
	name, ours := strings.CutPrefix(to, Module+"/")
	if t.rows[name].testOnly && !from.testOnly {
		return "which is for tests"
	}
	if ours && slices.Contains(from.packages, name) {
		return ""
	}
	for _, own := range from.own {
		if own == name || strings.HasPrefix(name, own+"/") && !ours {
			return ""
		}
	}
	return "which the table does not allow"
}
