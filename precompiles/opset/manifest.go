package opset

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// ManifestName is the name of the manifest in the folder of vectors.
const ManifestName = "MANIFEST"

// HashVectors returns the vectorsHash of PROTOCOL §2: keccak256 of the
// concatenated keccak256 of the files that the manifest of dir lists, in its
// order.
func HashVectors(dir fs.FS) (merkle.Hash, error) {
	manifest, err := fs.ReadFile(dir, ManifestName)
	if err != nil {
		return merkle.Hash{}, err
	}
	names, err := parseManifest(manifest)
	if err != nil {
		return merkle.Hash{}, fmt.Errorf("%s: %w", ManifestName, err)
	}
	var sums []byte
	for _, name := range names {
		content, err := fs.ReadFile(dir, name)
		if err != nil {
			return merkle.Hash{}, fmt.Errorf("%s: %w", ManifestName, err)
		}
		sum := merkle.Sum(content)
		sums = append(sums, sum[:]...)
	}
	return merkle.Sum(sums), nil
}

// parseManifest returns the names in a manifest: one a line, each line ended, in
// strictly ascending order, so that a set of files has one manifest.
func parseManifest(manifest []byte) ([]string, error) {
	text, ended := bytes.CutSuffix(manifest, []byte("\n"))
	if !ended {
		return nil, errors.New("empty, or the last line is not ended")
	}
	names := strings.Split(string(text), "\n")
	for i, name := range names {
		if name == "." || !fs.ValidPath(name) || strings.ContainsAny(name, "/\\ \t\r") {
			return nil, fmt.Errorf("line %d: %q is not a file name", i+1, name)
		}
		if i > 0 && name <= names[i-1] {
			return nil, fmt.Errorf("line %d: %q does not ascend", i+1, name)
		}
	}
	return names, nil
}
