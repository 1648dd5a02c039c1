// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {RequestID} from "../types/Ids.sol";

/// @title What a contract implements to receive the results of its requests.
interface IInferenceConsumer {
    /// @notice The final output of a request that this contract made.
    /// @dev Must check that the caller is the registry and that the request is its own. A revert leaves the result
    ///      final and undelivered: anyone may deliver it again.
    /// @param requestID The request.
    /// @param output OUT of the model on the request's input.
    function onInferenceResult(RequestID requestID, bytes calldata output) external;
}
