package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/precompiles"
)

// TensorOp evaluates an instruction with the precompile of the node: its input and
// output are those of precompiles.TensorOp. It costs nothing and changes nothing.
func (c *Client) TensorOp(ctx context.Context, input []byte) ([]byte, error) {
	to := common.Address((*precompiles.TensorOp)(nil).Address())
	out, err := c.backend.CallContract(ctx, ethereum.CallMsg{To: &to, Data: input}, nil)
	if err != nil {
		return nil, fmt.Errorf("call TENSOR_OP: %w", err)
	}
	return out, nil
}
