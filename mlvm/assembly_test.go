package mlvm_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A vector register of any width, and one above the fifteenth.
var (
	vectorRegister = regexp.MustCompile(`\b[XYZ][0-9]+\b`)
	highRegister   = regexp.MustCompile(`\b[XYZ](1[6-9]|2[0-9]|3[01])\b`)
)

// dirtyEnds returns what is wrong with how the functions of a file for amd64 end. Upper
// halves that are not zero make later SSE instructions (crypto/sha256) many times slower:
// VZEROUPPER must stand before every RET of a function with vectors, and the last thing that is
// done to a register that it does not reach must be to clear it. Tiles, whose instructions are
// bytes behind their names, must be released.
func dirtyEnds(source string) (problems []string) {
	function, before, last, vectors, tiles := "", "", map[string]string{}, false, false
	for line := range strings.SplitSeq(source, "\n") {
		line, name, _ := strings.Cut(line, "//")
		tiles = (tiles || strings.Contains(name, " LDTILECFG ")) && !strings.Contains(name, " TILERELEASE")
		words := strings.Fields(strings.ReplaceAll(line, ",", " "))
		if len(words) == 0 {
			continue
		}
		switch words[0] {
		case "TEXT":
			function, last, vectors, tiles = words[1], map[string]string{}, false, false
		case "RET":
			if vectors && before != "VZEROUPPER" {
				problems = append(problems, function+": RET without VZEROUPPER")
			}
			if tiles {
				problems = append(problems, function+": RET without TILERELEASE")
			}
			for register, end := range last {
				if end != "VPXORQ Z"+register+" Z"+register+" Z"+register {
					problems = append(problems, function+": register "+register+" is not cleared")
				}
			}
		}
		vectors = vectors || vectorRegister.MatchString(line)
		for _, match := range highRegister.FindAllStringSubmatch(line, -1) {
			last[match[1]] = strings.Join(words, " ")
		}
		before = words[0]
	}
	return problems
}

func TestAssemblyEndsClean(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_amd64.s") {
			return err
		}
		files++
		source, err := os.ReadFile(path)
		for _, problem := range dirtyEnds(string(source)) {
			t.Errorf("%s: %s", path, problem)
		}
		return err
	})
	if err != nil || files == 0 {
		t.Fatalf("%d files, error %v", files, err)
	}
}

func TestDirtyEnds(t *testing.T) {
	for source, want := range map[string]int{
		"TEXT ·f(SB), 0, $0\n VZEROUPPER\n RET":                                     0,
		"TEXT ·f(SB), 0, $0\n PAUSE\n RET":                                          0,
		"TEXT ·f(SB), 0, $0\n VMOVQ X1, AX\n RET":                                   1,
		"TEXT ·f(SB), 0, $0\n// LDTILECFG (AX)\n BYTE $1\n RET":                     1,
		"TEXT ·f(SB), 0, $0\n// LDTILECFG (AX)\n// TILERELEASE\n BYTE $1\n RET":     0,
		"TEXT ·f(SB), 0, $0\n VPADDQ Y16, Y1, Y2\n VZEROUPPER // end\n RET":         1,
		"TEXT ·f(SB), 0, $0\n VPXORQ Z16, Z16, Z16\n VZEROUPPER\n RET":              0,
		"TEXT ·f(SB), 0, $0\n VPXORQ Z16, Z16, Z17\n VZEROUPPER\n RET\n VMOVQ X1\n": 2,
	} {
		if got := dirtyEnds(source); len(got) != want {
			t.Errorf("%q: got %q, want %d problems", source, got, want)
		}
	}
}
