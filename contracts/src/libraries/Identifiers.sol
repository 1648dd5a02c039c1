// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    TAG_CLAIM,
    TAG_COMMIT,
    TAG_FAULT,
    TAG_MODEL,
    TAG_OPSET,
    TAG_REQUEST
} from "../generated/OPMLConstants.sol";
import {ClaimID, ModelID, OpsetHash, RequestID} from "../types/Ids.sol";
import {Shape} from "../types/Shape.sol";

/// @title Identifiers and commits: keccak256 of a tag and one word for each value (PROTOCOL §1).
library Identifiers {
    function opset(uint256 version, bytes32 vectorsHash) internal pure returns (OpsetHash) {
        return OpsetHash.wrap(keccak256(abi.encode(TAG_OPSET, version, vectorsHash)));
    }

    /// @dev The order of PROTOCOL §2; a static array encodes as its words.
    function model(OpsetHash opsetHash, bytes32 graphRoot, bytes32 weightsRoot, Shape shape)
        internal
        pure
        returns (ModelID)
    {
        bytes32[18] memory words;
        words[0] = TAG_MODEL;
        words[1] = OpsetHash.unwrap(opsetHash);
        words[2] = graphRoot;
        words[3] = weightsRoot;
        words[4] = bytes32(uint256(shape.nNodes()));
        words[5] = bytes32(uint256(shape.nWeights()));
        words[6] = bytes32(uint256(shape.chunkLog2()));
        words[7] = bytes32(uint256(shape.depthA()));
        words[8] = bytes32(uint256(shape.depthB()));
        words[9] = bytes32(uint256(shape.depthC()));
        words[10] = bytes32(uint256(shape.depthV()));
        words[11] = bytes32(uint256(shape.depthW()));
        words[12] = bytes32(uint256(shape.depthI()));
        words[13] = bytes32(uint256(shape.inputLen()));
        words[14] = bytes32(uint256(shape.maxSegments()));
        words[15] = bytes32(uint256(shape.stopNode()));
        words[16] = bytes32(uint256(shape.outNode()));
        words[17] = bytes32(uint256(shape.outMode()));
        return ModelID.wrap(keccak256(abi.encode(words)));
    }

    /// @dev Bound to this chain and this contract.
    function request(address requester, uint256 counter, ModelID modelID, bytes32 optionsHash)
        internal
        view
        returns (RequestID)
    {
        return RequestID.wrap(
            keccak256(
                abi.encode(TAG_REQUEST, block.chainid, address(this), requester, counter, modelID, optionsHash)
            )
        );
    }

    /// @dev Bound to this chain and this contract.
    function claim(RequestID requestID, bytes32 inputRoot, bytes32 traceRoot, uint32 T, address proposer)
        internal
        view
        returns (ClaimID)
    {
        return ClaimID.wrap(
            keccak256(
                abi.encode(
                    TAG_CLAIM, block.chainid, address(this), requestID, inputRoot, traceRoot, T, proposer
                )
            )
        );
    }

    /// @dev What a proposer commits to before it proposes.
    function claimCommit(ClaimID claimID, address proposer, bytes32 salt) internal pure returns (bytes32) {
        return keccak256(abi.encode(TAG_COMMIT, claimID, proposer, salt));
    }

    /// @dev What a prover commits to before it shows a proof.
    function faultCommit(ClaimID claimID, address prover, bytes32 proofHash, bytes32 salt)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(TAG_FAULT, claimID, prover, proofHash, salt));
    }
}
