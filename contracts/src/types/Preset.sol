// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice Clocks and prices of one deployment (PROTOCOL §6, §7).
/// @param censorship C: total censorship tolerated, seconds.
/// @param latency d: latency of a move, seconds.
/// @param extension EXT: longer window without commit, seconds, at least d.
/// @param minExecTime Least time to recompute a claim, seconds.
/// @param grid m: tree levels between two demands.
/// @param burnBps Burned share of a slashed bond, in 1/10,000, at least a quarter.
/// @param floorPrice Least price of gas in a demand's bond, wei.
/// @param bond P: least bond of a claim, wei.
/// @param disputeBond B_c: price of the delay of one result, wei.
/// @param demandReward r_d: covers the gas of a demand, wei.
/// @param proofReward r_p: covers the gas of the largest fault proof, wei.
struct Preset {
    uint32 censorship;
    uint32 latency;
    uint32 extension;
    uint32 minExecTime;
    uint8 grid;
    uint16 burnBps;
    uint96 floorPrice;
    uint96 bond;
    uint96 disputeBond;
    uint96 demandReward;
    uint96 proofReward;
}
