// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ClaimGame} from "../../src/ClaimGame.sol";
import {InferenceRegistry} from "../../src/InferenceRegistry.sol";
import {IClaimGame} from "../../src/interfaces/IClaimGame.sol";
import {IInferenceRegistry} from "../../src/interfaces/IInferenceRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ClaimID, RequestID} from "../../src/types/Ids.sol";
import {Position} from "../../src/types/Position.sol";
import {Preset} from "../../src/types/Preset.sol";
import {vm} from "./Vm.sol";
import {World} from "./World.sol";

/// @title Each call of the claim game, as it is allowed and as it is refused.
contract ClaimGameTest is World {
    address private constant ALICE = address(0xa11ce << 40); // proposes
    address private constant CAROL = address(0xca401 << 40); // challenges
    address private constant DAVE = address(0xda4e << 40); // defends

    RequestID private id;

    function setUp() public {
        deploy();
        vm.deal(ALICE, 100 ether);
        vm.deal(CAROL, 100 ether);
        vm.deal(DAVE, 100 ether);
        id = _request();
    }

    function _request() private returns (RequestID) {
        return registry.request{value: 0}(MODEL, input(), options());
    }

    function _propose(uint256 lie, uint256 T) private returns (ClaimID) {
        vm.prank(ALICE);
        return game.propose{value: preset.bond}(proposal(id, lie, T));
    }

    function _open(ClaimID c) private {
        uint256 value = preset.disputeBond + game.demandBond(c);
        vm.prank(CAROL);
        game.openDispute{value: value}(c);
    }

    function _demand(ClaimID c, uint256 lie, uint256 T, uint256 g, uint256 index) private {
        IClaimGame.DemandItem memory x = item(lie, T, g, index);
        uint256 bond = game.demandBond(c);
        vm.prank(CAROL);
        game.demand{value: bond}(c, x.g, x.index, x.nodeHash, x.path);
    }

    function _answer(ClaimID c, uint256 lie, uint256 T, uint256 g, uint256 index) private {
        vm.prank(DAVE);
        game.answer(c, uint8(g), uint64(index), reply(lie, T, g, index));
    }

    function _wrongStatus(ClaimID c, IClaimGame.ClaimStatus got) private {
        vm.expectRevert(
            abi.encodeWithSelector(IClaimGame.WrongClaimStatus.selector, c, got, IClaimGame.ClaimStatus.Pending)
        );
    }

    // ---------------------------------------------------------------- deployment

    function test_constructor_unsoundPreset_reverts() public {
        Preset memory p = preset;
        p.burnBps = 2499;
        _unsound(p, "burnBps", 2499, 2500);
        p.burnBps = 10_001;
        _unsound(p, "burnBps", 10_001, 2500);
        p = preset;
        p.grid = 0;
        _unsound(p, "grid", 0, 11);
        p.grid = 12;
        _unsound(p, "grid", 12, 11);
        p = preset;
        p.extension = 1;
        _unsound(p, "extension", 1, 2);
        p = preset;
        p.minExecTime = 0;
        _unsound(p, "minExecTime", 0, 1);
        p = preset;
        p.bond = 0.5 ether;
        _unsound(p, "bond", 0.25 ether, 25 * 0.005 ether + 0.2 ether);
    }

    function _unsound(Preset memory p, bytes32 what, uint256 got, uint256 bound) private {
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.UnsoundPreset.selector, what, got, bound));
        new ClaimGame(registry, p);
    }

    function test_constructor_otherGamesRegistry_reverts() public {
        address self = vm.computeCreateAddress(address(this), vm.getNonce(address(this)));
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.WrongRegistry.selector, address(game), self));
        new ClaimGame(registry, preset);
    }

    // ---------------------------------------------------------------- propose

    function test_propose_badTerms_reverts() public {
        IClaimGame.Proposal memory p = proposal(id, 0, 2);
        p.requestID = RequestID.wrap(bytes32(uint256(5)));
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.RequestNotOpen.selector, p.requestID));
        game.propose{value: 1 ether}(p);

        p = proposal(id, 0, 2);
        p.inputRoot = bytes32(uint256(7));
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.WrongInputRoot.selector, p.inputRoot, inputRoot()));
        game.propose{value: 1 ether}(p);

        p = proposal(id, 0, 2);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.WrongBond.selector, 2 ether, 1 ether));
        game.propose{value: 2 ether}(p);

        p.dataLocator = string(new bytes(257));
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.LocatorTooLong.selector, 257, 256));
        game.propose{value: 1 ether}(p);

        p = proposal(id, 0, 2);
        p.T = 3;
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.WrongSegments.selector, 3, 1, 2));
        game.propose{value: 1 ether}(p);
        p.T = 0;
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.WrongSegments.selector, 0, 1, 2));
        game.propose{value: 1 ether}(p);

        p = proposal(id, 0, 2);
        p.output = bytes.concat(p.output, hex"00");
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.WrongOutputLength.selector, BYTES + 1, BYTES));
        game.propose{value: 1 ether}(p);

        p = proposal(id, 0, 2);
        p.outPath = new bytes32[](3);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.WrongPathLength.selector, 3, 2));
        game.propose{value: 1 ether}(p);

        p = proposal(id, 0, 2);
        p.traceRoot = bytes32(uint256(1));
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.OutputNotInTrace.selector, tree(0, 2)[1], p.traceRoot));
        game.propose{value: 1 ether}(p);
    }

    function test_propose_incompleteInput_reverts() public {
        bytes memory first = new bytes(32);
        id = registry.request(MODEL, first, options());
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.InputIncomplete.selector, id));
        game.propose{value: 1 ether}(proposal(id, 0, 2));
    }

    function test_propose_twice_reverts() public {
        ClaimID c = _propose(0, 2);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.ClaimExists.selector, c));
        vm.prank(ALICE);
        game.propose{value: 1 ether}(proposal(id, 0, 2));
        vm.assertEq(game.pendingClaims(id), 1, "pending");
        vm.assertEq(game.bondOf(id), 1 ether, "bond");
    }

    function test_propose_committed_shorterWindow() public {
        IClaimGame.Proposal memory p = proposal(id, 0, 2);
        bytes32 h = keccak256(abi.encode(bytes32("OPML/COMMIT/1"), claimIDOf(p, ALICE), ALICE, p.salt));
        vm.prank(ALICE);
        game.commit(h);
        uint256 first = game.commitBlock(h);
        vm.roll(block.number + 1);
        game.commit(h); // changes nothing
        vm.assertEq(game.commitBlock(h), first, "the first block stays");
        ClaimID c = _propose(0, 2);
        vm.assertEq(game.claimOf(c).windowEnd, block.timestamp + 5 + 3 + 2, "W");
        ClaimID d = _propose(1, 2);
        vm.assertEq(game.claimOf(d).windowEnd, block.timestamp + 5 + 3 + 2 + 4, "W + EXT");
    }

    // ---------------------------------------------------------------- reveal or lose

    function test_openDispute_refused_reverts() public {
        ClaimID c = _propose(3, 2);
        uint256 price = preset.disputeBond + game.demandBond(c);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.ValueTooLow.selector, price - 1, price));
        game.openDispute{value: price - 1}(c);
        _wrongStatus(ClaimID.wrap(0), IClaimGame.ClaimStatus.None);
        game.openDispute{value: price}(ClaimID.wrap(0));
        _open(c);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.DisputeIsOpen.selector, c, CAROL));
        game.openDispute{value: price}(c);
        ClaimID late = _propose(4, 2);
        uint256 end = game.claimOf(late).windowEnd;
        vm.warp(end + 1);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.WindowOver.selector, end + 1, end));
        game.openDispute{value: price}(late);
    }

    function test_demand_refused_reverts() public {
        ClaimID c = _propose(0, 1);
        _open(c);
        uint256 bond = game.demandBond(c);
        IClaimGame.DemandItem memory x = item(0, 1, 1, 0);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.ParentNotAnswered.selector, 1, 0));
        game.demand{value: bond}(c, x.g, x.index, x.nodeHash, x.path);
        _answer(c, 0, 1, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NotInGrid.selector, 0, 0));
        game.demand{value: bond}(c, 0, 0, x.nodeHash, x.path);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NotInGrid.selector, 3, 0));
        game.demand{value: bond}(c, 3, 0, x.nodeHash, x.path);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NotInGrid.selector, 1, 4));
        game.demand{value: bond}(c, 1, 4, x.nodeHash, x.path);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.IsPadding.selector, 1, 2)); // segment 1 of T = 1
        game.demand{value: bond}(c, 1, 2, x.nodeHash, x.path);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.WrongPathLength.selector, 1, 2));
        game.demand{value: bond}(c, 1, 0, x.nodeHash, new bytes32[](1));
        vm.expectPartialRevert(IClaimGame.WrongFold.selector);
        game.demand{value: bond}(c, 1, 0, bytes32(uint256(1)), x.path);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.ValueTooLow.selector, bond - 1, bond));
        game.demand{value: bond - 1}(c, x.g, x.index, x.nodeHash, x.path);
        _demand(c, 0, 1, 1, 0);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.AlreadyDemanded.selector, 1, 0));
        game.demand{value: bond}(c, x.g, x.index, x.nodeHash, x.path);
        _answer(c, 0, 1, 1, 0);
        uint256 last = game.claimOf(c).liveUntil;
        vm.warp(last + 1);
        x = item(0, 1, 2, 0);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.DemandTooLate.selector, last + 1, last));
        game.demand{value: bond}(c, x.g, x.index, x.nodeHash, x.path);
    }

    function test_answer_refused_reverts() public {
        ClaimID c = _propose(0, 2);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NotDemanded.selector, 0, 0));
        game.answer(c, 0, 0, "");
        _open(c);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NotInGrid.selector, 3, 0));
        game.answer(c, 3, 0, "");
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.WrongAnswerLength.selector, 127, 128));
        game.answer(c, 0, 0, new bytes(127));
        vm.expectPartialRevert(IClaimGame.WrongFold.selector);
        game.answer(c, 0, 0, new bytes(128));
        _answer(c, 0, 2, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.AlreadyAnswered.selector, 0, 0));
        game.answer(c, 0, 0, reply(0, 2, 0, 0));
        _demand(c, 0, 2, 1, 3);
        _answer(c, 0, 2, 1, 3);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.IsPadding.selector, 2, 15));
        game.demand{value: 1 ether}(c, 2, 15, bytes32(0), new bytes32[](2));
        _demand(c, 0, 2, 2, 14);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.WrongAnswerLength.selector, 32, 26));
        game.answer(c, 2, 14, new bytes(32));
        uint256 deadline = game.demandOf(c, game.positionOf(c, 2, 14)).deadline;
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.AnswerTooLate.selector, deadline + 1, deadline));
        game.answer(c, 2, 14, reply(0, 2, 2, 14));
    }

    function test_many_sameAsSingles() public {
        ClaimID c = _propose(0, 2);
        _open(c);
        IClaimGame.AnswerItem[] memory answers = new IClaimGame.AnswerItem[](1);
        answers[0] = IClaimGame.AnswerItem(0, 0, reply(0, 2, 0, 0));
        game.answerMany(c, answers);
        game.answerMany(c, answers); // left out
        IClaimGame.DemandItem[] memory items = new IClaimGame.DemandItem[](3);
        items[0] = item(0, 2, 1, 0);
        items[1] = item(0, 2, 1, 1);
        items[2] = items[0]; // left out, and its bond credited back
        uint256 bond = game.demandBond(c);
        vm.prank(CAROL);
        game.demandMany{value: 3 * bond}(c, items);
        vm.assertEq(game.creditOf(CAROL), bond, "change");
        vm.assertEq(game.claimOf(c).openDemands, 2, "open");
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.ValueTooLow.selector, bond - 1, bond));
        items[1] = item(0, 2, 1, 2);
        game.demandMany{value: bond - 1}(c, items);
        items[1].g = 7;
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NotInGrid.selector, 7, 2));
        game.demandMany{value: bond}(c, items);
    }

    // ---------------------------------------------------------------- ends

    function test_settle_refused_reverts() public {
        ClaimID c = _propose(0, 2);
        uint256 until = game.claimOf(c).liveUntil;
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.StillLive.selector, block.timestamp, until));
        game.settle(c, 0, 0);
        _open(c);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.DemandsOpen.selector, c, 1));
        game.settle(c, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.DemandsOpen.selector, c, 1));
        game.settle(c, 200, 9);
        _wrongStatus(ClaimID.wrap(0), IClaimGame.ClaimStatus.None);
        game.settle(ClaimID.wrap(0), 0, 0);
    }

    function test_settle_expired_paysDemanders() public {
        ClaimID c = _propose(6, 2); // leaf 5
        _open(c);
        _answer(c, 6, 2, 0, 0);
        _demand(c, 6, 2, 1, 1);
        vm.warp(game.demandOf(c, game.positionOf(c, 1, 1)).deadline + 1);
        vm.prank(DAVE);
        game.settle(c, 1, 1);
        uint256 reward = 1 ether - 0.5 ether - 2 * preset.demandReward - preset.proofReward;
        vm.assertEq(
            game.creditOf(CAROL), 2 * preset.demandReward + reward + preset.disputeBond, "r_d, reward, B_c"
        );
        vm.assertEq(game.creditOf(DAVE), preset.proofReward, "r_p");
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NotDemanded.selector, 1, 0));
        game.releaseDemand(c, 1, 0);
        game.releaseDemand(c, 0, 0);
        game.releaseDemand(c, 1, 1);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.AlreadyReleased.selector, 1, 1));
        game.releaseDemand(c, 1, 1);
    }

    function test_settle_accepted_oddBondRounds() public {
        ClaimID c = _propose(0, 2);
        _open(c);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NotTerminal.selector, c));
        game.releaseDemand(c, 0, 0);
        _answer(c, 0, 2, 0, 0);
        vm.warp(game.claimOf(c).liveUntil + 1);
        IClaimGame.SettleItem[] memory items = new IClaimGame.SettleItem[](2);
        (items[0].claimID, items[1].claimID) = (c, c); // the second is no longer pending
        game.settleMany(items);
        vm.assertEq(game.creditOf(ALICE), 1 ether + 0.025 ether + 1, "P and the greater half of B_c");
        vm.assertEq(address(0).balance, 0.025 ether, "burned");
        game.releaseDemand(c, 0, 0);
        vm.assertTrue(game.creditOf(DAVE) > 0, "the answerer has b_d");
    }

    function test_supersede_rightAndWrong() public {
        ClaimID first = _propose(0, 2);
        ClaimID wrong = _propose(2, 2);
        vm.prank(DAVE);
        ClaimID right = game.propose{value: 1 ether}(proposal(id, 0, 2));
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NoResult.selector, id));
        game.supersede(wrong);
        _open(wrong);
        _open(right);
        vm.warp(game.claimOf(first).liveUntil + 1);
        game.settle(first, 0, 0);
        game.supersede(wrong);
        vm.assertEq(game.creditOf(CAROL), preset.disputeBond, "B_c back");
        vm.assertEq(address(0).balance, 1 ether, "P burned");
        game.supersede(right);
        vm.assertEq(game.creditOf(DAVE), 1.025 ether + 1, "P and half of B_c");
        _wrongStatus(right, IClaimGame.ClaimStatus.Superseded);
        game.supersede(right);
        game.releaseDemand(wrong, 0, 0);
        game.releaseDemand(right, 0, 0); // open: back to the demander
        vm.assertTrue(game.creditOf(CAROL) > preset.disputeBond, "b_d back");
    }

    function test_proveFault_eachKind_paysTheWay() public {
        bytes[] memory proofs = new bytes[](11);
        proofs[0] = stepProof(5);
        proofs[1] = hex"010202000000000001";
        proofs[2] = hex"01030000000000050000";
        proofs[3] = hex"010400000000";
        proofs[4] = hex"0101"; // too short for a STEP
        proofs[5] = hex"02";
        proofs[6] = hex"0105";
        proofs[7] = hex"010209"; // deeper than the tree
        proofs[8] = hex"0103ffffffffffff";
        proofs[9] = stepProof(5);
        proofs[9][34] = 0x04; // no dtype
        proofs[10] = hex"01"; // shorter than a header
        uint8[11] memory paid = [3, 2, 3, 1, 0, 0, 0, 0, 0, 0, 0];
        for (uint256 i = 0; i < proofs.length; ++i) {
            bytes memory proof = proofs[i];
            if (i != 10) proof = bytes.concat(proof, new bytes((i == 4 ? 33 : 40) - proof.length));
            uint256 credit = game.creditOf(CAROL);
            ClaimID c = _propose(6, 2);
            _open(c);
            _answer(c, 6, 2, 0, 0);
            _demand(c, 6, 2, 1, 1);
            _answer(c, 6, 2, 1, 1);
            _demand(c, 6, 2, 2, 5);
            vm.prank(DAVE);
            game.proveFault(c, proof, 0);
            uint256 want = paid[i] * preset.demandReward + preset.disputeBond;
            vm.assertEq(game.creditOf(CAROL) - credit, want, "r_d of the way, and B_c");
            IClaimGame.Reward memory w = game.rewardOf(c);
            vm.assertEq(w.amount, 0.3 ether - paid[i] * preset.demandReward, "reward");
            id = _request(); // the same claim cannot be made twice
        }
    }

    function test_proveFault_noVerdict_reverts() public {
        ClaimID c = _propose(0, 2);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NoVerdict.selector, c, true, 32, bytes32(0)));
        game.proveFault(c, stepProof(5), 0);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NoVerdict.selector, c, false, 0, bytes32(0)));
        game.proveFault(c, hex"ff", 0);
    }

    function test_reward_claimedAndPaid() public {
        ClaimID c = _propose(6, 2);
        bytes memory proof = stepProof(5);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NoReward.selector, c));
        game.claimReward(c, proof, 0);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NoReward.selector, c));
        game.payReward(c);
        _commitFault(c, CAROL, proof);
        uint256 early = block.number;
        vm.roll(early + 1);
        _commitFault(c, DAVE, proof);
        vm.roll(early + 2);
        vm.prank(DAVE);
        game.proveFault(c, proof, 0);
        vm.prank(ALICE); // never committed
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.CommitTooLate.selector, 0, early + 1));
        game.claimReward(c, proof, 0);
        vm.prank(CAROL);
        game.claimReward(c, proof, 0);
        vm.assertTrue(game.rewardOf(c).holder == CAROL, "the earlier commit holds it");
        uint256 end = game.rewardOf(c).graceEnd;
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.GraceRunning.selector, block.timestamp, end));
        game.payReward(c);
        vm.warp(end + 1);
        vm.prank(DAVE);
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.GraceOver.selector, end + 1, end));
        game.claimReward(c, proof, 0);
        game.payReward(c);
        vm.assertEq(game.creditOf(CAROL), 0.3 ether, "reward");
    }

    function _commitFault(ClaimID c, address by, bytes memory proof) private {
        vm.prank(by);
        game.commit(keccak256(abi.encode(bytes32("OPML/FAULT/1"), c, by, keccak256(proof), bytes32(0))));
    }

    // ---------------------------------------------------------------- views

    function test_views() public {
        ClaimID c = _propose(0, 2);
        vm.assertEq(Position.unwrap(game.positionOf(c, 2, 5)), 21, "2^4 + 5");
        vm.expectRevert(abi.encodeWithSelector(IClaimGame.NotInGrid.selector, 2, 16));
        game.positionOf(c, 2, 16);
        // W + EXT + T_DEF + T_CHL + 2 R EXT, R = 3: 10 + 4 + 14 + 13 + 24
        vm.assertEq(game.delayBound(c), block.timestamp + 65, "delay bound");
        _wrongStatus(ClaimID.wrap(0), IClaimGame.ClaimStatus.None);
        game.delayBound(ClaimID.wrap(0));
        vm.fee(0);
        uint256 floor = game.demandBond(c);
        vm.fee(1 gwei);
        vm.assertEq(game.demandBond(c), 2 * floor, "twice the base fee");
        vm.assertEq(game.preset().grid, 2, "preset");
    }
}
