package prover_test

import "testing"

// tally counts mutations by how the claim is beaten: there is an accepted proof, or a
// demand that nobody can answer, or propose refuses the claim.
type tally struct{ mutations, proofs, unanswerable, refused int }

func (x *tally) add(y *tally) {
	x.mutations += y.mutations
	x.proofs += y.proofs
	x.unanswerable += y.unanswerable
	x.refused += y.refused
}

// table has the tallies of a model by class, in the order of their first use.
type table struct {
	names []string
	rows  map[string]*tally
}

// row returns the tally of a class.
func (x *table) row(class string) *tally {
	if x.rows == nil {
		x.rows = make(map[string]*tally)
	}
	if x.rows[class] == nil {
		x.names = append(x.names, class)
		x.rows[class] = new(tally)
	}
	return x.rows[class]
}

// join adds the tallies of another table.
func (x *table) join(y *table) {
	for _, name := range y.names {
		x.row(name).add(y.rows[name])
	}
}

// print prints the table and returns its sum. It is an error if a mutation was not
// beaten, or if there was none.
func (x *table) print(t *testing.T) (sum tally) {
	t.Helper()
	const head, row = "%-40s %9s %9s %12s %9s", "%-40s %9d %9d %12d %9d"
	t.Logf(head, "class", "mutations", "proofs", "unanswerable", "refused")
	for _, name := range x.names {
		y := x.rows[name]
		sum.add(y)
		t.Logf(row, name, y.mutations, y.proofs, y.unanswerable, y.refused)
		if y.proofs+y.unanswerable+y.refused != y.mutations {
			t.Errorf("%s: not all are beaten", name)
		}
	}
	t.Logf(row, "all", sum.mutations, sum.proofs, sum.unanswerable, sum.refused)
	if sum.mutations == 0 {
		t.Error("no mutations")
	}
	return sum
}
