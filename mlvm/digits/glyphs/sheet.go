package glyphs

import "image"

// Sheet returns a contact sheet of the first columns·rows images of a split, for
// people to look at; with 10 columns each digit has its own.
func Sheet(split Split, seed uint64, columns, rows int) *image.Gray {
	const cell = Size + 2
	sheet := image.NewGray(image.Rect(0, 0, columns*cell, rows*cell))
	for i := range columns * rows {
		img, _ := Render(split, seed, uint64(i))
		x, y := i%columns*cell+1, i/columns*cell+1
		for row := range Size {
			copy(sheet.Pix[sheet.PixOffset(x, y+row):][:Size], img[row*Size:][:Size])
		}
	}
	return sheet
}
