package digits_test

import (
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"io"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/digits/glyphs"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/train"
)

// maxModelLen is how large the embedded model may be.
const maxModelLen = 150_000

func TestEmbeddedModel(t *testing.T) {
	f, err := digits.Model()
	if err != nil {
		t.Fatal(err)
	}
	if f.Size() > maxModelLen {
		t.Errorf("%d bytes, want at most %d", f.Size(), maxModelLen)
	}
	if _, err := f.Verify(context.Background(), 2, nil); err != nil {
		t.Error(err)
	}
	out := f.Program.Nodes[f.Program.OutNode]
	if got, want := out.ByteLen(0), int64(4*glyphs.Classes); got != want {
		t.Errorf("output of %d bytes, want %d", got, want)
	}
}

// TestHeldOut judges the embedded model on images of the held-out split, which draws
// styles that training never saw. The count is exact: everything is an integer.
func TestHeldOut(t *testing.T) {
	const (
		images = 2000
		want   = 1994
	)
	correct := count(t, images, digits.Sample)
	if correct != want {
		t.Errorf("%d of %d held-out images right, want %d", correct, images, want)
	}
	if correct*100 < images*97 {
		t.Errorf("%d of %d held-out images right, want at least 97 %%", correct, images)
	}
}

// TestMNIST says how well the model reads real handwriting, of which it has seen
// none.
func TestMNIST(t *testing.T) {
	if testing.Short() {
		t.Skip("10,000 images")
	}
	images := gunzip(t, shared.Path(t, "data", "mnist", "t10k-images-idx3-ubyte.gz"))[16:]
	labels := gunzip(t, shared.Path(t, "data", "mnist", "t10k-labels-idx1-ubyte.gz"))[8:]
	correct := count(t, uint64(len(labels)), func(i uint64) (glyphs.Image, int) {
		return glyphs.Image(images[i*glyphs.Size*glyphs.Size:]), int(labels[i])
	})
	t.Logf("%d of %d MNIST images right", correct, len(labels))
	if correct*100 < len(labels)*90 {
		t.Errorf("%d of %d MNIST images right, want at least 90 %%", correct, len(labels))
	}
}

func gunzip(t *testing.T, path string) []byte {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// count returns how many images of a set the embedded model classifies correctly.
func count(t *testing.T, images uint64, image func(i uint64) (glyphs.Image, int)) (correct int) {
	t.Helper()
	f, err := digits.Model()
	if err != nil {
		t.Fatal(err)
	}
	judge, err := digits.NewJudge(f)
	if err != nil {
		t.Fatal(err)
	}
	for i := range images {
		img, label := image(i)
		got, err := judge.Classify(context.Background(), &img)
		if err != nil {
			t.Fatal(err)
		}
		if got == label {
			correct++
		}
	}
	return correct
}

// TestShortSchedule trains for a few steps, with one and with two workers, and
// compares every tensor of every step with a stored hash: glyphs, initial weights,
// program and engine together. The whole schedule is run by package main in gen.
func TestShortSchedule(t *testing.T) {
	const want = "4cf85c0bcd4af2e53b48558faf91ba783f10849eacbada51206f0fbb8b5b05ce"
	recipe := digits.Recipe{Seed: digits.Default().Seed, Steps: 6}
	for workers := 1; workers <= 2; workers++ {
		p, input, err := recipe.Program(workers)
		if err != nil {
			t.Fatal(err)
		}
		e, err := engine.New(p.Program, p.Weights, engine.Options{Workers: workers})
		if err != nil {
			t.Fatal(err)
		}
		all, err := e.Run(t.Context(), input, recipe.Steps)
		if err != nil {
			t.Fatal(err)
		}
		h := sha256.New()
		for _, outputs := range all {
			for _, b := range outputs {
				h.Write(b)
			}
		}
		if got := hex.EncodeToString(h.Sum(nil)); got != want {
			t.Errorf("%d workers: hash of all tensors is %s, want %s", workers, got, want)
		}
	}
}

// TestNothingWraps asks for the certificate of the embedded model and of the program
// that trains it: no sum or product leaves 64 bits, whatever the input.
func TestNothingWraps(t *testing.T) {
	f, err := digits.Model()
	if err != nil {
		t.Fatal(err)
	}
	recipe := digits.Default()
	recipe.Steps = 16
	p, _, err := recipe.Program(2)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]*graph.Certificate{
		"embedded model":   graph.Certify(f.Program, f.Weights()),
		"training program": graph.Certify(p.Program, p.Weights),
	} {
		if unproven := c.Unproven(); len(unproven) > 0 {
			t.Errorf("%s: %v", name, c)
		}
	}
}

// TestTrain checks that Train returns the parameters of the last step, and reports
// every step.
func TestTrain(t *testing.T) {
	recipe := digits.Recipe{Seed: 3, Steps: 12}
	var steps, early, late int
	params, err := recipe.Train(context.Background(), 2, func(p digits.Progress) {
		steps++
		if p.Step != steps || p.Steps != 12 || p.Images != 32 {
			t.Errorf("progress %+v at step %d", p, steps)
		}
		if p.Step <= 4 {
			early += p.Correct
		}
		if p.Step > 8 {
			late += p.Correct
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if steps != 12 || late <= early {
		t.Errorf("%d steps; %d images right in the first four, %d in the last", steps, early, late)
	}
	p, input, err := recipe.Program(1)
	if err != nil {
		t.Fatal(err)
	}
	e, err := engine.New(p.Program, p.Weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all, err := e.Run(context.Background(), input, 12)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p.Parameters(all[11]), params); diff != "" {
		t.Errorf("parameters of the last step (-run, +train):\n%s", diff)
	}
	model, _, err := digits.Classifier(params)
	if err != nil {
		t.Fatal(err)
	}
	if got := model.Program.InputLen; got != glyphs.Size*glyphs.Size {
		t.Errorf("classifier's input has %d bytes", got)
	}
}

func TestRecipeRefuses(t *testing.T) {
	for _, steps := range []uint32{0, 1, digits.MaxSteps + 1} {
		if _, _, err := (digits.Recipe{Steps: steps}).Program(1); err == nil {
			t.Errorf("no error for %d steps", steps)
		}
	}
	done, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := (digits.Recipe{Steps: 2}).Train(done, 1, nil); err == nil {
		t.Error("no error for a training that was cancelled")
	}
}

func TestInputIsThePixelLess128(t *testing.T) {
	img, label := digits.Sample(17)
	if label != 7 {
		t.Errorf("sample 17 shows %d, want 7", label)
	}
	for i, v := range digits.Input(&img) {
		if int(int8(v)) != int(img[i])-128 {
			t.Fatalf("pixel %d is %d, input %d", i, img[i], int8(v))
		}
	}
}

func TestScores(t *testing.T) {
	b := binary.LittleEndian.AppendUint32(nil, uint32(0xffffffff))
	b = binary.LittleEndian.AppendUint32(b, 5)
	if diff := cmp.Diff([]int32{-1, 5}, train.Scores(b)); diff != "" {
		t.Error(diff)
	}
}
