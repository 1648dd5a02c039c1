package input_test

import (
	"bytes"
	"compress/gzip"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// gray and rgb are the inputs of models that take 3×2 images.
var (
	gray      = modelfile.Input{Kind: "image", DType: "i8", Shape: []int64{2, 3, 1}, Minus: 128}
	rgb       = modelfile.Input{Kind: "image", DType: "i8", Shape: []int64{2, 3, 3}, Minus: 128}
	rgbPlanes = modelfile.Input{Kind: "image", DType: "i8", Shape: []int64{3, 2, 3}, Minus: 128, ChannelsFirst: true}
)

func pngFile(t *testing.T, width, height int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := range width * height {
		img.Set(i%width, i/width, color.RGBA{R: byte(i), G: byte(10 * i), B: byte(255 - i), A: 255})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipped(t *testing.T, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	if _, err := z.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// minus128 returns the input of pixels.
func minus128(pixels ...byte) []byte {
	for i := range pixels {
		pixels[i] -= 128
	}
	return pixels
}

func TestReadFile(t *testing.T) {
	idx := append([]byte{0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3}, 0, 1, 2, 253, 254, 255)
	grayPixels := minus128(0, 1, 2, 253, 254, 255)
	for _, test := range []struct {
		name string
		file []byte
		in   modelfile.Input
		want []byte
	}{
		{"pgm", []byte("P5\n# a comment\n3 2\n255\n\x00\x01\x02\xfd\xfe\xff"), gray, grayPixels},
		{"ascii pgm", []byte("P2 3 2 255 0 1 2\n253 #x\n 254 255\n"), gray, grayPixels},
		{"idx", idx, gray, grayPixels},
		{"gzipped idx", gzipped(t, idx), gray, grayPixels},
		{"raw", []byte{1, 2, 3, 4, 5, 6}, gray, []byte{1, 2, 3, 4, 5, 6}},
		{"png", pngFile(t, 3, 2), rgb, minus128(0, 0, 255, 1, 10, 254, 2, 20, 253, 3, 30, 252, 4, 40, 251, 5, 50, 250)},
		{"png by planes", pngFile(t, 3, 2), rgbPlanes, minus128(0, 1, 2, 3, 4, 5, 0, 10, 20, 30, 40, 50, 255, 254, 253, 252, 251, 250)},
	} {
		path := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(path, test.file, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := input.ReadFile(path, &test.in, len(test.want))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: input differs (-want +got)\n%s", test.name, diff)
		}
	}
}

func TestReadFileRefuses(t *testing.T) {
	for _, test := range []struct {
		name, want string
		file       []byte
		in         modelfile.Input
	}{
		{"wrong size", "image of 4×2 pixels, want 3×2", pngFile(t, 4, 2), rgb},
		{"wrong size, pgm", "image of 2×3 pixels, want 3×2", []byte("P5 2 3 255 123456"), gray},
		{"cut png", "png:", pngFile(t, 3, 2)[:50], rgb},
		{"cut pgm", "ends after 3 of 6 bytes", []byte("P5 3 2 255 123"), gray},
		{"deep pgm", "values up to 65535, want 255", []byte("P5 3 2 65535 123456123456"), gray},
		{"large pgm", "want a number below", []byte("P5 99999999999999999999 2 255 1"), gray},
		{"colours", "3 channels, want 1", []byte("P6 3 2 255 12345612345678"), gray},
		{"other netpbm", "P4 is not supported", []byte("P4 3 2 255 123456"), gray},
		{"large sample", "value 256", []byte("P2 3 2 255 1 2 3 4 5 256"), gray},
		{"raw of another length", "raw input tensor, which has 6 bytes", []byte{1, 2, 3}, gray},
		{"empty idx", "dimension 0 is 0", []byte{0, 0, 8, 1, 0, 0, 0, 0}, gray},
		{"huge idx", "too many elements", []byte{0, 0, 8, 2, 255, 255, 255, 255, 255, 255, 255, 255}, gray},
		{"cut idx", "5 bytes after the header, want 6", []byte{0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5}, gray},
		{"not an image", "is not an image", pngFile(t, 3, 2), modelfile.Input{Kind: "tensor", DType: "i32"}},
	} {
		path := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(path, test.file, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := input.ReadFile(path, &test.in, 6)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error is %v, want one with %q", test.name, err, test.want)
		}
	}
	if _, err := input.ReadFile(t.TempDir(), &gray, 6); err == nil {
		t.Error("a folder is accepted")
	}
}

// FuzzDecode reads arbitrary files: an error or an input of the right length.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("P5\n# a comment\n3 2\n255\n\x00\x01\x02\xfd\xfe\xff"))
	f.Add([]byte("P2 3 2 255 0 1 2\n253 #x\n 254 255\n"))
	f.Add([]byte{0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 1, 2, 253, 254, 255})
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := input.ReadFile(path, &gray, 6)
		if err == nil && len(got) != 6 {
			t.Fatalf("input has %d bytes, want 6", len(got))
		}
	})
}
