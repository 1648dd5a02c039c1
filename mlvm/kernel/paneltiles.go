package kernel

import "unsafe"

// AMX multiplies tiles, 16 rows of 64 bytes each, in one instruction. Tiles of weights are what
// panels of quads of bytes consist of; factors are copied and split into their low bytes and their
// high ones, which pays where they meet many outputs. All terms of a row are summed up in an i32
// for either.
const (
	tileRows       = 16
	tileTerms      = 64   // of a row
	tileBytes      = 1024 // of 16 rows
	fewTileRows    = 4    // of factors at least
	fewTileOutputs = 64   // at least
)

// tileProduct sets sums(m, r), at sumStride·m + 8·r bytes, for each of the rows m of factors and r
// of a panel, or of it and the next one, to Σ_k (low(m, k) + 2^8·high(m, k))·w(r, k) for 64·blocks
// terms, with the bytes of a row at aStride·m bytes of low and high. Shapes are tileShapes; memory
// has room for four tiles.
type tileProduct func(sums *int64, low, high, panel, next, shapes, memory *byte, rows, sumStride, aStride, blocks int)

// tileShape says what the tile registers hold, as LDTILECFG reads it.
type tileShape struct {
	palette, start byte
	_              [14]byte
	rowBytes       [16]uint16
	rows           [16]byte
}

// The numbers of the registers: sums are below, for which of factors and panels there are two each.
const (
	tileFactors = 4
	tilePanels  = 6
	tileCount   = 8
)

// tileShapes are the shapes of the tiles with n rows of factors, for n up to 16.
var tileShapes = func() (all [tileRows + 1]tileShape) {
	for n := range all {
		s := &all[n]
		s.palette = 1
		for t := range tileCount {
			s.rowBytes[t], s.rows[t] = tileTerms, byte(n)
			if t >= tilePanels {
				s.rows[t] = tileRows
			}
		}
	}
	return all
}()

// planes are the bytes of rows of factors.
type planes struct {
	low, high []byte
	stride    int64 // from row to row
}

// planesOf splits the rows at the given places.
func (j *Job) planesOf(s *scratch, rows []places) planes {
	padded := j.dot.panel.padded
	stride := (padded + tileTerms - 1) / tileTerms * tileTerms // what lies behind the terms meets weights of 0
	size := int64(len(rows)) * stride
	all := grown(&s.panels.planes, 2*size)
	p := planes{all[:size], all[size:], stride}
	for r := range rows {
		a, at := j.factorRow(s, rows[r][j.dot.same]), int64(r)*stride
		j.dot.panel.kernels.splitPlanes(&p.low[at], &p.high[at], &a[0], int(padded/vectorBlock))
	}
	return p
}

// sumTiles sets sums, of which there are width for each row, to the products of the rows at the
// given places with all panels of a tile of outputs, two at a time where it can.
func (j *Job) sumTiles(s *scratch, t *tile, rows []places, sums []int64, width int64) {
	f, made := j.planesOf(s, rows), &s.panels.made
	for i := int64(0); i < t.n; i += panelRows {
		to, product := sums[i:], j.dot.panel.kernels.productTiles[0]
		m := j.panelAt(s, &made[0], t, i)
		next := m
		if i+panelRows < t.n {
			i += panelRows
			next, product = j.panelAt(s, &made[1], t, i), j.dot.panel.kernels.productTiles[1]
		}
		product(&to[0], &f.low[0], &f.high[0], &m.weights[0], &next.weights[0], (*byte)(unsafe.Pointer(&tileShapes[0])), &s.panels.tiles[0],
			len(rows), int(8*width), int(f.stride), int(f.stride/tileTerms))
	}
}
