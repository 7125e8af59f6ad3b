// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILogAnchor} from "../../src/ILogAnchor.sol";
import {Test} from "./Test.sol";
import {Leaves, Tree} from "./Tree.sol";

/// @title LogTest
/// @notice The cast of every test: a contract, an admin, an anchorer who can also sign, a stranger, and one log.
abstract contract LogTest is Test {
    uint256 internal constant ANCHORER_KEY = 0xa11ce;
    uint256 internal constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
    bytes32 internal constant SALT = "Finca Aurora";
    bytes32 internal constant SEED = "LOT-7";
    address internal constant ADMIN = address(0xad);
    address internal constant STRANGER = address(0x57);

    ILogAnchor internal chain;
    address internal anchorer;
    bytes32 internal log;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        chain = deploy();
        anchorer = vm.addr(ANCHORER_KEY);
        bytes32 genesis = rootAt(1); // not in the call: asking the SHA-256 precompile would use up the prank
        vm.prank(ADMIN);
        log = chain.create(SALT, genesis, anchorer);
    }

    function rootAt(uint256 n) internal pure returns (bytes32) {
        return Tree.root(Tree.straight(SEED), n);
    }

    function proofOf(uint256 m, uint256 n) internal pure returns (bytes32[] memory) {
        return Tree.consistency(Tree.straight(SEED), m, n);
    }

    function headSize() internal view returns (uint64 size) {
        (, size,,) = chain.head(log);
    }

    /// @notice Moves the head honestly to `n` leaves.
    function anchorTo(uint64 n) internal {
        bytes32[] memory proof = proofOf(headSize(), n);
        bytes32 root = rootAt(n);
        vm.prank(anchorer);
        chain.anchor(log, n, root, proof);
    }

    function notAdmin(address who) internal view returns (bytes memory) {
        return abi.encodeWithSelector(ILogAnchor.NotAdmin.selector, log, who);
    }

    function badSize(uint64 head, uint64 size) internal view returns (bytes memory) {
        return abi.encodeWithSelector(ILogAnchor.BadSize.selector, log, head, size);
    }

    function badProof(uint64 head, uint64 size) internal view returns (bytes memory) {
        return abi.encodeWithSelector(ILogAnchor.BadProof.selector, log, head, size);
    }

    function isSealed() internal view returns (bytes memory) {
        return abi.encodeWithSelector(ILogAnchor.IsSealed.selector, log);
    }
}
