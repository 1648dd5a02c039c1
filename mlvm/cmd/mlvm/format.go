package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// format is what a foreign model is stored as.
type format string

const (
	formatONNX        format = "ONNX"
	formatGGUF        format = "GGUF"
	formatLlama2C     format = "llama2.c checkpoint"
	formatSafetensors format = "safetensors"
)

// Starts of files.
const (
	magicGGUF    = "GGUF"
	magicLlama2C = "24ka" // "ak42" as a little-endian number
	startONNX    = "\x08" // field 1, the version, of a ModelProto
	startJSON    = `{`    // of a safetensors header, after its length
	configName   = "config.json"
	headLen      = 9
	maxSTHeader  = 100 << 20 // bytes, the bound of the format
)

// formatOf finds out what a model is stored as, by its content, and by the ending of
// its name where the content could be anything: llama2.c checkpoints of version 0
// have no mark of their own.
func formatOf(path string) (format, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	if info.IsDir() {
		if _, err := os.Stat(filepath.Join(path, configName)); err != nil {
			return "", fmt.Errorf("%s: not a file, and a folder without %s", path, configName)
		}
		return formatSafetensors, nil
	}
	head, err := readHead(path, headLen)
	if err != nil {
		return "", err
	}
	ending := strings.ToLower(filepath.Ext(path))
	switch {
	case bytes.HasPrefix(head, []byte(magicGGUF)) || ending == ".gguf":
		return formatGGUF, nil
	case bytes.HasPrefix(head, []byte(magicLlama2C)) || ending == ".bin":
		return formatLlama2C, nil
	case isSafetensors(head) || ending == ".safetensors":
		return formatSafetensors, nil
	case bytes.HasPrefix(head, []byte(startONNX)) || ending == ".onnx":
		return formatONNX, nil
	}
	return "", fmt.Errorf("%s: unknown format, want ONNX, GGUF, safetensors with a config.json, or a llama2.c checkpoint (of version 0 with the ending .bin)", path)
}

// isSafetensors reports whether a file starts with the length of a JSON object, and
// the object.
func isSafetensors(head []byte) bool {
	return len(head) == headLen && binary.LittleEndian.Uint64(head) <= maxSTHeader && string(head[8:]) == startJSON
}

// readHead returns the first n bytes of a file, or all if there are fewer.
func readHead(path string, n int) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head := make([]byte, n)
	n, err = io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	return head[:n], nil
}
