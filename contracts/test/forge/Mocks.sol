// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {VERDICT_FAULT} from "../../src/generated/OPMLConstants.sol";
import {IInferenceConsumer} from "../../src/interfaces/IInferenceConsumer.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ModelID, RequestID} from "../../src/types/Ids.sol";
import {NodeBytes, NodeBytesLib} from "../../src/types/NodeBytes.sol";
import {Shape} from "../../src/types/Shape.sol";

/// @title A verifier that knows which trace is true: a proof shows a fault iff the claim's trace is another.
/// @dev Its input is a context (the trace root is the word at 96) and a proof. Proofs that begin with 0xff fail.
contract MockVerifier {
    bytes32 public immutable TRUTH;

    constructor(bytes32 truth) {
        TRUTH = truth;
    }

    fallback(bytes calldata input) external returns (bytes memory) {
        if (input.length > 192 && input[192] == 0xff) revert();
        return abi.encode(bytes32(input[96:128]) == TRUTH ? bytes32(0) : VERDICT_FAULT);
    }
}

/// @title One model, of which only the numbers matter here; all its tensors have `bytes_` bytes.
/// @dev What the game asks of the registry of models, and no more.
contract MockModels {
    Shape public immutable SHAPE;
    address public immutable VERIFIER;
    uint64 public immutable BYTES;

    constructor(Shape shape, address verifier, uint64 bytes_) {
        SHAPE = shape;
        VERIFIER = verifier;
        BYTES = bytes_;
    }

    function model(ModelID) public view returns (IModelRegistry.ModelSpec memory spec) {
        spec.shape = SHAPE;
    }

    function verification(ModelID id) external view returns (IModelRegistry.ModelSpec memory, address) {
        return (model(id), VERIFIER);
    }

    function outputLength(ModelID, uint32) external view returns (uint256) {
        return SHAPE.outMode() == 1 ? 32 : BYTES;
    }

    function nodeBytes(ModelID, uint32) external view returns (NodeBytes) {
        return NodeBytesLib.pack(BYTES, 0);
    }
}

/// @title A requester that refuses, burns gas, or reenters when it is given its result.
contract EvilReceiver is IInferenceConsumer {
    uint256 public mood;

    function setMood(uint256 to) external {
        mood = to;
    }

    function onInferenceResult(RequestID, bytes calldata) external view {
        if (mood == 1) revert();
        if (mood == 2) while (true) {}
        if (mood == 3) {
            assembly {
                return(0, 100000)
            }
        }
    }

    receive() external payable {
        if (mood != 0) revert();
    }
}
