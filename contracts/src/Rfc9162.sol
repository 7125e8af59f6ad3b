// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILogAnchor} from "./ILogAnchor.sol";

/// @title Rfc9162
/// @notice Checks the two proofs of an RFC 9162 Merkle tree: that a leaf is in it, and that one tree extends another.
/// @dev Names are the RFC's. Both loops shift `sn` at each turn and stop when it is 0: 65 turns at most for any proof.
library Rfc9162 {
    /// @notice §2.1.3.2: whether `path` leads from `leaf` at index `i` to the root of a tree of `n` leaves.
    function includes(bytes32 leaf, uint256 i, uint256 n, bytes32 root, bytes32[] calldata path)
        internal
        view
        returns (bool)
    {
        if (i >= n) return false;

        uint256 fn = i;
        uint256 sn = n - 1;
        bytes32 r = leaf;
        for (uint256 k = 0; k < path.length; k++) {
            if (sn == 0) return false;
            bytes32 p = path[k];
            if (fn & 1 == 1) {
                r = node(p, r);
            } else if (fn != sn) {
                r = node(r, p);
            } else {
                r = node(p, r);
                (fn, sn) = climb(fn, sn);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r == root;
    }

    /// @notice §2.1.4.2: whether `path` shows that the tree (n, r2) begins with the leaves of the tree (m, r1).
    function extends(uint256 m, uint256 n, bytes32 r1, bytes32 r2, bytes32[] calldata path)
        internal
        view
        returns (bool)
    {
        if (m == n) return m != 0 && r1 == r2 && path.length == 0;
        if (m == 0 || m > n || path.length == 0) return false;

        // A smaller tree that is one whole subtree of the larger needs no node of its own in the proof: it is r1.
        bool whole = m & (m - 1) == 0;
        bytes32 fr = whole ? r1 : path[0];
        bytes32 sr = fr;
        uint256 fn = m - 1;
        uint256 sn = n - 1;
        while (fn & 1 == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        for (uint256 k = whole ? 0 : 1; k < path.length; k++) {
            if (sn == 0) return false;
            bytes32 c = path[k];
            if (fn & 1 == 1) {
                fr = node(c, fr);
                sr = node(c, sr);
            } else if (fn != sn) {
                sr = node(sr, c);
            } else {
                fr = node(c, fr);
                sr = node(c, sr);
                (fn, sn) = climb(fn, sn);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr == r1 && sr == r2;
    }

    /// @notice A last node that is a left one has no sibling on its level: climb until it is a right one.
    /// @dev The RFC also asks `fn != 0`; both are equal and not 0 here, so a set bit is found.
    function climb(uint256 fn, uint256 sn) private pure returns (uint256, uint256) {
        while (fn & 1 == 0) {
            fn >>= 1;
            sn >>= 1;
        }
        return (fn, sn);
    }

    /// @notice SHA-256 of 0x01, the left hash and the right hash.
    /// @dev Assembly, for two reasons given in docs/decisions/0004-log-anchor.md: `sha256()` takes fresh memory at each
    /// call, and it believes a chain whose precompile is missing. The 65 bytes lie above the free memory pointer, which
    /// stays; the answer lies in the scratch space.
    function node(bytes32 left, bytes32 right) private view returns (bytes32 hash) {
        bool answered;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore8(free, 0x01)
            mstore(add(free, 0x01), left)
            mstore(add(free, 0x21), right)
            answered := staticcall(gas(), 0x02, free, 0x41, 0x00, 0x20)
            answered := and(answered, eq(returndatasize(), 0x20))
            hash := mload(0x00)
        }
        if (!answered) revert ILogAnchor.NoSha256();
    }
}
