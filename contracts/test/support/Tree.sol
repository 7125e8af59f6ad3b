// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice The leaves of a log: those from `forkAt` on come from another seed, so two logs may share a beginning.
struct Leaves {
    bytes32 seed;
    uint256 forkAt;
    bytes32 forkSeed;
}

/// @title Tree
/// @notice RFC 9162 trees by their recursive definition: slow, and no line shared with the contract under test.
library Tree {
    function straight(bytes32 seed) internal pure returns (Leaves memory) {
        return Leaves(seed, type(uint256).max, 0);
    }

    function forked(bytes32 seed, uint256 forkAt) internal pure returns (Leaves memory) {
        return Leaves(seed, forkAt, keccak256(abi.encode(seed, forkAt)));
    }

    function leaf(Leaves memory leaves, uint256 i) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(bytes1(0x00), i < leaves.forkAt ? leaves.seed : leaves.forkSeed, i));
    }

    function root(Leaves memory leaves, uint256 n) internal pure returns (bytes32) {
        return subtree(leaves, 0, n);
    }

    /// @notice MTH(D[from:to]), §2.1.1.
    function subtree(Leaves memory leaves, uint256 from, uint256 to) internal pure returns (bytes32) {
        if (to - from == 1) return leaf(leaves, from);
        uint256 middle = from + split(to - from);
        return sha256(abi.encodePacked(bytes1(0x01), subtree(leaves, from, middle), subtree(leaves, middle, to)));
    }

    /// @notice PATH(i, D[0:n]), §2.1.3.1.
    function inclusion(Leaves memory leaves, uint256 i, uint256 n) internal pure returns (bytes32[] memory) {
        return path(leaves, i, 0, n);
    }

    /// @notice PROOF(m, D[0:n]), §2.1.4.1.
    function consistency(Leaves memory leaves, uint256 m, uint256 n) internal pure returns (bytes32[] memory) {
        return subproof(leaves, m, 0, n, true);
    }

    function path(Leaves memory leaves, uint256 i, uint256 from, uint256 to) private pure returns (bytes32[] memory) {
        if (to - from == 1) return new bytes32[](0);
        uint256 middle = from + split(to - from);
        return i < middle
            ? append(path(leaves, i, from, middle), subtree(leaves, middle, to))
            : append(path(leaves, i, middle, to), subtree(leaves, from, middle));
    }

    function subproof(Leaves memory leaves, uint256 m, uint256 from, uint256 to, bool known)
        private
        pure
        returns (bytes32[] memory)
    {
        if (m == to) return known ? new bytes32[](0) : append(new bytes32[](0), subtree(leaves, from, to));
        uint256 middle = from + split(to - from);
        return m <= middle
            ? append(subproof(leaves, m, from, middle, known), subtree(leaves, middle, to))
            : append(subproof(leaves, m, middle, to, false), subtree(leaves, from, middle));
    }

    function split(uint256 n) private pure returns (uint256 k) {
        k = 1;
        while (k * 2 < n) k *= 2;
    }

    function append(bytes32[] memory list, bytes32 last) internal pure returns (bytes32[] memory longer) {
        longer = new bytes32[](list.length + 1);
        for (uint256 i = 0; i < list.length; i++) {
            longer[i] = list[i];
        }
        longer[list.length] = last;
    }
}
