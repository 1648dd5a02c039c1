package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// treeStamp is the name of the stamp in a source folder.
const treeStamp = ".geth-patch.json"

// tempPattern is the form of the names of the folders below build/ that hold what
// is not finished.
const tempPattern = ".geth-patch-*"

// lock makes this process the only one that works below build/, waiting for another
// one if need be, and removes what an interrupted one left.
func (f *fork) lock(ctx context.Context) (unlock func(), err error) {
	if err := os.MkdirAll(f.buildDir(), 0o755); err != nil {
		return nil, err
	}
	l := flock.New(filepath.Join(f.buildDir(), ".geth-patch.lock"))
	held, err := l.TryLock()
	if err == nil && !held {
		f.say("waiting for another geth-patch to end")
		held, err = l.TryLockContext(ctx, 200*time.Millisecond)
	}
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", f.buildDir(), err)
	}
	left, err := filepath.Glob(filepath.Join(f.buildDir(), tempPattern))
	for _, dir := range left {
		if info, statErr := os.Stat(dir); statErr == nil && info.IsDir() {
			err = errors.Join(err, os.RemoveAll(dir))
		}
	}
	unlock = func() { l.Unlock() } // the error would be that of closing a file
	if err != nil {
		unlock()
		return nil, err
	}
	return unlock, nil
}

// prepare makes the source folder of a variant, if the one that is there was made
// from anything else, and returns it. The caller holds the lock.
func (f *fork) prepare(ctx context.Context, v variant) (string, error) {
	tree := filepath.Join(f.buildDir(), v.tree)
	old := readStamp(filepath.Join(tree, treeStamp)).Inputs
	if len(f.treeInputs(v).changed(old)) == 0 {
		return tree, nil
	}
	release, err := f.locate(ctx)
	if err != nil {
		return "", err
	}
	f.say("copying %s %s and applying %d patches, %d new files", f.upstream.module, f.upstream.version, len(v.patches), len(v.overlay))
	return tree, f.replaceTree(ctx, v, release)
}

// replaceTree makes the source folder of a variant from the release and puts it in
// the place of the one that is there, if all of it succeeds.
func (f *fork) replaceTree(ctx context.Context, v variant, release string) error {
	temp, err := os.MkdirTemp(f.buildDir(), tempPattern)
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp) // holds nothing after a success but the old tree
	fresh := filepath.Join(temp, "new")
	if err := f.make(ctx, v, release, fresh); err != nil {
		return err
	}
	if err := writeStamp(filepath.Join(fresh, treeStamp), stamp{Inputs: f.treeInputs(v)}); err != nil {
		return err
	}
	tree := filepath.Join(f.buildDir(), v.tree)
	if err := os.Rename(tree, filepath.Join(temp, "old")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(fresh, tree)
}

// make copies the release to tree and turns it into the variant.
func (f *fork) make(ctx context.Context, v variant, release, tree string) error {
	if err := copyTree(ctx, release, tree); err != nil {
		return fmt.Errorf("copy %s: %w", release, err)
	}
	if err := applySeries(ctx, tree, v.patches); err != nil {
		return err
	}
	for _, o := range v.overlay {
		if err := o.write(tree); err != nil {
			return err
		}
	}
	if v.stock {
		return nil
	}
	// The path is relative to the finished tree, build/go-ethereum.
	_, err := goOutput(ctx, tree, "mod", "edit", "-require="+ourModule+"@v0.0.0", "-replace="+ourModule+"=../..")
	return err
}

// copyTree copies a folder of the module cache, whose files are read-only, to a
// new folder whose files are not.
func copyTree(ctx context.Context, from, to string) error {
	return filepath.WalkDir(from, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if e.IsDir() {
			return os.MkdirAll(filepath.Join(to, rel), 0o755)
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		return copyFile(path, filepath.Join(to, rel), 0o644|info.Mode().Perm()&0o111)
	})
}

// copyFile copies one file.
func copyFile(from, to string, mode fs.FileMode) error {
	r, err := os.Open(from)
	if err != nil {
		return err
	}
	defer r.Close()
	w, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, r)
	return errors.Join(err, w.Close())
}

// applySeries applies the patches to tree and verifies that it did.
func applySeries(ctx context.Context, tree string, series []patch) error {
	for _, p := range series {
		if err := gitApply(ctx, tree, p); err != nil {
			return err
		}
		// git exits 0 when it skips a file that it takes to lie outside of its
		// repository, and would then skip it here too: so look at the files.
		if err := gitApply(ctx, tree, p, "--reverse", "--check"); err != nil {
			return fmt.Errorf("verify: %w", err)
		}
		if err := p.verify(tree); err != nil {
			return fmt.Errorf("verify: %w", err)
		}
	}
	return nil
}

// gitApply runs git apply from the folder that holds tree, with no regard to a
// repository around it or to the caller's configuration of git.
func gitApply(ctx context.Context, tree string, p patch, flags ...string) error {
	parent, name := filepath.Split(tree)
	args := append([]string{"apply", "--directory=" + name, "--whitespace=nowarn"}, flags...)
	cmd := command(ctx, parent, "git", args...)
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "GIT_") })
	cmd.Env = append(cmd.Env, "GIT_CEILING_DIRECTORIES="+filepath.Dir(filepath.Clean(parent)), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
	cmd.Stdin = strings.NewReader(string(p.data))
	if _, err := output(cmd); err != nil {
		return fmt.Errorf("%s: %w", p.name, err)
	}
	return nil
}

// verify checks that every file holds what the hunks of the patch leave behind.
func (p patch) verify(tree string) error {
	for _, h := range p.hunks {
		data, err := os.ReadFile(filepath.Join(tree, filepath.FromSlash(h.path)))
		if err != nil {
			return err
		}
		if !strings.Contains("\n"+string(data), "\n"+strings.Join(h.after(), "\n")+"\n") {
			return fmt.Errorf("%s: %s: the hunk at line %d is not applied", p.name, h.path, h.newStart)
		}
	}
	return nil
}
