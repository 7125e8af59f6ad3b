// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title IERC165
/// @notice Lets another contract ask what this one can do (ERC-165).
interface IERC165 {
    /// @notice Whether the contract has every function of the interface with this id.
    /// @param interfaceId XOR of the selectors of the interface
    /// @return supported True for a known id, false for any other and for 0xffffffff
    function supportsInterface(bytes4 interfaceId) external view returns (bool supported);
}
