package mlvm_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// An instruction that Go's assembler lacks, and what the comment behind it says it is.
var wordLine = regexp.MustCompile(`^\s*WORD \S+ // (.*)$`)

// A line of a listing: the place in the source, the address, the bits, the instruction
// in Go's syntax and in that of the architecture.
var listingLine = regexp.MustCompile(`^\s*\S+\.s:(\d+)\s+\S+\s+[0-9a-f]{8}\s.* // (.*)$`)

// TestWords: instructions written as numbers in assembly for arm64 are what the comments
// say, according to Go's disassembler.
func TestWords(t *testing.T) {
	words := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_arm64.s") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		instructions := disassembled(t, path)
		for i, line := range strings.Split(string(source), "\n") {
			match := wordLine.FindStringSubmatch(line)
			if match == nil {
				continue
			}
			words++
			if got := instructions[fmt.Sprint(i+1)]; got != match[1] {
				t.Errorf("%s:%d: the word is %q, the comment says %q", path, i+1, got, match[1])
			}
		}
		return nil
	})
	if err != nil || words == 0 {
		t.Fatalf("%d words, error %v", words, err)
	}
}

// disassembled returns the last instruction of each line of a file for arm64.
func disassembled(t *testing.T, path string) map[string]string {
	t.Helper()
	goTool := func(args ...string) []byte {
		cmd := exec.Command("go", args...)
		cmd.Env = append(os.Environ(), "GOOS=linux", "GOARCH=arm64")
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%v: %v", cmd, err)
		}
		return out
	}
	object := filepath.Join(t.TempDir(), "object")
	root := strings.TrimSpace(string(goTool("env", "GOROOT")))
	goTool("tool", "asm", "-p", "assembly", "-I", filepath.Join(root, "pkg", "include"), "-o", object, path)
	instructions := map[string]string{}
	listing := bufio.NewScanner(bytes.NewReader(goTool("tool", "objdump", "-gnu", object)))
	for listing.Scan() {
		if match := listingLine.FindStringSubmatch(listing.Text()); match != nil {
			instructions[match[1]] = strings.TrimSpace(match[2])
		}
	}
	return instructions
}
