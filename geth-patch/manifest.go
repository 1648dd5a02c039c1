package main

import (
	"bytes"
	"errors"
	"fmt"

	"gopkg.in/yaml.v3"
)

// manifest is fork.yaml: what each patch, each hunk and each new file is for, and
// what may go wrong with it.
type manifest struct {
	Title   string       `yaml:"title"`
	Intro   string       `yaml:"intro"`
	Patches []patchNote  `yaml:"patches"`
	Overlay []overlayRow `yaml:"overlay"`
}

// patchNote explains one patch; its reason is the patch's own message.
type patchNote struct {
	File  string     `yaml:"file"`
	Risk  string     `yaml:"risk"`
	Stock bool       `yaml:"stock"` // upstream does not build without it
	Hunks []hunkNote `yaml:"hunks"`
}

// hunkNote explains one hunk.
type hunkNote struct {
	In     string `yaml:"in"` // the heading that git gives the hunk
	Reason string `yaml:"reason"`
}

// overlayRow explains one new file.
type overlayRow struct {
	File   string `yaml:"file"`
	Reason string `yaml:"reason"`
	Risk   string `yaml:"risk"` // not for tests
}

// parseManifest reads fork.yaml and refuses keys that it does not know.
func parseManifest(data []byte) (manifest, error) {
	var m manifest
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(&m); err != nil {
		return manifest{}, err
	}
	if m.Title == "" || m.Intro == "" {
		return manifest{}, errors.New("no title or no intro")
	}
	return m, nil
}

// check checks that the manifest explains exactly the patches with their hunks, in
// their order, and the new files.
func (m manifest) check(series []patch, overlay []overlayFile) error {
	if len(m.Patches) != len(series) {
		return fmt.Errorf("explains %d patches, want %d", len(m.Patches), len(series))
	}
	for i, note := range m.Patches {
		if err := note.check(series[i]); err != nil {
			return fmt.Errorf("%s: %w", note.File, err)
		}
	}
	if len(m.Overlay) != len(overlay) {
		return fmt.Errorf("explains %d new files, want %d", len(m.Overlay), len(overlay))
	}
	rows := make(map[string]overlayRow, len(m.Overlay))
	for _, row := range m.Overlay {
		rows[row.File] = row
	}
	for _, f := range overlay {
		row, ok := rows[f.path]
		if !ok || row.Reason == "" {
			return fmt.Errorf("%s: no reason", f.path)
		}
		if row.Risk == "" && !f.isTest() {
			return fmt.Errorf("%s: no risk", f.path)
		}
	}
	return nil
}

// check checks that the note is for the patch and explains each of its hunks.
func (n patchNote) check(p patch) error {
	if n.File != p.name {
		return fmt.Errorf("out of order, the patch is %s", p.name)
	}
	if n.Risk == "" {
		return errors.New("no risk")
	}
	if len(n.Hunks) != len(p.hunks) {
		return fmt.Errorf("explains %d hunks, want %d", len(n.Hunks), len(p.hunks))
	}
	for i, h := range n.Hunks {
		if h.In != p.hunks[i].section {
			return fmt.Errorf("hunk %d: is in %q, not in %q", i+1, p.hunks[i].section, h.In)
		}
		if h.Reason == "" {
			return fmt.Errorf("hunk %d: no reason", i+1)
		}
	}
	return nil
}
