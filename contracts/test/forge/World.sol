// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ClaimGame} from "../../src/ClaimGame.sol";
import {InferenceRegistry} from "../../src/InferenceRegistry.sol";
import {IClaimGame} from "../../src/interfaces/IClaimGame.sol";
import {IInferenceRegistry} from "../../src/interfaces/IInferenceRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ClaimID, ModelID, RequestID} from "../../src/types/Ids.sol";
import {Preset} from "../../src/types/Preset.sol";
import {Shape} from "../../src/types/Shape.sol";
import {MockModels, MockVerifier} from "./Mocks.sol";
import {vm} from "./Vm.sol";

/// @title The contracts around one small model, and its traces.
/// @dev A trace tree has 16 leaves: two segments of two nodes, each with a tensor of 90 bytes in three chunks of four, the
///      last of 26. With m = 2 the grid has the levels 0, 1, 2 at the depths 0, 2, 4. A trace with `lie` 0 is the true one;
///      else leaf lie - 1 differs in a byte,
///      or has one if it is padding. A tree is kept as 2^depth + index => hash.
abstract contract World {
    uint256 internal constant D = 4;
    uint256 internal constant LEAVES = 16;
    uint256 internal constant BYTES = 90;
    ModelID internal constant MODEL = ModelID.wrap(bytes32(uint256(1)));

    ClaimGame internal game;
    InferenceRegistry internal registry;
    Preset internal preset;

    function deploy() internal {
        preset = Preset({
            censorship: 5,
            latency: 2,
            extension: 4,
            minExecTime: 2,
            grid: 2,
            burnBps: 5000,
            floorPrice: 1 gwei,
            bond: 1 ether,
            disputeBond: 0.05 ether + 1, // odd: half of it must be rounded
            demandReward: 0.005 ether,
            proofReward: 0.2 ether
        });
        Shape shape = Shape.wrap(
            bytes32(
                (uint256(5) << 240) | (1 << 232) | (1 << 224) | (2 << 216) | (1 << 192) // chunkLog2, dA, dB, dC, dI
                    | (uint256(2) << 160) | (uint256(40) << 96) | (2 << 64) | 1 // nNodes, inputLen, maxSegments, outNode; stopNode 0
            )
        );
        address verifier = address(new MockVerifier(tree(0, 2)[1]));
        MockModels models = new MockModels(shape, verifier, uint64(BYTES));
        address at = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        registry = new InferenceRegistry(IModelRegistry(address(models)), IClaimGame(at));
        game = new ClaimGame(registry, preset);
    }

    /// @dev Bytes of a leaf of a trace with `T` segments; none in the padding.
    function leafOf(uint256 lie, uint256 T, uint256 index) internal pure returns (bytes memory data) {
        if (index >= 8 * T || index % 4 == 3) return lie == index + 1 ? bytes(hex"ff") : bytes("");
        data = new bytes(index % 4 == 2 ? BYTES - 64 : 32);
        bytes32 word = keccak256(abi.encode("leaf", index));
        for (uint256 i = 0; i < data.length; ++i) data[i] = word[i];
        if (lie == index + 1) data[0] ^= 0x01;
    }

    function tree(uint256 lie, uint256 T) internal pure returns (bytes32[] memory t) {
        t = new bytes32[](2 * LEAVES);
        for (uint256 i = 0; i < LEAVES; ++i) t[LEAVES + i] = keccak256(bytes.concat(hex"00", leafOf(lie, T, i)));
        for (uint256 i = LEAVES - 1; i > 0; --i) t[i] = keccak256(bytes.concat(hex"01", t[2 * i], t[2 * i + 1]));
    }

    /// @dev Siblings of a tree node, up to the depth `top`.
    function siblings(bytes32[] memory t, uint256 position, uint256 count)
        internal
        pure
        returns (bytes32[] memory path)
    {
        path = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) path[i] = t[(position >> i) ^ 1];
    }

    function input() internal pure returns (bytes memory) {
        return abi.encodePacked(keccak256("input"), bytes8(0));
    }

    function options() internal view returns (IInferenceRegistry.Options memory) {
        return IInferenceRegistry.Options(2, 0, 3, uint64(block.timestamp + 40), 50_000);
    }

    /// @dev Root of the input's two chunks.
    function inputRoot() internal pure returns (bytes32) {
        bytes32 left = keccak256(abi.encodePacked(hex"00", keccak256("input")));
        return keccak256(bytes.concat(hex"01", left, keccak256(abi.encodePacked(hex"00", bytes8(0)))));
    }

    function proposal(RequestID id, uint256 lie, uint256 T) internal pure returns (IClaimGame.Proposal memory p) {
        bytes32[] memory t = tree(lie, T);
        p.requestID = id;
        p.inputRoot = inputRoot();
        p.traceRoot = t[1];
        p.T = uint32(T);
        uint256 first = 8 * T - 4; // outNode is node 1
        for (uint256 i = 0; i < 3; ++i) p.output = bytes.concat(p.output, leafOf(lie, T, first + i));
        p.outPath = siblings(t, (LEAVES + first) >> 2, 2);
        p.dataLocator = "here";
    }

    function claimIDOf(IClaimGame.Proposal memory p, address by) internal view returns (ClaimID) {
        return ClaimID.wrap(
            keccak256(
                abi.encode(
                    bytes32("OPML/CLAIM/1"), block.chainid, game, p.requestID, p.inputRoot, p.traceRoot, p.T, by
                )
            )
        );
    }

    /// @dev The demand of a grid node as its trace has it.
    function item(uint256 lie, uint256 T, uint256 g, uint256 index)
        internal
        pure
        returns (IClaimGame.DemandItem memory x)
    {
        bytes32[] memory t = tree(lie, T);
        uint256 position = (1 << (2 * g)) + index;
        x = IClaimGame.DemandItem(uint8(g), uint64(index), t[position], siblings(t, position, 2));
    }

    /// @dev The answer to a demand as its trace has it.
    function reply(uint256 lie, uint256 T, uint256 g, uint256 index) internal pure returns (bytes memory data) {
        if (g == 2) return leafOf(lie, T, index);
        bytes32[] memory t = tree(lie, T);
        uint256 first = ((1 << (2 * g)) + index) << 2;
        return abi.encodePacked(t[first], t[first + 1], t[first + 2], t[first + 3]);
    }

    /// @dev A proof that names leaf `leaf` as a STEP's (of node 0 or 1, dtype i8).
    function stepProof(uint256 leaf) internal pure returns (bytes memory b) {
        b = new bytes(40);
        b[0] = 0x01;
        b[1] = 0x01;
        b[5] = bytes1(uint8(leaf / 8));
        b[9] = bytes1(uint8((leaf / 4) % 2));
        b[14] = bytes1(uint8((leaf % 4) * 32));
    }
}
