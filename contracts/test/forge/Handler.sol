// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IClaimGame} from "../../src/interfaces/IClaimGame.sol";
import {IInferenceRegistry} from "../../src/interfaces/IInferenceRegistry.sol";
import {IPullPayments} from "../../src/interfaces/IPullPayments.sol";
import {ClaimID, RequestID} from "../../src/types/Ids.sol";
import {Position} from "../../src/types/Position.sol";
import {EvilReceiver} from "./Mocks.sol";
import {vm} from "./Vm.sol";
import {World} from "./World.sol";

/// @title Everybody who plays: each function is a move of one of them, on what the fuzzer chooses.
/// @dev Honest and absent proposers, liars, sham demanders, reward thieves and evil receivers differ in which moves they
///      make: the fuzzer makes all of them, in any order. A move that the contracts refuse changes nothing. After each
///      the handler looks at every claim: what must never happen sets `broken`.
contract Handler is World {
    struct Made {
        ClaimID id;
        RequestID request;
        uint256 lie;
        uint256 T;
        bool enabled; // settle or supersede was, when it was looked at last
    }

    struct Asked {
        uint256 made;
        uint8 g;
        uint64 index;
    }

    address[] public actors;
    EvilReceiver public evil;
    RequestID[] internal requests;
    Made[] internal claims;
    Asked[] internal demands;
    mapping(bytes32 name => uint256) public worst; // gas
    mapping(bytes32 name => uint256) public done;
    string public broken;

    constructor() {
        deploy();
        evil = new EvilReceiver();
        for (uint160 i = 1; i <= 6; ++i) actors.push(address(i << 100));
        actors.push(address(evil));
        for (uint256 i = 0; i < actors.length; ++i) vm.deal(actors[i], 1_000_000 ether);
    }

    modifier watched(bytes32 name) {
        uint256 before = done[name];
        _;
        if (done[name] != before) _watch();
    }

    function contracts() external view returns (address, address) {
        return (address(game), address(registry));
    }

    // ---------------------------------------------------------------- time

    function pass(uint256 seconds_, uint256 baseFee) external {
        vm.warp(block.timestamp + (seconds_ % 4));
        vm.roll(block.number + 1);
        if (baseFee % 5 == 0) vm.fee(baseFee % 3 gwei);
        _watch();
    }

    /// @dev To the last second of something, or one later.
    function passTo(uint256 which, uint256 later) external {
        if (claims.length == 0) return;
        IClaimGame.Claim memory c = game.claimOf(claims[which % claims.length].id);
        uint256 to = c.liveUntil;
        if (which % 3 == 0) to = c.windowEnd;
        if (which % 3 == 1 && demands.length > 0) {
            Asked storage d = demands[which % demands.length];
            to = game.demandOf(claims[d.made].id, _position(d.g, d.index)).deadline;
        }
        to += later % 2;
        if (to > block.timestamp && to < block.timestamp + 200) vm.warp(to);
        vm.roll(block.number + 1);
        _watch();
    }

    // ---------------------------------------------------------------- requests and claims

    function request(uint256 by, uint256 fee) external {
        if (requests.length > 8) return;
        address from = _actor(by);
        uint256 counter = registry.counterOf(from);
        vm.prank(from);
        RequestID id = registry.request{value: fee % 1 ether}(MODEL, input(), options());
        requests.push(id);
        require(registry.counterOf(from) == counter + 1);
        ++done["request"];
    }

    function propose(uint256 by, uint256 which, uint256 lie, uint256 T, bool committed) external watched("propose") {
        if (requests.length == 0 || claims.length > 24) return;
        RequestID id = requests[which % requests.length];
        address from = _actor(by);
        IClaimGame.Proposal memory p = proposal(id, lie % 17, 1 + (T % 2));
        ClaimID claimID = claimIDOf(p, from);
        if (committed) {
            vm.prank(from);
            game.commit(keccak256(abi.encode(bytes32("OPML/COMMIT/1"), claimID, from, p.salt)));
            vm.roll(block.number + (T % 3)); // at times in the same block
        }
        vm.prank(from);
        uint256 gas = gasleft();
        try game.propose{value: preset.bond}(p) returns (ClaimID) {
            _note("propose", gas - gasleft());
            claims.push(Made(claimID, id, lie % 17, p.T, false));
        } catch {}
    }

    function cancel(uint256 which) external watched("cancel") {
        if (requests.length == 0) return;
        RequestID id = requests[which % requests.length];
        vm.prank(registry.requestOf(id).requester);
        try registry.cancel(id) {
            ++done["cancel"];
        } catch {}
    }

    function deliver(uint256 which, uint256 mood) external watched("deliver") {
        if (claims.length == 0) return;
        Made storage c = claims[which % claims.length];
        evil.setMood(mood % 4);
        try registry.deliver(c.request, proposal(c.request, c.lie, c.T).output) {
            ++done["deliver"];
        } catch {}
    }

    // ---------------------------------------------------------------- reveal or lose

    function openDispute(uint256 by, uint256 which, uint256 extra) external watched("openDispute") {
        if (claims.length == 0) return;
        uint256 at = which % claims.length;
        ClaimID id = claims[at].id;
        uint256 value = preset.disputeBond + game.demandBond(id) + (extra % 3);
        vm.prank(_actor(by));
        uint256 gas = gasleft();
        try game.openDispute{value: value}(id) {
            _note("openDispute", gas - gasleft());
            demands.push(Asked(at, 0, 0));
        } catch {}
    }

    function demand(uint256 by, uint256 which, uint256 index, bool deep) external watched("demand") {
        if (demands.length == 0) return;
        Asked memory up = demands[which % demands.length];
        if (up.g == 2) return;
        Made storage c = claims[up.made];
        IClaimGame.DemandItem memory x = item(c.lie, c.T, up.g + 1, 4 * up.index + (index % 4));
        if (deep && index % 7 == 0) x.nodeHash ^= bytes32(uint256(1));
        uint256 bond = game.demandBond(c.id);
        vm.prank(_actor(by));
        uint256 gas = gasleft();
        try game.demand{value: bond}(c.id, x.g, x.index, x.nodeHash, x.path) {
            _note("demand", gas - gasleft());
            demands.push(Asked(up.made, x.g, x.index));
        } catch {}
    }

    function answer(uint256 by, uint256 which, bool wrong) external watched("answer") {
        if (demands.length == 0) return;
        Asked memory d = demands[which % demands.length];
        Made storage c = claims[d.made];
        bytes memory data = reply(wrong ? c.lie + 1 : c.lie, c.T, d.g, d.index);
        vm.prank(_actor(by));
        uint256 gas = gasleft();
        try game.answer(c.id, d.g, d.index, data) {
            _note("answer", gas - gasleft());
        } catch {}
    }

    /// @dev Answer and expire of one node are never both enabled.
    function probe(uint256 which) external {
        if (demands.length == 0) return;
        Asked memory d = demands[which % demands.length];
        Made storage c = claims[d.made];
        uint256 snapshot = vm.snapshotState();
        bool answers;
        try game.answer(c.id, d.g, d.index, reply(c.lie, c.T, d.g, d.index)) {
            answers = true;
        } catch {}
        vm.revertToState(snapshot);
        snapshot = vm.snapshotState();
        bool expires;
        try game.settle(c.id, d.g, d.index) {
            expires = game.claimOf(c.id).status == IClaimGame.ClaimStatus.Rejected;
        } catch {}
        vm.revertToState(snapshot);
        if (answers && expires) broken = "answer and expire are both enabled";
    }

    // ---------------------------------------------------------------- ends

    function settle(uint256 by, uint256 which, uint256 node) external watched("settle") {
        if (claims.length == 0) return;
        Made storage c = claims[which % claims.length];
        (uint8 g, uint64 index) = (0, 0);
        if (demands.length > 0) {
            Asked storage d = demands[node % demands.length];
            (g, index) = (d.g, d.index);
            if (node % 3 != 0) c = claims[d.made];
        }
        IClaimGame.Claim memory before = game.claimOf(c.id);
        vm.prank(_actor(by));
        uint256 gas = gasleft();
        try game.settle(c.id, g, index) {
            _note("settle", gas - gasleft());
            bool accepted = game.claimOf(c.id).status == IClaimGame.ClaimStatus.Accepted;
            if (accepted && (before.openDemands != 0 || block.timestamp <= before.liveUntil)) broken = "accepted too early";
        } catch {}
    }

    function supersede(uint256 by, uint256 which) external watched("supersede") {
        if (claims.length == 0) return;
        vm.prank(_actor(by));
        uint256 gas = gasleft();
        try game.supersede(claims[which % claims.length].id) {
            _note("supersede", gas - gasleft());
        } catch {}
    }

    function prove(uint256 by, uint256 which, uint256 leaf, bool committed) external watched("proveFault") {
        if (claims.length == 0 || which % 4 != 0) return; // a proof ends everything
        ClaimID id = claims[(which / 4) % claims.length].id;
        address from = _actor(by);
        bytes memory proof = stepProof(leaf % 16);
        if (committed) _commitFault(id, from, proof);
        vm.prank(from);
        uint256 gas = gasleft();
        try game.proveFault(id, proof, 0) {
            _note("proveFault", gas - gasleft());
        } catch {}
    }

    function commitFault(uint256 by, uint256 which, uint256 leaf) external {
        if (claims.length == 0) return;
        _commitFault(claims[which % claims.length].id, _actor(by), stepProof(leaf % 16));
    }

    function claimReward(uint256 by, uint256 which, uint256 leaf) external watched("claimReward") {
        if (claims.length == 0) return;
        vm.prank(_actor(by));
        try game.claimReward(claims[which % claims.length].id, stepProof(leaf % 16), 0) {
            ++done["claimReward"];
        } catch {}
    }

    function payReward(uint256 which) external watched("payReward") {
        if (claims.length == 0) return;
        try game.payReward(claims[which % claims.length].id) {
            ++done["payReward"];
        } catch {}
    }

    function release(uint256 which) external watched("releaseDemand") {
        if (demands.length == 0) return;
        Asked storage d = demands[which % demands.length];
        uint256 gas = gasleft();
        try game.releaseDemand(claims[d.made].id, d.g, d.index) {
            _note("releaseDemand", gas - gasleft());
        } catch {}
    }

    function withdraw(uint256 by, bool fees) external watched("withdraw") {
        address who = _actor(by);
        vm.prank(who);
        try IPullPayments(fees ? address(registry) : address(game)).withdraw(payable(who)) {
            ++done["withdraw"];
        } catch {}
    }

    // ---------------------------------------------------------------- what must hold

    /// @dev Ends everything: no claim, consumer or receiver can hinder it. Reverts if it cannot be done.
    function wrapUp() external {
        evil.setMood(0);
        uint256 last = block.timestamp;
        for (uint256 i = 0; i < claims.length; ++i) {
            uint256 bound = game.delayBound(claims[i].id);
            if (bound > last) last = bound;
        }
        vm.warp(last + 1);
        for (uint256 i = 0; i < claims.length; ++i) _end(i);
        for (uint256 i = 0; i < demands.length; ++i) {
            Asked storage d = demands[i];
            if (game.demandOf(claims[d.made].id, _position(d.g, d.index)).bond != 0) {
                game.releaseDemand(claims[d.made].id, d.g, d.index);
            }
        }
        vm.warp(last + 1000);
        for (uint256 i = 0; i < claims.length; ++i) {
            if (game.rewardOf(claims[i].id).amount != 0) game.payReward(claims[i].id);
        }
        for (uint256 i = 0; i < requests.length; ++i) {
            IInferenceRegistry.Request memory r = registry.requestOf(requests[i]);
            if (r.status == IInferenceRegistry.RequestStatus.Open) {
                vm.prank(r.requester);
                registry.cancel(requests[i]);
            }
        }
        for (uint256 i = 0; i < actors.length; ++i) {
            _empty(IPullPayments(address(game)), actors[i]);
            _empty(IPullPayments(address(registry)), actors[i]);
        }
        vm.assertEq(address(game).balance, 0, "the game keeps money");
        vm.assertEq(address(registry).balance, 0, "the registry keeps money");
    }

    function _end(uint256 i) private {
        ClaimID id = claims[i].id;
        if (game.claimOf(id).status != IClaimGame.ClaimStatus.Pending) return;
        for (uint256 j = 0; j < demands.length; ++j) {
            Asked storage d = demands[j];
            if (d.made != i) continue;
            IClaimGame.Demand memory x = game.demandOf(id, _position(d.g, d.index));
            if (x.answeredAt != 0) continue;
            vm.prank(actors[0]);
            return game.settle(id, d.g, d.index); // all have expired
        }
        (bool isFinal,,,,) = registry.resultOf(claims[i].request);
        if (isFinal) game.supersede(id);
        else game.settle(id, 0, 0);
    }

    function _empty(IPullPayments ledger, address who) private {
        if (ledger.creditOf(who) == 0) return;
        vm.prank(who);
        ledger.withdraw(payable(who));
    }

    /// @dev MONO and EXCL (PROTOCOL §9), of every claim.
    function _watch() private {
        for (uint256 i = 0; i < claims.length; ++i) {
            Made storage m = claims[i];
            IClaimGame.Claim memory c = game.claimOf(m.id);
            if (c.status != IClaimGame.ClaimStatus.Pending) continue;
            (bool isFinal,,,,) = registry.resultOf(m.request);
            bool expires;
            for (uint256 j = 0; j < demands.length; ++j) {
                Asked storage d = demands[j];
                if (d.made != i) continue;
                IClaimGame.Demand memory x = game.demandOf(m.id, _position(d.g, d.index));
                if (x.answeredAt == 0 && block.timestamp > x.deadline) expires = true;
            }
            bool accepts = c.openDemands == 0 && block.timestamp > c.liveUntil && !isFinal;
            if (accepts && expires) broken = "accept and expire are both enabled";
            bool enabled = accepts || expires || isFinal;
            if (m.enabled && !enabled) broken = "what was enabled is not";
            m.enabled = enabled;
            if (block.timestamp > game.delayBound(m.id) && !enabled) broken = "undecided after the bound";
        }
    }

    function _note(bytes32 name, uint256 gas) private {
        ++done[name];
        if (gas > worst[name]) worst[name] = gas;
    }

    function _commitFault(ClaimID id, address from, bytes memory proof) private {
        vm.prank(from);
        game.commit(keccak256(abi.encode(bytes32("OPML/FAULT/1"), id, from, keccak256(proof), bytes32(0))));
        vm.roll(block.number + 1);
    }

    function _actor(uint256 i) private view returns (address) {
        return actors[i % actors.length];
    }

    function _position(uint256 g, uint256 index) private pure returns (Position) {
        return Position.wrap(uint64((1 << (2 * g)) + index));
    }
}
