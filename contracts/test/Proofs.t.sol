// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILogAnchor} from "../src/ILogAnchor.sol";
import {LogTest} from "./support/LogTest.sol";
import {Leaves, Tree} from "./support/Tree.sol";

/// @notice The two views anyone may ask. The vitest suite compares them with a reference for all small trees.
contract ProofsTest is LogTest {
    function testFuzz_every_leaf_is_in_its_tree(uint256 a, uint256 b) public view {
        uint64 n = uint64(within(a, 1, 150));
        uint64 i = uint64(within(b, 0, n - 1));
        Leaves memory leaves = Tree.straight(SEED);
        assertTrue(
            chain.verifyInclusion(Tree.leaf(leaves, i), i, n, rootAt(n), Tree.inclusion(leaves, i, n)), "included"
        );
    }

    function testFuzz_no_leaf_is_at_another_index_or_beyond_the_end(uint256 a, uint256 b, uint64 j) public view {
        uint64 n = uint64(within(a, 2, 100));
        uint64 i = uint64(within(b, 0, n - 1));
        Leaves memory leaves = Tree.straight(SEED);
        bytes32[] memory path = Tree.inclusion(leaves, i, n);
        uint64 near = uint64(within(j, 0, n - 1));
        bytes32 leaf = Tree.leaf(leaves, i);

        assertTrue(near == i || !chain.verifyInclusion(leaf, near, n, rootAt(n), path), "another index");
        assertTrue(!chain.verifyInclusion(rootAt(1), 1, 1, rootAt(1), new bytes32[](0)), "beyond one leaf");
        assertTrue(j < n || !chain.verifyInclusion(leaf, j, n, rootAt(n), path), "beyond the end");
        assertTrue(!chain.verifyInclusion(leaf, n, n, rootAt(n), path), "just beyond the end");
        assertTrue(!chain.verifyInclusion(leaf, i, 0, rootAt(n), path), "a tree without leaves");
    }

    function testFuzz_every_tree_extends_its_beginnings(uint256 a, uint256 b) public view {
        uint64 n = uint64(within(a, 1, 150));
        uint64 m = uint64(within(b, 1, n));
        assertTrue(chain.verifyConsistency(m, n, rootAt(m), rootAt(n), proofOf(m, n)), "extends");
    }

    function testFuzz_no_proof_does_for_a_tree_twice_as_high(uint256 a, uint256 b) public view {
        uint64 n = uint64(within(a, 2, 150));
        uint64 m = uint64(within(b, 1, n - 1));
        assertTrue(!chain.verifyConsistency(m, 4 * n, rootAt(m), rootAt(n), proofOf(m, n)), "too high");
    }

    function testFuzz_nothing_extends_a_larger_tree_or_an_empty_one(uint64 m, uint64 n, bytes32[] memory p)
        public
        view
    {
        bytes32 root = rootAt(1);
        assertTrue(m <= n || !chain.verifyConsistency(m, n, root, root, p), "larger");
        assertTrue(!chain.verifyConsistency(0, n, root, root, p), "empty");
        assertTrue(p.length == 0 || !chain.verifyConsistency(m, m, root, root, p), "equal, with a proof");
    }

    function testFuzz_any_input_gets_an_answer(uint64 m, uint64 n, bytes32 r1, bytes32 r2, bytes32[] memory p)
        public
        view
    {
        assertTrue(m == n || !chain.verifyConsistency(m, n, r1, r2, p), "noise extends nothing");
        assertTrue(n <= 1 || !chain.verifyInclusion(r1, m, n, r2, p), "noise is in no tree");
    }

    function testFuzz_too_little_gas_gives_no_answer_rather_than_a_false_one(uint256 any) public view {
        Leaves memory leaves = Tree.straight(SEED);
        bytes memory call = abi.encodeCall(
            ILogAnchor.verifyInclusion, (Tree.leaf(leaves, 60), 60, 100, rootAt(100), Tree.inclusion(leaves, 60, 100))
        );
        (bool ok, bytes memory answer) = address(chain).staticcall{gas: within(any, 500, 9_000)}(call);
        assertTrue(!ok || abi.decode(answer, (bool)), "true, or no answer");
    }

    function test_a_chain_without_the_precompile_is_named_not_believed() public {
        bytes32[] memory proof = proofOf(1, 2);
        bytes32 root = rootAt(2);
        vm.mockCall(address(0x02), "", "");
        vm.expectRevert(abi.encodeWithSelector(ILogAnchor.NoSha256.selector));
        vm.prank(anchorer);
        chain.anchor(log, 2, root, proof);
    }
}
