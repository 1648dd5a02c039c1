package glyphs_test

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/digits/glyphs"
)

// TestAccumulated holds the data set fixed: the hash of many images of both
// splits. A change of this value changes the embedded model.
func TestAccumulated(t *testing.T) {
	const want = "19961a9e1a613d4dbefa68104688006400adf1bc5a8ef1ab4cbd9271c7b47bb5"
	h := sha256.New()
	for _, split := range []glyphs.Split{glyphs.Train, glyphs.HeldOut} {
		for seed := range uint64(3) {
			for i := range uint64(500) {
				img, label := glyphs.Render(split, seed, i)
				h.Write(img[:])
				h.Write([]byte{byte(label)})
			}
		}
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != want {
		t.Errorf("hash of the images is %s, want %s", got, want)
	}
}

func TestRenderIsAFunctionOfItsArguments(t *testing.T) {
	base, _ := glyphs.Render(glyphs.Train, 1, 20)
	same, _ := glyphs.Render(glyphs.Train, 1, 20)
	if base != same {
		t.Error("the same arguments give different images")
	}
	for name, other := range map[string]func() (glyphs.Image, int){
		"split": func() (glyphs.Image, int) { return glyphs.Render(glyphs.HeldOut, 1, 20) },
		"seed":  func() (glyphs.Image, int) { return glyphs.Render(glyphs.Train, 2, 20) },
		"index": func() (glyphs.Image, int) { return glyphs.Render(glyphs.Train, 1, 30) },
	} {
		if img, _ := other(); img == base {
			t.Errorf("another %s gives the same image", name)
		}
	}
}

// TestImagesAreDigitsInTheMiddle checks what a classifier may rely on: each digit
// comes equally often, there is ink, most pixels are background, and the centre
// of mass is within a few pixels of the centre.
func TestImagesAreDigitsInTheMiddle(t *testing.T) {
	var count [10]int
	for i := range uint64(2000) {
		split := glyphs.Split(i % 2)
		img, label := glyphs.Render(split, 7, i/2)
		count[label]++
		var x, y, mass, bright int
		for p, v := range img {
			if v < 96 { // above any noise
				continue
			}
			bright++
			mass += int(v)
			x += int(v) * (p % glyphs.Size)
			y += int(v) * (p / glyphs.Size)
		}
		if bright < 12 || bright > 380 {
			t.Errorf("split %d, image %d: %d bright pixels", split, i/2, bright)
			continue
		}
		if x, y := 2*x/mass, 2*y/mass; x < 19 || x > 35 || y < 19 || y > 35 {
			t.Errorf("split %d, image %d: centre of mass (%d, %d)/2", split, i/2, x, y)
		}
	}
	for digit, n := range count {
		if n != 200 {
			t.Errorf("digit %d comes %d times, want 200", digit, n)
		}
	}
}

func TestSheetShowsTheImages(t *testing.T) {
	sheet := glyphs.Sheet(glyphs.HeldOut, 3, 10, 2)
	img, _ := glyphs.Render(glyphs.HeldOut, 3, 13)
	const cell = glyphs.Size + 2
	for y := range glyphs.Size {
		for x := range glyphs.Size {
			if got, want := sheet.GrayAt(3*cell+1+x, cell+1+y).Y, img[y*glyphs.Size+x]; got != want {
				t.Fatalf("sheet at image 13, (%d, %d) is %d, want %d", x, y, got, want)
			}
		}
	}
}

func BenchmarkRender(b *testing.B) {
	for i := range b.N {
		glyphs.Render(glyphs.Train, 1, uint64(i))
	}
}
