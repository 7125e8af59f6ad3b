// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILogAnchor} from "../../src/ILogAnchor.sol";
import {Test} from "./Test.sol";
import {Leaves, Tree} from "./Tree.sol";

/// @title Town
/// @notice Two logs and four people who try everything. Each call says beforehand, from its own books, whether it must
/// be refused and with which words; a surprise either way reverts, and a revert here fails the run.
contract Town is Test {
    uint256 public constant LOGS = 2;
    uint64 public constant LEAVES_MAX = 48;
    uint256 private constant PEOPLE = 4;

    ILogAnchor public immutable chain;
    bytes32[2] public logs;

    mapping(uint256 => uint64[]) private sizes;
    mapping(uint256 => mapping(uint64 => bytes32)) public rootOf;
    mapping(uint256 => mapping(uint64 => uint64)) public timeOf;
    mapping(uint256 => mapping(address => bool)) private isAnchorer;
    mapping(uint256 => address) private admin;
    mapping(uint256 => bool) public isSealed;
    uint256 private now_ = 1_800_000_000;

    constructor() {
        vm.warp(now_);
        chain = deploy();
        for (uint256 i = 0; i < LOGS; i++) {
            admin[i] = person(i);
            isAnchorer[i][person(i + 1)] = true;
            bytes32 genesis = trueRoot(i, 1);
            vm.prank(person(i));
            logs[i] = chain.create("one salt for both", genesis, person(i + 1));
            remember(i, 1, genesis);
        }
    }

    function anchor(uint256 a, uint256 b, uint256 c) external {
        (uint256 i, uint64 head) = pick(a);
        address who = person(mostlyAnchorer(i, b));
        if (head == LEAVES_MAX) return;
        uint64 size = uint64(within(c, head + 1, head + 4 > LEAVES_MAX ? LEAVES_MAX : head + 4));
        bytes32 root = trueRoot(i, size);
        bytes32[] memory proof = Tree.consistency(leavesOf(i), head, size);

        expect(refusal(i, who));
        vm.prank(who);
        chain.anchor(logs[i], size, root, proof);
        if (refusal(i, who).length == 0) remember(i, size, root);
    }

    function anchorBySignature(uint256 a, uint256 b, uint256 c, bool late) external {
        (uint256 i, uint64 head) = pick(a);
        if (head == LEAVES_MAX) return;
        b = mostlyAnchorer(i, b);
        uint64 size = head + 1;
        bytes32 root = trueRoot(i, size);
        bytes32[] memory proof = Tree.consistency(leavesOf(i), head, size);
        uint256 deadline = late ? now_ - 1 : now_;
        bytes memory why = late ? abi.encodeWithSelector(ILogAnchor.Expired.selector, deadline) : refusalBySig(i, b);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key(b), typedHash(address(chain), logs[i], size, root, deadline));

        expect(why);
        vm.prank(person(c));
        chain.anchorBySig(logs[i], size, root, proof, deadline, v, r, s);
        if (why.length == 0) remember(i, size, root);
    }

    function anchorFork(uint256 a, uint256 b, uint256 c, uint256 d) external {
        (uint256 i, uint64 head) = pick(a);
        address who = person(mostlyAnchorer(i, b));
        uint64 size = head + uint64(within(c, 1, 4));
        Leaves memory fork = Tree.forked(leavesOf(i).seed, within(d, 0, head - 1));
        bytes32[] memory proof = Tree.consistency(fork, head, size);
        bytes32 root = Tree.root(fork, size);

        bytes memory why = refusal(i, who);
        expect(why.length > 0 ? why : abi.encodeWithSelector(ILogAnchor.BadProof.selector, logs[i], head, size));
        vm.prank(who);
        chain.anchor(logs[i], size, root, proof);
    }

    function anchorNoLarger(uint256 a, uint256 b, uint256 c, bytes32 root) external {
        (uint256 i, uint64 head) = pick(a);
        address who = person(mostlyAnchorer(i, b));
        uint64 size = uint64(within(c, 0, head));

        bytes memory why = refusal(i, who);
        expect(why.length > 0 ? why : abi.encodeWithSelector(ILogAnchor.BadSize.selector, logs[i], head, size));
        vm.prank(who);
        chain.anchor(logs[i], size, root, new bytes32[](0));
    }

    function setAnchorer(uint256 a, uint256 b, uint256 c, bool ok) external {
        (uint256 i,) = pick(a);
        bytes memory why = refusalOfAdmin(i, person(b));
        expect(why);
        vm.prank(person(b));
        chain.setAnchorer(logs[i], person(c), ok);
        if (why.length == 0) isAnchorer[i][person(c)] = ok;
    }

    function passAdmin(uint256 a, uint256 b, uint256 c) external {
        (uint256 i,) = pick(a);
        bytes memory why = refusalOfAdmin(i, person(b));
        expect(why);
        vm.prank(person(b));
        chain.offerAdmin(logs[i], person(c));
        if (why.length > 0) return;

        address other = person(c % PEOPLE + 1);
        expect(abi.encodeWithSelector(ILogAnchor.NotAdmin.selector, logs[i], other));
        vm.prank(other);
        chain.acceptAdmin(logs[i]);
        vm.prank(person(c));
        chain.acceptAdmin(logs[i]);
        admin[i] = person(c);
    }

    /// @dev Seldom, or the runs would be about sealed logs only.
    function seal(uint256 a, uint256 b, uint256 seldom) external {
        (uint256 i,) = pick(a);
        bytes memory why = refusalOfAdmin(i, person(b));
        if (why.length == 0 && seldom % 4 != 0) return;
        expect(why);
        vm.prank(person(b));
        chain.seal(logs[i], 0);
        if (why.length == 0) isSealed[i] = true;
    }

    function wait(uint16 time) external {
        now_ += time;
        vm.warp(now_);
    }

    function sizesOf(uint256 i) external view returns (uint64[] memory) {
        return sizes[i];
    }

    function trueRoot(uint256 i, uint64 n) public pure returns (bytes32) {
        return Tree.root(leavesOf(i), n);
    }

    function remember(uint256 i, uint64 size, bytes32 root) private {
        sizes[i].push(size);
        rootOf[i][size] = root;
        timeOf[i][size] = uint64(now_);
    }

    function expect(bytes memory why) private {
        if (why.length > 0) vm.expectRevert(why);
    }

    function refusal(uint256 i, address who) private view returns (bytes memory) {
        if (!isAnchorer[i][who]) return abi.encodeWithSelector(ILogAnchor.NotAnchorer.selector, logs[i], who);
        return isSealed[i] ? abi.encodeWithSelector(ILogAnchor.IsSealed.selector, logs[i]) : bytes("");
    }

    function refusalBySig(uint256 i, uint256 b) private view returns (bytes memory) {
        if (isSealed[i]) return abi.encodeWithSelector(ILogAnchor.IsSealed.selector, logs[i]);
        if (isAnchorer[i][person(b)]) return "";
        return abi.encodeWithSelector(ILogAnchor.BadSig.selector, logs[i], person(b));
    }

    function refusalOfAdmin(uint256 i, address who) private view returns (bytes memory) {
        if (admin[i] != who) return abi.encodeWithSelector(ILogAnchor.NotAdmin.selector, logs[i], who);
        return isSealed[i] ? abi.encodeWithSelector(ILogAnchor.IsSealed.selector, logs[i]) : bytes("");
    }

    function pick(uint256 any) private view returns (uint256 i, uint64 head) {
        i = any % LOGS;
        head = sizes[i][sizes[i].length - 1];
    }

    /// @dev Three times in four somebody who may, if there is anybody: a run of refusals only would show little.
    function mostlyAnchorer(uint256 i, uint256 any) private view returns (uint256) {
        if (any % 4 == 0) return any / 4;
        for (uint256 k = 0; k < PEOPLE; k++) {
            if (isAnchorer[i][person(any / 4 + k)]) return any / 4 + k;
        }
        return any / 4;
    }

    function leavesOf(uint256 i) private pure returns (Leaves memory) {
        return Tree.straight(bytes32(i + 1));
    }

    function key(uint256 any) private pure returns (uint256) {
        return 0xcafe + any % PEOPLE;
    }

    function person(uint256 any) private pure returns (address) {
        return vm.addr(key(any));
    }
}
