package chain

import (
	"context"
	"errors"
	"fmt"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// Registration is a model that is to be registered, with its program, which has been
// checked by the rules that the chain checks it by.
type Registration struct {
	id      claim.ModelID
	spec    bindings.IModelRegistryModelSpec
	program *contracts.Program
}

// NewRegistration checks a program and returns the registration of the model that it
// is with weights of the given root, and whose identifier is id.
func NewRegistration(id claim.ModelID, opset, weightsRoot merkle.Hash, s *layout.Shape, nodes []op.Instruction) (*Registration, error) {
	p, err := contracts.NewProgram(s, nodes)
	if err != nil {
		return nil, fmt.Errorf("model %v cannot be registered: %w", id, err)
	}
	return &Registration{id: id, program: p, spec: bindings.IModelRegistryModelSpec{
		OpsetHash: opset, GraphRoot: p.Tree.Root(), WeightsRoot: weightsRoot, Shape: s.Encode(),
	}}, nil
}

// Cursor is how far the registration of a model is: Total is 0 before it has begun, and
// equal to Checked when it is complete.
type Cursor struct{ Checked, Total uint32 }

// Done reports whether the model is registered.
func (c Cursor) Done() bool { return c.Total != 0 && c.Checked == c.Total }

// Cursor returns how far the registration of a model is.
func (g *Game) Cursor(ctx context.Context, id claim.ModelID) (Cursor, error) {
	head, err := g.client.Head(ctx)
	if err != nil {
		return Cursor{}, err
	}
	c, err := view(ctx, g.client, query{head.Number, g.Addresses.Models, modelsABI.PackCursorOf(id)}, modelsABI.UnpackCursorOf)
	if err != nil {
		return Cursor{}, fmt.Errorf("registration of %v: %w", id, err)
	}
	return Cursor{c.Cursor, c.NNodes}, nil
}

// next returns the transaction that continues a registration from a cursor, which is
// not at the end.
func (g *Game) next(r *Registration, at Cursor) Tx {
	if at.Total == 0 {
		return call("registerModel", g.Addresses.Models, modelsABI.PackRegisterModel(r.spec))
	}
	program := *r.program
	if g.twins {
		program.CheckerGas = contracts.TwinCheckerGas
	}
	b := program.NextBatch(at.Checked)
	return call("registerNodes", g.Addresses.Models, modelsABI.PackRegisterNodes(r.id, b.First, b.Count, b.Bytes))
}

// Register registers a model, or completes its registration, wherever somebody left it:
// others may do the same at the same time. Progress, if it is not nil, is told the
// receipt of each transaction and how far that has brought it.
func (g *Game) Register(ctx context.Context, s *Sender, r *Registration, progress func(*Receipt, Cursor)) error {
	for {
		at, err := g.Cursor(ctx, r.id)
		if err != nil || at.Done() {
			return err
		}
		receipt, err := s.Send(ctx, g.next(r, at))
		var refused *Revert
		if err != nil && !errors.As(err, &refused) {
			return err
		}
		now, cursorErr := g.Cursor(ctx, r.id)
		switch {
		case cursorErr != nil:
			return cursorErr
		case now == at && err != nil: // nobody was faster
			return err
		case err == nil && progress != nil:
			progress(receipt, now)
		}
	}
}
