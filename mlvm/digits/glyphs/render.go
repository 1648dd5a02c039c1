package glyphs

import "github.com/mlgeth/mlgeth/precompiles/fixed"

// Size is the width and the height of an image in pixels.
const Size = 28

// Classes is the number of digits.
const Classes = 10

// Image is a grey image, row-major: 0 is black, the background.
type Image [Size * Size]byte

// Split is one of the two data sets.
type Split uint8

const (
	Train   Split = iota // what the classifier is trained on
	HeldOut              // what it is judged by
)

// deformation is the range of the random changes of a split.
type deformation struct {
	move     int64 // of each control point, in units of the drawing board
	rotation int64 // half the angle, as a tangent in Q14
	shear    int64 // Q14
	stretch  int64 // of the width, Q14
	shift    int64 // in Q8 pixels
	noise    int64 // of each pixel, in grey levels
}

// Training images are deformed more than people do: it pays on real handwriting.
var deformations = [...]deformation{
	Train:   {move: 20, rotation: 3000, shear: 9000, stretch: 8000, shift: 2 * pixel, noise: 28},
	HeldOut: {move: 10, rotation: 3000, shear: 5700, stretch: 4800, shift: 2 * pixel, noise: 36},
}

// boxSize is the longer side of a digit before it is made larger or smaller:
// MNIST's 20 pixels, less about half a pen on either side.
const boxSize = 18 * pixel

// Render returns image number i of a split and the digit that it shows, which is
// i mod 10.
func Render(split Split, seed, i uint64) (img Image, label int) {
	r := &random{seed: fixed.Mix64(fixed.Mix64(seed, uint64(split)), i)}
	label = int(i % Classes)
	d := &deformations[split]
	drawn := place(r, d, deform(r, d, pickStyle(r, split, label)))
	var c canvas
	draw(r, &c, drawn)
	return develop(r, &c, d.noise), label
}

// pickStyle picks one of the styles of a digit: training never the last.
func pickStyle(r *random, split Split, label int) style {
	last := int64(len(styles[label]) - 1)
	if split == Train {
		last--
	}
	return styles[label][r.between(0, last)]
}

// deform returns the polylines of a style with moved points, stretched, sheared
// and rotated.
func deform(r *random, d *deformation, s style) [][]point {
	amount := r.between(0, d.move) * one
	mover := fixed.Mix64(r.seed, ^uint64(0)) // a stream apart, by point
	m := rotation(r.around(d.rotation)).
		after(matrix{matrixOne, r.around(d.shear), 0, matrixOne}).
		after(matrix{matrixOne + r.around(d.stretch), 0, 0, matrixOne})
	lines := make([][]point, len(s))
	for i := range s {
		moved := stroke{smooth: s[i].smooth, points: make([]point, len(s[i].points))}
		for j, p := range s[i].points {
			// The move depends on the point alone, so strokes that meet still do.
			at := uint64(p.x)<<32 | uint64(p.y)<<1
			moved.points[j] = m.apply(point{
				p.x*one + scale(fixed.Mix64(mover, at), -amount, amount),
				p.y*one + scale(fixed.Mix64(mover, at|1), -amount, amount),
			})
		}
		lines[i] = moved.flatten()
	}
	return lines
}

// place scales polylines to the box of a digit and moves their centre of mass to
// the centre of the image, both up to a random change; the result is in pixels,
// Q8.
func place(r *random, d *deformation, lines [][]point) [][]point {
	lo, hi := lines[0][0], lines[0][0]
	for _, l := range lines {
		for _, p := range l {
			lo = point{min(lo.x, p.x), min(lo.y, p.y)}
			hi = point{max(hi.x, p.x), max(hi.y, p.y)}
		}
	}
	side := max(hi.x-lo.x, hi.y-lo.y)
	box := boxSize * r.between(82, 106) / 100
	for _, l := range lines {
		for i, p := range l {
			l[i] = point{(p.x - lo.x) * box / side, (p.y - lo.y) * box / side}
		}
	}
	c := centre(lines)
	dx := Size*pixel/2 - c.x + r.around(d.shift)
	dy := Size*pixel/2 - c.y + r.around(d.shift)
	for _, l := range lines {
		for i, p := range l {
			l[i] = point{p.x + dx, p.y + dy}
		}
	}
	return lines
}

// centre returns the centre of mass of polylines of even thickness.
func centre(lines [][]point) point {
	var x, y, mass int64
	for _, l := range lines {
		for i := range len(l) - 1 {
			a, b := l[i], l[i+1]
			dx, dy := b.x-a.x, b.y-a.y
			length := fixed.Sqrt(dx*dx+dy*dy, 0)
			x, y, mass = x+length*(a.x+b.x), y+length*(a.y+b.y), mass+length
		}
	}
	mass = max(mass, 1)
	return point{x / (2 * mass), y / (2 * mass)}
}

// draw runs the pen along polylines. Its radius changes evenly from one end of a
// polyline to the other.
func draw(r *random, c *canvas, lines [][]point) {
	radius := r.between(160, 600)
	for _, l := range lines {
		from := radius + r.around(radius/4)
		to := radius + r.around(radius/4)
		n := int64(len(l) - 1)
		for i := range n {
			c.stamp(l[i], l[i+1], from+(to-from)*i/n)
		}
	}
}

// develop returns the image of a canvas: its brightness varies, and half of the
// images are noisy.
func develop(r *random, c *canvas, noise int64) (img Image) {
	ink := r.between(200, 256)
	amount := max(r.between(-noise, noise), 0)
	for i, v := range c {
		grey := int64(v)*ink>>8 + r.between(-amount, amount)
		img[i] = byte(min(max(grey, 0), 255))
	}
	return img
}
