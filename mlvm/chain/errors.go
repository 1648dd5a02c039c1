package chain

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/mlgeth/mlgeth/contracts/bindings"
)

// Errors that callers tell apart.
var (
	// ErrInsufficientFunds means that an account cannot pay for a transaction.
	ErrInsufficientFunds = errors.New("insufficient funds")
	// ErrUnknownModel means that no such model is registered.
	ErrUnknownModel = errors.New("the model is not registered")
	// ErrNoContracts means that an address does not hold the contract it should.
	ErrNoContracts = errors.New("no contract of the expected kind")
	// ErrAlreadyDone means that a transaction would do what has been done already,
	// by whomever.
	ErrAlreadyDone = errors.New("already done")
)

// Revert is the error of a contract that refuses a call.
type Revert struct {
	Name string // of the custom error; empty if it is none that is known
	Args string // its values, or what else came back
}

// Error names the contract's error and its values.
func (r *Revert) Error() string {
	if r.Name == "" {
		return "reverted: " + r.Args
	}
	return fmt.Sprintf("reverted: %s(%s)", r.Name, r.Args)
}

// alreadyDone names the errors by which the contracts say that somebody was faster.
var alreadyDone = map[string]bool{
	"ClaimExists":       true,
	"WrongClaimStatus":  true,
	"AlreadyDelivered":  true,
	"NothingToWithdraw": true,
	"NoReward":          true,
	"DisputeIsOpen":     true,
	"AlreadyDemanded":   true,
	"AlreadyAnswered":   true,
	"AlreadyReleased":   true,
	"ModelExists":       true,
	"OpsetExists":       true,
	"InputIsComplete":   true,
	"WrongCursor":       true,
}

// Is reports whether r is one of the sentinels of this package.
func (r *Revert) Is(target error) bool {
	switch target {
	case ErrAlreadyDone:
		return alreadyDone[r.Name]
	case ErrUnknownModel:
		return r.Name == "UnknownModel"
	}
	return false
}

// abis are those of all contracts, for their errors.
var abis = func() []abi.ABI {
	return []abi.ABI{
		bindings.NewClaimGame().GetABI(),
		bindings.NewInferenceRegistry().GetABI(),
		bindings.NewModelRegistry().GetABI(),
		bindings.NewDigitConsumer().GetABI(),
	}
}()

// decodeError turns an error of a node into a *Revert or a sentinel where it is one.
func decodeError(err error) error {
	var data rpc.DataError
	if errors.As(err, &data) {
		if s, ok := data.ErrorData().(string); ok && len(s) > len("0x") {
			if raw, decodeErr := hex.DecodeString(strings.TrimPrefix(s, "0x")); decodeErr == nil {
				return decodeRevert(raw)
			}
		}
	}
	switch s := err.Error(); {
	case strings.Contains(s, "insufficient funds"):
		return fmt.Errorf("%w: %v", ErrInsufficientFunds, err)
	case strings.Contains(s, "execution reverted"):
		return &Revert{Args: s}
	}
	return err
}

// decodeRevert reads what a contract returned when it reverted.
func decodeRevert(raw []byte) *Revert {
	if reason, err := abi.UnpackRevert(raw); err == nil {
		return &Revert{Args: reason}
	}
	if len(raw) >= 4 {
		for i := range abis {
			e, err := abis[i].ErrorByID([4]byte(raw))
			if err != nil {
				continue
			}
			values, err := e.Inputs.Unpack(raw[4:])
			if err != nil {
				break
			}
			return &Revert{Name: e.Name, Args: formatArgs(e.Inputs, values)}
		}
	}
	return &Revert{Args: fmt.Sprintf("unknown error 0x%.256x", raw)}
}

// formatArgs writes values as "name: value", hashes in hex.
func formatArgs(args abi.Arguments, values []any) string {
	parts := make([]string, len(values))
	for i, v := range values {
		switch x := v.(type) {
		case [32]byte:
			parts[i] = fmt.Sprintf("%s: 0x%x", args[i].Name, x)
		default:
			parts[i] = fmt.Sprintf("%s: %v", args[i].Name, x)
		}
	}
	return strings.Join(parts, ", ")
}
