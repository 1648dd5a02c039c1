package chain

import (
	"context"
	"math/big"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

var consumerABI = bindings.NewDigitConsumer()

// DigitConsumer is a deployed example consumer.
type DigitConsumer struct {
	game    *Game
	Address claim.Address
}

// ClassifyTx asks which digit an image shows. Only the consumer's owner may.
func (c *DigitConsumer) ClassifyTx(image []byte, deadline uint64, feeWei *big.Int) Tx {
	tx := call("classify", c.Address, consumerABI.PackClassify(image, deadline))
	tx.ValueWei = feeWei
	return tx
}

// Classification is what the consumer knows of a request.
type Classification struct {
	Requested, Done bool
	Digit           uint8
}

// Classification returns what the consumer knows of a request in block at.
func (c *DigitConsumer) Classification(ctx context.Context, at uint64, id claim.RequestID) (Classification, error) {
	x, err := view(ctx, c.game.client, query{at, c.Address, consumerABI.PackClassificationOf(id)}, consumerABI.UnpackClassificationOf)
	return Classification(x), err
}

// DigitConsumerAt returns the consumer that was deployed at an address.
func (g *Game) DigitConsumerAt(a claim.Address) *DigitConsumer {
	return &DigitConsumer{game: g, Address: a}
}
