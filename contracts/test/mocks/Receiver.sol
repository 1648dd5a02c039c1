// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IClaimGame} from "../../src/interfaces/IClaimGame.sol";
import {IInferenceConsumer} from "../../src/interfaces/IInferenceConsumer.sol";
import {IInferenceRegistry} from "../../src/interfaces/IInferenceRegistry.sol";
import {IPullPayments} from "../../src/interfaces/IPullPayments.sol";
import {ClaimID, ModelID, RequestID} from "../../src/types/Ids.sol";

/// @title An account that behaves badly when it is called.
contract Receiver is IInferenceConsumer {
    enum Behaviour {
        Accept,
        Revert,
        BurnGas,
        ReturnBomb,
        Redeliver,
        WithdrawAgain
    }

    Behaviour public behaviour;
    IInferenceRegistry public immutable REGISTRY;
    uint256 public calls;
    uint256 public gasSeen;
    bytes public output;
    bool public reentered;

    error Refused();

    constructor(IInferenceRegistry registry) {
        REGISTRY = registry;
    }

    function setBehaviour(Behaviour b) external {
        behaviour = b;
    }

    function request(ModelID modelID, bytes calldata input, IInferenceRegistry.Options calldata options)
        external
        payable
        returns (RequestID)
    {
        return REGISTRY.request{value: msg.value}(modelID, input, options);
    }

    function cancel(RequestID requestID) external {
        REGISTRY.cancel(requestID);
    }

    function propose(IClaimGame game, IClaimGame.Proposal calldata p) external payable returns (ClaimID) {
        return game.propose{value: msg.value}(p);
    }

    function withdraw(IPullPayments from, address payable to) external returns (uint256) {
        return from.withdraw(to);
    }

    function onInferenceResult(RequestID requestID, bytes calldata output_) external {
        uint256 g = gasleft();
        _misbehave();
        ++calls;
        gasSeen = g;
        output = output_;
        if (behaviour == Behaviour.Redeliver) {
            // solhint-disable-next-line avoid-low-level-calls
            (reentered,) = address(REGISTRY).call(abi.encodeCall(IInferenceRegistry.deliver, (requestID, output_)));
        }
    }

    receive() external payable {
        _misbehave();
        if (behaviour == Behaviour.WithdrawAgain) {
            (reentered,) = msg.sender.call(abi.encodeCall(IPullPayments.withdraw, (payable(address(this)))));
        }
    }

    function _misbehave() private view {
        if (behaviour == Behaviour.Revert) revert Refused();
        if (behaviour == Behaviour.BurnGas) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        if (behaviour == Behaviour.ReturnBomb) {
            assembly {
                revert(0, 100000)
            }
        }
    }
}
