package main

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
)

// target is a platform that the probe is built for.
type target struct {
	name         string
	goos, goarch string
	env          []string // more of it, for the build
	tags         string
	short        bool // part of CI
	fuses        bool // its compiler may fuse a product of floats with a sum

	// instead is the name of the target that is run, and said to be, where this machine
	// cannot run programs of this one.
	instead string
}

// targets are all platforms. What the first one computes is what the others are compared
// with.
var targets = []target{
	{name: "amd64-v1", goos: "linux", goarch: "amd64", env: []string{"GOAMD64=v1"}, short: true},
	{name: "amd64-v3", goos: "linux", goarch: "amd64", env: []string{"GOAMD64=v3"}},
	{name: "amd64-purego", goos: "linux", goarch: "amd64", env: []string{"GOAMD64=v1"}, tags: "purego", short: true},
	{name: "386", goos: "linux", goarch: "386", short: true, instead: "arm"},
	{name: "arm64", goos: "linux", goarch: "arm64", fuses: true},
	{name: "riscv64", goos: "linux", goarch: "riscv64"},
	{name: "loong64", goos: "linux", goarch: "loong64"},
	{name: "ppc64", goos: "linux", goarch: "ppc64"},
	{name: "s390x", goos: "linux", goarch: "s390x", short: true, fuses: true},
	{name: "wasip1", goos: "wasip1", goarch: "wasm", short: true},
}

// substitutes are targets that stand for others.
var substitutes = []target{{name: "arm", goos: "linux", goarch: "arm"}}

// emulators are the programs of qemu-user by architecture. There is none for 386: qemu's
// runs no programs that Go has made.
var emulators = map[string]string{
	"amd64": "qemu-x86_64-static", "arm": "qemu-arm-static", "arm64": "qemu-aarch64-static", "loong64": "qemu-loongarch64-static",
	"ppc64": "qemu-ppc64-static", "riscv64": "qemu-riscv64-static", "s390x": "qemu-s390x-static",
}

// emulatorPackage is the Debian package with all of them.
const emulatorPackage = "qemu-user-static"

// native reports whether programs of the target may be tried without an emulator.
func (t *target) native() bool {
	return t.goos == runtime.GOOS && (t.goarch == runtime.GOARCH || t.goarch == "386" && runtime.GOARCH == "amd64")
}

// threads returns the numbers of threads of which results are compared.
func (t *target) threads(short bool) []int {
	switch {
	case !short:
		return []int{1, 2, 7}
	case t.native():
		return []int{1, 7}
	default:
		return []int{2}
	}
}

func targetNames() (names []string) {
	for _, t := range targets {
		names = append(names, t.name)
	}
	return names
}

// chooseTargets returns the targets with the given names, separated by commas; without
// names all, or those of the short mode.
func chooseTargets(names string, short bool) (chosen []target, err error) {
	wanted := strings.Split(names, ",")
	for _, t := range targets {
		i := slices.Index(wanted, t.name)
		if i >= 0 {
			wanted = slices.Delete(wanted, i, i+1)
		}
		if i >= 0 || names == "" && (t.short || !short) {
			chosen = append(chosen, t)
		}
	}
	if names != "" && len(wanted) > 0 {
		return nil, fmt.Errorf("no target %s; there are %s", strings.Join(wanted, ", "), strings.Join(targetNames(), ", "))
	}
	return chosen, nil
}
