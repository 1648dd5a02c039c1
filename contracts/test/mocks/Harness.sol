// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Identifiers} from "../../src/libraries/Identifiers.sol";
import {Merkle} from "../../src/libraries/Merkle.sol";
import {OPMLPrecompiles} from "../../src/libraries/OPMLPrecompiles.sol";
import {ModelID, OpsetHash} from "../../src/types/Ids.sol";
import {Shape} from "../../src/types/Shape.sol";

/// @title The libraries' internal functions, for tests.
contract Harness {
    function leaf(bytes calldata data) external pure returns (bytes32) {
        return Merkle.leaf(data);
    }

    function node(bytes32 left, bytes32 right) external pure returns (bytes32) {
        return Merkle.node(left, right);
    }

    function fold(bytes32 hash, uint256 index, bytes32[] calldata path) external pure returns (bytes32) {
        return Merkle.fold(hash, index, path);
    }

    function chunkRoot(bytes calldata data, uint256 chunkLog2, uint256 depth) external pure returns (bytes32) {
        return Merkle.chunkRoot(data, chunkLog2, depth);
    }

    function modelID(OpsetHash opset, bytes32 graphRoot, bytes32 weightsRoot, Shape shape)
        external
        pure
        returns (ModelID)
    {
        return Identifiers.model(opset, graphRoot, weightsRoot, shape);
    }

    function merkleVerify(bytes32 root, uint64 index, bytes memory leaf_, bytes32[] memory path)
        external
        view
        returns (bool)
    {
        return OPMLPrecompiles.merkleVerify(root, index, leaf_, path);
    }

    function tensorOp(uint32 t, uint32 tmax, bytes memory descriptor, bytes memory operands)
        external
        view
        returns (bytes memory)
    {
        return OPMLPrecompiles.tensorOp(t, tmax, descriptor, operands);
    }
}
