// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILogAnchor} from "../src/ILogAnchor.sol";
import {LogTest} from "./support/LogTest.sol";
import {Tree} from "./support/Tree.sol";

/// @notice Checkpoints that someone else brings: the signature counts, not the sender.
contract SignatureTest is LogTest {
    struct Signed {
        uint64 size;
        bytes32 root;
        bytes32[] proof;
        uint256 deadline;
        uint8 v;
        bytes32 r;
        bytes32 s;
    }

    function testFuzz_anyone_may_bring_what_an_anchorer_signed(address relayer, uint256 n) public {
        Signed memory it = signed(ANCHORER_KEY, uint64(within(n, 2, 90)));
        vm.prank(relayer);
        bring(it);
        assertEq(headSize(), it.size, "size");
        assertTrue(chain.isAnchored(log, it.size, it.root, 1, uint64(block.timestamp)), "kept");
    }

    function test_is_good_up_to_the_second_of_its_deadline() public {
        Signed memory it = signed(ANCHORER_KEY, 2);
        vm.warp(it.deadline);
        bring(it);
    }

    function test_refuses_an_expired_signature() public {
        Signed memory it = signed(ANCHORER_KEY, 2);
        vm.warp(it.deadline + 1);
        refuse(abi.encodeWithSelector(ILogAnchor.Expired.selector, it.deadline), it);
    }

    function test_refuses_a_replayed_signature() public {
        Signed memory it = signed(ANCHORER_KEY, 7);
        bring(it);
        refuse(badSize(7, 7), it);
    }

    function test_a_signature_the_head_has_passed_is_dead() public {
        Signed memory it = signed(ANCHORER_KEY, 5);
        anchorTo(7);
        refuse(badSize(7, 5), it);
    }

    function test_a_front_runner_who_copies_the_call_does_our_work() public {
        Signed memory it = signed(ANCHORER_KEY, 7);
        vm.prank(STRANGER);
        bring(it); // the copy lands first

        refuse(badSize(7, 7), it); // ours learns by name that it is done
        assertTrue(chain.isAnchored(log, 7, it.root, 1, uint64(block.timestamp)), "and the log stands where we wanted");
    }

    function testFuzz_refuses_a_signature_of_anyone_but_an_anchorer(uint256 key) public {
        key = within(key, 1, ORDER - 1);
        vm.assume(key != ANCHORER_KEY);
        refuse(abi.encodeWithSelector(ILogAnchor.BadSig.selector, log, vm.addr(key)), signed(key, 7));
    }

    function test_refuses_the_anchorer_after_removal() public {
        Signed memory it = signed(ANCHORER_KEY, 7);
        vm.prank(ADMIN);
        chain.setAnchorer(log, anchorer, false);
        refuse(abi.encodeWithSelector(ILogAnchor.BadSig.selector, log, anchorer), it);
    }

    function test_refuses_the_high_s_twin_of_a_good_signature() public {
        Signed memory it = signed(ANCHORER_KEY, 7);
        it.s = bytes32(ORDER - uint256(it.s));
        it.v = it.v == 27 ? 28 : 27;
        refuse(noSigner(), it);
    }

    function testFuzz_refuses_what_recovers_to_nobody_even_if_nobody_is_an_anchorer(uint8 v) public {
        vm.assume(v != 27 && v != 28);
        vm.prank(ADMIN);
        chain.setAnchorer(log, address(0), true);
        Signed memory it = signed(ANCHORER_KEY, 7);
        it.v = v;
        refuse(noSigner(), it);
    }

    function testFuzz_refuses_a_signature_for_anything_else(bytes32 root, uint256 deadline) public {
        Signed memory it = signed(ANCHORER_KEY, 7);
        vm.assume(root != it.root && deadline != it.deadline && deadline >= block.timestamp);

        Signed memory other = signed(ANCHORER_KEY, 7);
        other.size = 8;
        refuseSig(other);
        other.size = 7;
        other.root = root;
        refuseSig(other);
        other.root = it.root;
        other.deadline = deadline;
        refuseSig(other);
    }

    function test_refuses_a_signature_for_another_log() public {
        Signed memory it = signed(ANCHORER_KEY, 7);
        bytes32 genesis = rootAt(1);
        vm.prank(ADMIN);
        log = chain.create("another", genesis, anchorer);
        refuseSig(it);
    }

    function test_refuses_a_signature_for_another_contract() public {
        Signed memory it = signed(ANCHORER_KEY, 7);
        sign(it, ANCHORER_KEY, address(deploy()));
        refuseSig(it);
    }

    function test_after_a_chain_split_each_side_takes_its_own_signatures_only() public {
        Signed memory it = signed(ANCHORER_KEY, 7);
        vm.chainId(999);
        refuseSig(it);

        sign(it, ANCHORER_KEY, address(chain));
        bring(it);
    }

    function test_a_good_signature_does_not_excuse_a_fork_or_a_sealed_log() public {
        anchorTo(5);
        Signed memory it = signed(ANCHORER_KEY, 7);
        it.root = Tree.root(Tree.forked(SEED, 2), 7);
        sign(it, ANCHORER_KEY, address(chain));
        refuse(badProof(5, 7), it);

        vm.prank(ADMIN);
        chain.seal(log, 0);
        refuse(isSealed(), it);
    }

    function test_refuses_an_unknown_log() public {
        log = keccak256("no such log");
        Signed memory it = signed(ANCHORER_KEY, 7);
        refuse(abi.encodeWithSelector(ILogAnchor.BadSig.selector, log, anchorer), it);
    }

    function signed(uint256 key, uint64 n) private view returns (Signed memory it) {
        uint64 from = headSize();
        it.size = n;
        it.root = rootAt(n);
        if (from < n) it.proof = proofOf(from == 0 ? 1 : from, n);
        it.deadline = block.timestamp + 3600;
        sign(it, key, address(chain));
    }

    function sign(Signed memory it, uint256 key, address place) private view {
        (it.v, it.r, it.s) = vm.sign(key, typedHash(place, log, it.size, it.root, it.deadline));
    }

    function bring(Signed memory it) private {
        chain.anchorBySig(log, it.size, it.root, it.proof, it.deadline, it.v, it.r, it.s);
    }

    function refuse(bytes memory why, Signed memory it) private {
        vm.expectRevert(why);
        bring(it);
    }

    /// @dev A signature over other words recovers to somebody nobody knows, so the name is all that can be expected.
    function refuseSig(Signed memory it) private {
        vm.expectPartialRevert(ILogAnchor.BadSig.selector);
        bring(it);
    }

    function noSigner() private view returns (bytes memory) {
        return abi.encodeWithSelector(ILogAnchor.BadSig.selector, log, address(0));
    }
}
