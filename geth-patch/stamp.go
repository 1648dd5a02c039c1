package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// inputs names what a tree or a binary is made from: a digest or a plain value for
// each kind of input. Two equal maps give the same result.
type inputs map[string]string

// changed returns the names of the inputs that differ, in order.
func (in inputs) changed(old inputs) []string {
	var names []string
	for name, v := range in {
		if old[name] != v {
			names = append(names, name)
		}
	}
	for name := range old {
		if _, ok := in[name]; !ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// digest hashes named contents; the names and the lengths are hashed too, so that
// nothing can move from one content to the next.
type digest struct{ data []byte }

func (d *digest) add(name string, content []byte) {
	d.data = fmt.Appendf(d.data, "%q %d %x\n", name, len(content), sha256.Sum256(content))
}

func (d *digest) String() string {
	sum := sha256.Sum256(d.data)
	return hex.EncodeToString(sum[:])
}

// treeInputs returns what the source folder of a variant is made from. UPSTREAM's
// sum stands for the whole content of the release.
func (f *fork) treeInputs(v variant) inputs {
	var patches, overlay digest
	for _, p := range v.patches {
		patches.add(p.name, p.data)
	}
	for _, o := range v.overlay {
		overlay.add(o.path, o.data)
	}
	return inputs{
		"upstream": f.upstream.version + " " + f.upstream.sum,
		"patches":  patches.String(),
		"overlay":  overlay.String(),
	}
}

// binaryInputs returns what the binary of a variant is made from: the tree without
// its tests, the sources of our module that it links, and the build's settings.
func (f *fork) binaryInputs(ctx context.Context, v variant, s settings) (inputs, error) {
	v.overlay = slices.DeleteFunc(slices.Clone(v.overlay), overlayFile.isTest)
	in := f.treeInputs(v)
	in["settings"] = s.String()
	if v.stock {
		return in, nil
	}
	var err error
	in["precompiles"], err = f.precompilesDigest(ctx)
	return in, err
}

// precompilesDigest hashes the files of our module that package precompiles is
// built from, and go.mod. Other modules are pinned by upstream's go.sum.
func (f *fork) precompilesDigest(ctx context.Context) (string, error) {
	out, err := goOutput(ctx, f.root, "list", "-deps", "-json=Dir,Module,GoFiles,CgoFiles,CFiles,HFiles,SFiles,SysoFiles,EmbedFiles", "./precompiles")
	if err != nil {
		return "", err
	}
	files := []string{filepath.Join(f.root, "go.mod")}
	for dec := json.NewDecoder(strings.NewReader(out)); ; {
		var p struct {
			Dir                                                              string
			Module                                                           *struct{ Main bool }
			GoFiles, CgoFiles, CFiles, HFiles, SFiles, SysoFiles, EmbedFiles []string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return "", err
		}
		if p.Module == nil || !p.Module.Main {
			continue
		}
		for _, name := range slices.Concat(p.GoFiles, p.CgoFiles, p.CFiles, p.HFiles, p.SFiles, p.SysoFiles, p.EmbedFiles) {
			files = append(files, filepath.Join(p.Dir, name))
		}
	}
	var d digest
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		rel, err := filepath.Rel(f.root, file)
		if err != nil {
			return "", err
		}
		d.add(filepath.ToSlash(rel), data)
	}
	return d.String(), nil
}

// stamp says what a finished result below build/ was made from.
type stamp struct {
	Inputs inputs `json:"inputs"`
	SHA256 string `json:"sha256,omitempty"` // of the result, if that is a file
}

// readStamp reads a stamp. A missing or unreadable one is the empty stamp, which
// differs from every real one.
func readStamp(path string) stamp {
	var s stamp
	data, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(data, &s) != nil {
		return stamp{}
	}
	return s
}

// writeStamp writes a stamp in one piece.
func writeStamp(path string, s stamp) error {
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	tmp := path + ".tmp"
	if err := os.WriteFile(tmp, append(data, '\n'), 0o644); err != nil {
		return err
	}
	return os.Rename(tmp, path)
}

// fileSHA256 returns the digest of a file, "" if there is none.
func fileSHA256(path string) (string, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
