package chain

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/mlgeth/mlgeth/precompiles"
)

// ErrNoAnswer says that a node could not be asked.
var ErrNoAnswer = errors.New("the node does not answer")

// TensorOp evaluates an instruction with the precompile of the node: its input and
// output are those of precompiles.TensorOp. It costs nothing and changes
// nothing. If the node could not be asked, the error is ErrNoAnswer.
func (c *Client) TensorOp(ctx context.Context, input []byte) ([]byte, error) {
	to := common.Address((*precompiles.TensorOp)(nil).Address())
	out, err := c.backend.CallContract(ctx, ethereum.CallMsg{To: &to, Data: input}, nil)
	var answer rpc.Error // of the node: it ran the call
	switch {
	case errors.As(err, &answer):
		return nil, fmt.Errorf("call TENSOR_OP: %w", err)
	case err != nil:
		return nil, fmt.Errorf("call TENSOR_OP: %w: %w", ErrNoAnswer, err)
	}
	return out, nil
}
