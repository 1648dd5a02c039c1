package input

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"

	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// maxFileLen bounds the files that are read whole, in bytes.
const maxFileLen = 1 << 30

// Spec is the shape of an image, in the order of the model's input.
type Spec struct {
	Height, Width, Channels int
	ChannelsFirst           bool
	Minus                   int64
}

// SpecOf returns the shape of the images that a model takes, or an error if its
// input is not an image of bytes.
func SpecOf(in *modelfile.Input) (Spec, error) {
	if in.Kind != "image" || in.DType != "i8" || len(in.Shape) != 3 {
		return Spec{}, fmt.Errorf("the model's input is not an image but %q of %s, shape %v: give it as a raw tensor", in.Kind, in.DType, in.Shape)
	}
	s := Spec{Height: int(in.Shape[0]), Width: int(in.Shape[1]), Channels: int(in.Shape[2]), ChannelsFirst: in.ChannelsFirst, Minus: in.Minus}
	if s.ChannelsFirst {
		s.Channels, s.Height, s.Width = int(in.Shape[0]), int(in.Shape[1]), int(in.Shape[2])
	}
	if s.Channels != 1 && s.Channels != 3 || s.Height < 1 || s.Width < 1 {
		return Spec{}, fmt.Errorf("images of %d channels, %d×%d pixels are not supported, want 1 or 3 channels", s.Channels, s.Width, s.Height)
	}
	return s, nil
}

// Len returns the number of bytes of an image.
func (s Spec) Len() int { return s.Height * s.Width * s.Channels }

// Tensor returns the program's input for the pixels of an image, row by row with
// the channels of a pixel together, a byte each.
func (s Spec) Tensor(pixels []byte) ([]byte, error) {
	if len(pixels) != s.Len() {
		return nil, fmt.Errorf("image has %d bytes, want %d (%d×%d pixels of %d channels)", len(pixels), s.Len(), s.Width, s.Height, s.Channels)
	}
	out := make([]byte, len(pixels))
	area := s.Height * s.Width
	for i, p := range pixels {
		at := i
		if s.ChannelsFirst {
			at = i%s.Channels*area + i/s.Channels
		}
		out[at] = byte(int64(p) - s.Minus)
	}
	return out, nil
}

// ReadFile returns the program's input from a file: a PNG, PGM or PPM image, the
// first image of an IDX file, or else the raw bytes of the input tensor, of which
// there must be inputLen.
func ReadFile(path string, in *modelfile.Input, inputLen int) ([]byte, error) {
	b, err := readAll(path)
	if err != nil {
		return nil, err
	}
	t, err := decode(b, in, inputLen)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return t, nil
}

// decode tells the formats apart by their first bytes.
func decode(b []byte, in *modelfile.Input, inputLen int) ([]byte, error) {
	isPNG := bytes.HasPrefix(b, []byte("\x89PNG\r\n\x1a\n"))
	isPNM := len(b) > 2 && b[0] == 'P' && b[1] >= '1' && b[1] <= '7' && isSpace(b[2])
	isIDX := isIDXHeader(b)
	if !isPNG && !isPNM && !isIDX || len(b) == inputLen {
		if len(b) != inputLen {
			return nil, fmt.Errorf("%d bytes, neither a PNG, PGM, PPM or IDX file nor a raw input tensor, which has %d bytes", len(b), inputLen)
		}
		return b, nil
	}
	spec, err := SpecOf(in)
	if err != nil {
		return nil, err
	}
	switch {
	case isPNG:
		return decodePNG(b, spec)
	case isPNM:
		return decodePNM(b, spec)
	default:
		set, err := DecodeIDX(b)
		if err != nil {
			return nil, err
		}
		pixels, err := set.Image(0, spec)
		if err != nil {
			return nil, err
		}
		return spec.Tensor(pixels)
	}
}

func decodePNG(b []byte, spec Spec) ([]byte, error) {
	cfg, err := png.DecodeConfig(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("png: %w", err)
	}
	if err := spec.checkSize(cfg.Width, cfg.Height); err != nil {
		return nil, err // before the pixels are allocated
	}
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("png: %w", err)
	}
	return spec.Tensor(spec.pixels(img))
}

func (s Spec) checkSize(width, height int) error {
	if width != s.Width || height != s.Height {
		return fmt.Errorf("image of %d×%d pixels, want %d×%d", width, height, s.Width, s.Height)
	}
	return nil
}

// pixels returns the bytes of an image, as grey levels if the model wants one
// channel.
func (s Spec) pixels(img image.Image) []byte {
	out := make([]byte, 0, s.Len())
	r := img.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			c := img.At(x, y)
			if s.Channels == 1 {
				out = append(out, color.GrayModel.Convert(c).(color.Gray).Y)
				continue
			}
			n := color.NRGBAModel.Convert(c).(color.NRGBA)
			out = append(out, n.R, n.G, n.B)
		}
	}
	return out
}

func readAll(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, fmt.Errorf("%s is a folder, want a file", path)
	}
	if info.Size() > maxFileLen {
		return nil, fmt.Errorf("%s has %d bytes, want at most %d", path, info.Size(), maxFileLen)
	}
	return os.ReadFile(path)
}
