package glyphs

import "github.com/mlgeth/mlgeth/precompiles/fixed"

// pixel is the width of a pixel in the units of a canvas: coordinates are Q8.
const pixel = 256

// canvas is an image in the making: the coverage of each pixel, 0 to 255.
type canvas [Size * Size]byte

// stamp draws a straight piece of pen stroke from a to b: a pixel is covered as
// its centre is nearer to the piece than radius, with an edge that is one pixel
// wide. Where pieces overlap the stronger one counts.
func (c *canvas) stamp(a, b point, radius int64) {
	reach := radius + pixel
	x0, x1 := pixels(a.x, b.x, reach)
	y0, y1 := pixels(a.y, b.y, reach)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			p := point{x*pixel + pixel/2, y*pixel + pixel/2}
			cover := radius + pixel/2 - distance(p, a, b)
			v := byte(min(max(cover, 0), 255))
			i := y*Size + x
			c[i] = max(c[i], v)
		}
	}
}

// pixels returns the first and the last pixel that the span from a to b,
// widened by reach, touches along one axis.
func pixels(a, b, reach int64) (first, last int64) {
	first = (min(a, b) - reach) >> 8
	last = (max(a, b) + reach) >> 8
	return max(first, 0), min(last, Size-1)
}

// distance returns the distance of p from the straight piece a to b, rounded
// down. Coordinates are below 2^16 in size, so squares of areas stay below 2^63.
func distance(p, a, b point) int64 {
	dx, dy := b.x-a.x, b.y-a.y
	px, py := p.x-a.x, p.y-a.y
	along, square := px*dx+py*dy, dx*dx+dy*dy
	switch {
	case along <= 0:
		return fixed.Sqrt(px*px+py*py, 0)
	case along >= square:
		qx, qy := p.x-b.x, p.y-b.y
		return fixed.Sqrt(qx*qx+qy*qy, 0)
	default:
		area := px*dy - py*dx
		return fixed.Sqrt(area*area/square, 0)
	}
}
