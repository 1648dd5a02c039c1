package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// upstream is the release that the patches are for, as in the file UPSTREAM.
type upstream struct {
	module  string // its path
	version string
	sum     string // "h1:…" of the module's content, as in go.sum
}

// parseUpstream reads lines of a key and a value; # starts a comment line. Each of
// module, version and sum stands there once, and nothing else does.
func parseUpstream(data []byte) (upstream, error) {
	var u upstream
	fields := map[string]*string{"module": &u.module, "version": &u.version, "sum": &u.sum}
	s := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; s.Scan(); n++ {
		line := strings.TrimSpace(s.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, value, ok := strings.Cut(line, " ")
		field, known := fields[key]
		if !ok || !known {
			return upstream{}, fmt.Errorf("line %d: got %q, want module, version or sum and a value", n, line)
		}
		if *field != "" {
			return upstream{}, fmt.Errorf("line %d: %s is given twice", n, key)
		}
		*field = strings.TrimSpace(value)
	}
	for _, key := range []string{"module", "version", "sum"} {
		if *fields[key] == "" {
			return upstream{}, fmt.Errorf("no %s", key)
		}
	}
	return u, s.Err()
}

// locate returns the folder of the module cache that holds the release, which it
// downloads if it is not there. The go command has checked it against go.sum and
// the checksum database; locate checks it against UPSTREAM.
func (f *fork) locate(ctx context.Context) (string, error) {
	out, err := goOutput(ctx, f.root, "mod", "download", "-json", f.upstream.module+"@"+f.upstream.version)
	var m struct{ Dir, Sum, Error string }
	if jsonErr := json.Unmarshal([]byte(out), &m); jsonErr == nil && m.Error != "" {
		return "", fmt.Errorf("download %s: %s", f.upstream.module, m.Error)
	}
	if err != nil {
		return "", err
	}
	if m.Sum != f.upstream.sum {
		return "", fmt.Errorf("%s %s has sum %s, want %s of UPSTREAM", f.upstream.module, f.upstream.version, m.Sum, f.upstream.sum)
	}
	return m.Dir, nil
}

// checkPinned checks that our own module builds against the same release: the
// version in go.mod and the sum in go.sum are those of UPSTREAM.
func (f *fork) checkPinned(ctx context.Context) error {
	out, err := goOutput(ctx, f.root, "list", "-m", "-f", "{{.Version}}", f.upstream.module)
	if err != nil {
		return err
	}
	if got := strings.TrimSpace(out); got != f.upstream.version {
		return fmt.Errorf("go.mod selects %s %s, want %s of UPSTREAM", f.upstream.module, got, f.upstream.version)
	}
	data, err := os.ReadFile(filepath.Join(f.root, "go.sum"))
	if err != nil {
		return err
	}
	want := fmt.Sprintf("%s %s %s", f.upstream.module, f.upstream.version, f.upstream.sum)
	for line := range strings.Lines(string(data)) {
		if strings.TrimSpace(line) == want {
			return nil
		}
	}
	return fmt.Errorf("go.sum has no line %q, which UPSTREAM asks for", want)
}
