package quant

// A PixelRange says how the bytes 0 … 255 of an image become the numbers that a
// network was trained on. A program's input is committed as i8, pixel − 128, and
// its first node restores that range.
type PixelRange uint8

// The ranges that a source may declare, after ONNX's Image.NominalPixelRange.
const (
	// PixelsUnknown: the source does not say; see DetectPixels.
	PixelsUnknown PixelRange = iota
	// Pixels255: the byte itself, 0 … 255.
	Pixels255
	// PixelsUnit: the byte divided by 255, 0 … 1.
	PixelsUnit
	// PixelsSigned: the byte divided by 127.5, minus 1: −1 … 1.
	PixelsSigned
)

// String returns the range as the command line writes it.
func (p PixelRange) String() string {
	switch p {
	case Pixels255:
		return "0..255"
	case PixelsUnit:
		return "0..1"
	case PixelsSigned:
		return "-1..1"
	}
	return "unknown"
}
