package main

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
)

// runner runs programs of a target.
type runner struct {
	name string

	// command returns the words that run a program, given as words too, with variables
	// and a temporary folder.
	command func(variables []string, folder string, words []string) []string
}

// runnerOf returns the runner of a target. If this machine lacks it, the error says how
// to get it.
func (m *machine) runnerOf(ctx context.Context, t *target) (*runner, error) {
	switch {
	case t.goos == "wasip1":
		path, err := m.wazero(ctx)
		if err != nil {
			return nil, err
		}
		return m.wazeroRunner(path), nil
	case t.native():
		return &runner{"this machine", func(_ []string, _ string, words []string) []string { return words }}, nil
	}
	name, ok := emulators[t.goarch]
	if !ok {
		return nil, fmt.Errorf("no emulator of %s", t.goarch)
	}
	path, err := exec.LookPath(name)
	if err != nil {
		return nil, fmt.Errorf("%s is missing; it is in the Debian package %s. To run without it, name the other targets (--targets)", name, emulatorPackage)
	}
	return &runner{name, func(_ []string, _ string, words []string) []string { return append([]string{path}, words...) }}, nil
}

// wazeroRunner returns the runner of WebAssembly, whose programs see nothing of this
// machine but a folder.
func (m *machine) wazeroRunner(path string) *runner {
	return &runner{"wazero", func(variables []string, folder string, words []string) []string {
		command := []string{path, "run", "-cachedir=" + filepath.Join(m.folder, "wazero-cache"), "-mount=" + folder + ":/tmp"}
		for _, v := range variables {
			command = append(command, "-env="+v)
		}
		return append(command, words...)
	}}
}

// substituteOf returns the target that stands for another.
func substituteOf(t *target) *target {
	for i := range substitutes {
		if substitutes[i].name == t.instead {
			return &substitutes[i]
		}
	}
	return t
}
