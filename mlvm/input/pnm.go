package input

import (
	"bytes"
	"fmt"
)

// decodePNM reads a PGM or PPM image (netpbm(5)): magic P2, P3, P5 or P6, width,
// height and the greatest value in decimal, with comments, then the samples. The
// greatest value must be 255: nothing is rescaled.
func decodePNM(b []byte, spec Spec) ([]byte, error) {
	magic := b[1]
	channels := map[byte]int{'2': 1, '5': 1, '3': 3, '6': 3}[magic]
	if channels == 0 {
		return nil, fmt.Errorf("netpbm format P%c is not supported, want P2, P3, P5 or P6", magic)
	}
	if channels != spec.Channels {
		return nil, fmt.Errorf("netpbm image of %d channels, want %d", channels, spec.Channels)
	}
	s := &pnmScanner{rest: b[2:]}
	width, height, most := s.number(), s.number(), s.number()
	if s.err != nil {
		return nil, fmt.Errorf("netpbm header: %w", s.err)
	}
	if most != 255 {
		return nil, fmt.Errorf("netpbm image with values up to %d, want 255", most)
	}
	if err := spec.checkSize(width, height); err != nil {
		return nil, err
	}
	if magic == '5' || magic == '6' {
		if len(s.rest) < 1+spec.Len() {
			return nil, fmt.Errorf("netpbm image ends after %d of %d bytes", max(0, len(s.rest)-1), spec.Len())
		}
		return spec.Tensor(s.rest[1 : 1+spec.Len()]) // one byte of white space comes first
	}
	pixels := make([]byte, spec.Len())
	for i := range pixels {
		v := s.number()
		if s.err != nil || v > most {
			return nil, fmt.Errorf("netpbm sample %d: value %d (%v), want 0 to %d", i, v, s.err, most)
		}
		pixels[i] = byte(v)
	}
	return spec.Tensor(pixels)
}

// pnmScanner reads decimal numbers between white space and comments.
type pnmScanner struct {
	rest []byte
	err  error
}

const maxPNMNumber = 1 << 20

func (s *pnmScanner) number() int {
	for len(s.rest) > 0 && (isSpace(s.rest[0]) || s.rest[0] == '#') {
		if s.rest[0] == '#' {
			end := bytes.IndexByte(s.rest, '\n')
			if end < 0 {
				end = len(s.rest) - 1
			}
			s.rest = s.rest[end:]
		}
		s.rest = s.rest[1:]
	}
	n, digits := 0, 0
	for len(s.rest) > 0 && s.rest[0] >= '0' && s.rest[0] <= '9' && n < maxPNMNumber {
		n = 10*n + int(s.rest[0]-'0')
		s.rest = s.rest[1:]
		digits++
	}
	if s.err == nil && (digits == 0 || n >= maxPNMNumber) {
		s.err = fmt.Errorf("want a number below %d", maxPNMNumber)
	}
	return n
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }
