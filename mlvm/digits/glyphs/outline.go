package glyphs

// one is the unit of the drawing board in the units in which strokes are
// deformed: points are multiplied by it, so that nothing visible is rounded away.
const one = 256

// matrixOne is 1 in a matrix: Q14.
const matrixOne = 1 << 14

// matrix is a linear map of the plane, row by row, Q14.
type matrix [4]int64

func (m matrix) apply(p point) point {
	return point{
		(m[0]*p.x + m[1]*p.y) >> 14,
		(m[2]*p.x + m[3]*p.y) >> 14,
	}
}

// after returns the map m∘n.
func (m matrix) after(n matrix) matrix {
	return matrix{
		(m[0]*n[0] + m[1]*n[2]) >> 14, (m[0]*n[1] + m[1]*n[3]) >> 14,
		(m[2]*n[0] + m[3]*n[2]) >> 14, (m[2]*n[1] + m[3]*n[3]) >> 14,
	}
}

// rotation returns the rotation by 2·arctan(u / 2^14), clockwise as y points
// down. The half angle makes cosine and sine rational in u: no table is needed.
func rotation(u int64) matrix {
	d := int64(1<<28) + u*u
	cos := ((1<<28 - u*u) << 14) / d
	sin := (u << 29) / d
	return matrix{cos, -sin, sin, cos}
}

// segmentsPerSpan is how many straight pieces stand for a smooth stroke between
// two of its points.
const segmentsPerSpan = 8

// flatten returns the stroke as a polyline.
func (s *stroke) flatten() []point {
	if !s.smooth {
		return s.points
	}
	p, n := s.points, len(s.points)
	before := point{2*p[0].x - p[1].x, 2*p[0].y - p[1].y}
	behind := point{2*p[n-1].x - p[n-2].x, 2*p[n-1].y - p[n-2].y}
	if p[0] == p[n-1] {
		before, behind = p[n-2], p[1]
	}
	out := make([]point, 0, (n-1)*segmentsPerSpan+1)
	for i := range n - 1 {
		p0, p3 := before, behind
		if i > 0 {
			p0 = p[i-1]
		}
		if i+2 < n {
			p3 = p[i+2]
		}
		for j := range int64(segmentsPerSpan) {
			out = append(out, point{
				spline(p0.x, p[i].x, p[i+1].x, p3.x, j),
				spline(p0.y, p[i].y, p[i+1].y, p3.y, j),
			})
		}
	}
	return append(out, p[n-1])
}

// spline returns the Catmull-Rom spline between b and c at j / segmentsPerSpan;
// a and d are the points before and behind.
func spline(a, b, c, d, j int64) int64 {
	const n = segmentsPerSpan
	v := 2*b*n*n*n + (c-a)*j*n*n + (2*a-5*b+4*c-d)*j*j*n + (3*b-a-3*c+d)*j*j*j
	return v / (2 * n * n * n)
}
