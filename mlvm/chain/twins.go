package chain

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/opset"
)

// Twins are the addresses of the precompiles' Solidity twins, for chains without the
// fork: same inputs, same outputs, more gas (contracts/README.md). They need the
// instructions of Osaka.
type Twins struct {
	MerkleVerify, TensorOp, StepVerify, GraphCheck claim.Address
}

// DeployTwins deploys the twins and returns the receipts in order.
func DeployTwins(ctx context.Context, s *Sender) (*Twins, []*Receipt, error) {
	d := &deployer{ctx: ctx, sender: s}
	twins := d.twins()
	if d.err != nil {
		return nil, d.receipts, d.err
	}
	return twins, d.receipts, nil
}

func (d *deployer) twins() *Twins {
	return &Twins{
		MerkleVerify: d.create("TwinMerkleVerify", bindings.TwinMerkleVerifyMetaData.Bin, nil),
		TensorOp:     d.create("TwinTensorOp", bindings.TwinTensorOpMetaData.Bin, nil),
		StepVerify:   d.create("TwinStepVerify", bindings.TwinStepVerifyMetaData.Bin, nil),
		GraphCheck:   d.create("TwinGraphCheck", bindings.TwinGraphCheckMetaData.Bin, nil),
	}
}

// Opset returns what CurrentOpset does, judged and checked by the twins.
func (t *Twins) Opset() (*Opset, error) {
	o, err := CurrentOpset()
	if err != nil {
		return nil, err
	}
	o.Verifier, o.Checker = t.StepVerify, t.GraphCheck
	return o, nil
}

// DeployUnforked is Deploy for a chain without the fork. It deploys the twins, too, and
// adds the current opset with them as its verifier and checker.
func DeployUnforked(ctx context.Context, s *Sender, p claim.Preset) (*Game, *Twins, []*Receipt, error) {
	if err := p.Validate(); err != nil {
		return nil, nil, nil, fmt.Errorf("preset: %w", err)
	}
	d := &deployer{ctx: ctx, sender: s}
	twins := d.twins()
	registry := d.contracts(p)
	if d.err != nil {
		return nil, nil, d.receipts, d.err
	}
	g, err := s.client.find(ctx, registry)
	if err != nil {
		return nil, twins, d.receipts, err
	}
	g.twins = true
	o, err := twins.Opset()
	if err != nil {
		return nil, twins, d.receipts, err
	}
	r, err := s.Send(ctx, g.AddOpsetTx(o))
	if err != nil {
		return nil, twins, d.receipts, err
	}
	return g, twins, append(d.receipts, r), nil
}

// ErrNoJudge says that a deployment's verifier or checker of the current opset does not
// work.
var ErrNoJudge = errors.New("claims cannot be judged")

// OpenUnforked is Open for a chain without the fork: what it checks is that the verifier
// and the checker of the current opset pass their tests.
func (c *Client) OpenUnforked(ctx context.Context, registry claim.Address) (*Game, error) {
	g, err := c.find(ctx, registry)
	if err != nil {
		return nil, err
	}
	g.twins = true
	models := common.Address(g.Addresses.Models)
	test := ethereum.CallMsg{To: &models, Data: modelsABI.PackSelfTest(opset.Current())}
	if _, err := c.backend.CallContract(ctx, test, nil); err != nil {
		return nil, fmt.Errorf("%w: opset %v: %w", ErrNoJudge, merkle.Hash(opset.Current()), decodeError(err))
	}
	return g, nil
}
