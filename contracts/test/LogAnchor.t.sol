// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC165} from "../src/IERC165.sol";
import {ILogAnchor} from "../src/ILogAnchor.sol";
import {LogTest} from "./support/LogTest.sol";
import {Leaves, Tree} from "./support/Tree.sol";

/// @notice The life of a log, and every way to be refused in it.
contract LogAnchorTest is LogTest {
    function test_a_new_log_starts_at_its_first_leaf() public view {
        (bytes32 root, uint64 size, uint64 time, bool sealed_) = chain.head(log);
        assertEq(root, rootAt(1), "root");
        assertEq(size, 1, "size");
        assertEq(time, block.timestamp, "time");
        assertTrue(!sealed_, "open");
        assertTrue(chain.isAnchored(log, 1, rootAt(1), 0, time), "the first leaf has a digest, with no size before");
    }

    function test_the_handle_hashes_chain_contract_creator_salt_and_genesis() public view {
        assertEq(log, keccak256(abi.encode(block.chainid, address(chain), ADMIN, SALT, rootAt(1))), "handle");
    }

    function test_two_creators_with_one_salt_have_two_logs() public {
        bytes32 genesis = rootAt(1);
        vm.prank(STRANGER);
        bytes32 other = chain.create(SALT, genesis, STRANGER);

        assertTrue(other != log, "two handles");
        (bytes32 root, bytes32[] memory proof) = (rootAt(2), proofOf(1, 2));
        vm.expectRevert(abi.encodeWithSelector(ILogAnchor.NotAnchorer.selector, log, STRANGER));
        vm.prank(STRANGER);
        chain.anchor(log, 2, root, proof);
    }

    function test_refuses_to_create_one_log_twice() public {
        bytes32 genesis = rootAt(1);
        vm.expectRevert(abi.encodeWithSelector(ILogAnchor.Exists.selector, log));
        vm.prank(ADMIN);
        chain.create(SALT, genesis, STRANGER);
    }

    function testFuzz_an_anchorer_moves_the_head_to_any_tree_that_extends_it(uint256 a, uint256 b) public {
        uint64 m = uint64(within(a, 2, 60));
        uint64 n = uint64(within(b, m + 1, 130));
        anchorTo(m);
        vm.warp(block.timestamp + 600);
        anchorTo(n);

        (bytes32 root, uint64 size, uint64 time,) = chain.head(log);
        assertEq(root, rootAt(n), "root");
        assertEq(size, n, "size");
        assertEq(time, block.timestamp, "time");
        assertTrue(chain.isAnchored(log, n, root, m, time), "the new head is kept");
        assertTrue(chain.isAnchored(log, m, rootAt(m), 1, time - 600), "so is the old one");
    }

    function test_a_digest_lies_in_slot_one() public {
        anchorTo(7);
        bytes32 digest = keccak256(abi.encode(rootAt(7), uint256(1), block.timestamp));
        bytes32 slot = keccak256(abi.encode(uint256(7), keccak256(abi.encode(log, uint256(1)))));

        assertEq(chain.digestAt(log, 7), digest, "digestAt");
        assertEq(vm.load(address(chain), slot), digest, "eth_getProof would show it here");
    }

    function testFuzz_no_other_claim_is_anchored(uint64 size, bytes32 root, uint64 prevSize, uint64 time) public {
        anchorTo(7);
        uint64 now_ = uint64(block.timestamp);
        vm.assume(root != rootAt(7));
        assertTrue(!chain.isAnchored(log, 7, root, 1, now_), "another root");
        assertTrue(prevSize == 1 || !chain.isAnchored(log, 7, rootAt(7), prevSize, now_), "another size before");
        assertTrue(time == now_ || !chain.isAnchored(log, 7, rootAt(7), 1, time), "another time");
        assertTrue(size == 7 || !chain.isAnchored(log, size, rootAt(7), 1, now_), "another size");
        assertTrue(!chain.isAnchored(bytes32(uint256(1)), 7, rootAt(7), 1, now_), "another log");
    }

    function testFuzz_refuses_a_fork(uint256 a, uint256 b, uint256 c) public {
        uint64 m = uint64(within(a, 2, 60));
        uint64 n = uint64(within(b, m + 1, 90));
        anchorTo(m);
        Leaves memory fork = Tree.forked(SEED, within(c, 0, m - 1));
        bytes32 root = Tree.root(fork, n);

        refuse(badProof(m, n), n, root, Tree.consistency(fork, m, n)); // the fork's own proof
        refuse(badProof(m, n), n, root, proofOf(m, n)); // the true tree's proof
        refuse(badProof(m, n), n, rootAt(n), Tree.consistency(fork, m, n)); // the true root, the fork's proof
    }

    function testFuzz_refuses_any_proof_but_the_one(uint256 a, uint256 b, uint256 c, uint8 bit) public {
        uint64 m = uint64(within(a, 2, 60));
        uint64 n = uint64(within(b, m + 1, 90));
        anchorTo(m);
        bytes32[] memory proof = proofOf(m, n);

        refuse(badProof(m, n), n, rootAt(n), Tree.append(proof, rootAt(3)));
        proof[c % proof.length] ^= bytes32(uint256(1) << bit);
        refuse(badProof(m, n), n, rootAt(n), proof);
        refuse(badProof(m, n), n, rootAt(n), new bytes32[](0));
    }

    function testFuzz_refuses_to_shrink(uint256 a, uint256 b) public {
        uint64 m = uint64(within(a, 3, 60));
        uint64 n = uint64(within(b, 1, m - 1));
        anchorTo(m);
        refuse(badSize(m, n), n, rootAt(n), proofOf(n, m));
        refuse(badSize(m, 0), 0, 0, new bytes32[](0));
    }

    function test_refuses_the_same_size_with_another_root_or_the_same() public {
        anchorTo(7);
        refuse(badSize(7, 7), 7, Tree.root(Tree.forked(SEED, 6), 7), new bytes32[](0));
        refuse(badSize(7, 7), 7, rootAt(7), new bytes32[](0));
    }

    function test_refuses_an_unknown_log() public {
        log = keccak256("no such log");
        (bytes32 root, bytes32[] memory proof) = (rootAt(2), proofOf(1, 2));
        vm.expectRevert(abi.encodeWithSelector(ILogAnchor.NotAnchorer.selector, log, anchorer));
        vm.prank(anchorer);
        chain.anchor(log, 2, root, proof);

        (bytes32 none, uint64 size, uint64 time, bool sealed_) = chain.head(log);
        assertTrue(none == 0 && size == 0 && time == 0 && !sealed_, "its head is all zero");
        refuseAdmin(ADMIN);
    }

    function testFuzz_refuses_everyone_who_is_not_an_anchorer(address who) public {
        vm.assume(who != anchorer);
        (bytes32 root, bytes32[] memory proof) = (rootAt(2), proofOf(1, 2));
        vm.expectRevert(abi.encodeWithSelector(ILogAnchor.NotAnchorer.selector, log, who));
        vm.prank(who);
        chain.anchor(log, 2, root, proof);
    }

    function test_the_admin_adds_and_removes_anchorers() public {
        vm.prank(ADMIN);
        chain.setAnchorer(log, STRANGER, true);
        vm.prank(ADMIN);
        chain.setAnchorer(log, anchorer, false);
        (bytes32 root, bytes32[] memory proof) = (rootAt(2), proofOf(1, 2));

        vm.expectRevert(abi.encodeWithSelector(ILogAnchor.NotAnchorer.selector, log, anchorer));
        vm.prank(anchorer);
        chain.anchor(log, 2, root, proof);
        vm.prank(STRANGER);
        chain.anchor(log, 2, root, proof);
    }

    function testFuzz_refuses_the_admins_work_from_everyone_else(address who) public {
        vm.assume(who != ADMIN && who != address(0)); // nobody sends from zero
        refuseAdmin(who);
    }

    function test_the_place_of_admin_passes_only_when_accepted() public {
        vm.prank(ADMIN);
        chain.offerAdmin(log, STRANGER);
        refuseAdminButAccept(STRANGER);

        vm.prank(STRANGER);
        chain.acceptAdmin(log);
        refuseAdmin(ADMIN);
        vm.prank(STRANGER);
        chain.setAnchorer(log, STRANGER, true);
        vm.expectRevert(notAdmin(STRANGER));
        vm.prank(STRANGER);
        chain.acceptAdmin(log); // an offer works once
    }

    function test_an_offer_can_be_taken_back() public {
        vm.prank(ADMIN);
        chain.offerAdmin(log, STRANGER);
        vm.prank(ADMIN);
        chain.offerAdmin(log, address(0));
        refuseAdmin(STRANGER);
    }

    function test_a_sealed_log_changes_no_more_and_stays_provable() public {
        anchorTo(7);
        vm.prank(ADMIN);
        chain.offerAdmin(log, STRANGER);
        vm.prank(ADMIN);
        chain.seal(log, keccak256("the next log"));

        refuse(isSealed(), 8, rootAt(8), proofOf(7, 8));
        vm.expectRevert(isSealed());
        vm.prank(STRANGER);
        chain.acceptAdmin(log);
        vm.expectRevert(isSealed());
        vm.prank(ADMIN);
        chain.setAnchorer(log, STRANGER, true);
        vm.expectRevert(isSealed());
        vm.prank(ADMIN);
        chain.offerAdmin(log, STRANGER);
        vm.expectRevert(isSealed());
        vm.prank(ADMIN);
        chain.seal(log, 0);

        (,,, bool sealed_) = chain.head(log);
        assertTrue(sealed_, "sealed");
        assertTrue(chain.isAnchored(log, 7, rootAt(7), 1, uint64(block.timestamp)), "provable");
    }

    function test_says_which_interfaces_it_has() public view {
        bytes4 own = chain.create.selector ^ chain.anchor.selector ^ chain.anchorBySig.selector
            ^ chain.setAnchorer.selector ^ chain.offerAdmin.selector ^ chain.acceptAdmin.selector ^ chain.seal.selector
            ^ chain.head.selector ^ chain.isAnchored.selector ^ chain.digestAt.selector
            ^ chain.verifyConsistency.selector ^ chain.verifyInclusion.selector;
        assertTrue(chain.supportsInterface(own), "ILogAnchor");
        assertTrue(chain.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertTrue(!chain.supportsInterface(0xffffffff), "never 0xffffffff");
    }

    function refuse(bytes memory why, uint64 size, bytes32 root, bytes32[] memory proof) private {
        vm.expectRevert(why);
        vm.prank(anchorer);
        chain.anchor(log, size, root, proof);
    }

    function refuseAdmin(address who) private {
        refuseAdminButAccept(who);
        vm.expectRevert(notAdmin(who));
        vm.prank(who);
        chain.acceptAdmin(log);
    }

    function refuseAdminButAccept(address who) private {
        vm.expectRevert(notAdmin(who));
        vm.prank(who);
        chain.setAnchorer(log, who, true);
        vm.expectRevert(notAdmin(who));
        vm.prank(who);
        chain.offerAdmin(log, who);
        vm.expectRevert(notAdmin(who));
        vm.prank(who);
        chain.seal(log, 0);
    }
}
