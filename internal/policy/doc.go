// Package policy reads the project's own sources and holds them against its rules:
// who may import whom, where there must be no floats, and that libraries do not
// print, log or exit. It is used by tests alone (deps_test.go in precompiles and in
// mlvm), which hold the tables.
//
// It looks at every Go file that is not a test, whatever its build constraints, so
// that what only another platform compiles is seen too.
package policy
