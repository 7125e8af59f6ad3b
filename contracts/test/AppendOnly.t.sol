// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "./support/Test.sol";
import {Town} from "./support/Town.sol";

/// @notice What no sequence of calls, by anyone, can break. `Town` makes the calls and remembers what must hold.
contract AppendOnlyTest is Test {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Town private town;

    function setUp() public {
        town = new Town();
    }

    /// @dev Forge asks for this: the calls a run is made of.
    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        bytes4[] memory calls = new bytes4[](8);
        calls[0] = town.anchor.selector;
        calls[1] = town.anchorBySignature.selector;
        calls[2] = town.anchorFork.selector;
        calls[3] = town.anchorNoLarger.selector;
        calls[4] = town.setAnchorer.selector;
        calls[5] = town.passAdmin.selector;
        calls[6] = town.seal.selector;
        calls[7] = town.wait.selector;
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(town), calls);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(town);
    }

    function invariant_a_log_is_append_only() public view {
        for (uint256 i = 0; i < town.LOGS(); i++) {
            sizesOnlyGrowAndTheHeadIsTheLastOfThem(i);
            everyDigestStaysAsItWasFirstWritten(i);
            noSizeHasADigestUnlessItWasAHead(i);
            everyHeadIsABeginningOfTheOneTrueTree(i);
        }
    }

    function test_the_town_is_not_idle() public {
        for (uint256 k = 0; k < 8; k++) {
            town.anchor(0, 1, k);
        }
        town.anchorBySignature(0, 1, 2, false);
        assertEq(town.sizesOf(0).length, 10, "all nine took");
    }

    function sizesOnlyGrowAndTheHeadIsTheLastOfThem(uint256 i) private view {
        uint64[] memory sizes = town.sizesOf(i);
        for (uint256 k = 1; k < sizes.length; k++) {
            assertTrue(sizes[k - 1] < sizes[k], "grew");
        }

        (bytes32 root, uint64 size, uint64 time, bool sealed_) = town.chain().head(town.logs(i));
        assertEq(size, sizes[sizes.length - 1], "head size");
        assertEq(root, town.rootOf(i, size), "head root");
        assertEq(time, town.timeOf(i, size), "head time");
        assertTrue(sealed_ == town.isSealed(i), "once sealed, always sealed");
    }

    function everyDigestStaysAsItWasFirstWritten(uint256 i) private view {
        bytes32 log = town.logs(i);
        uint64 before = 0;
        uint64[] memory sizes = town.sizesOf(i);
        for (uint256 k = 0; k < sizes.length; k++) {
            uint64 size = sizes[k];
            bytes32 root = town.rootOf(i, size);
            uint64 time = town.timeOf(i, size);
            assertEq(town.chain().digestAt(log, size), keccak256(abi.encode(root, before, time)), "digest");
            assertTrue(town.chain().isAnchored(log, size, root, before, time), "isAnchored");
            before = size;
        }
    }

    function noSizeHasADigestUnlessItWasAHead(uint256 i) private view {
        for (uint64 size = 0; size <= town.LEAVES_MAX() + 1; size++) {
            bool wasHead = town.timeOf(i, size) != 0;
            assertTrue((town.chain().digestAt(town.logs(i), size) != 0) == wasHead, "digest only for heads");
        }
    }

    function everyHeadIsABeginningOfTheOneTrueTree(uint256 i) private view {
        (bytes32 root, uint64 size,,) = town.chain().head(town.logs(i));
        assertEq(root, town.trueRoot(i, size), "no fork ever took");
    }
}
