// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILogAnchor} from "../../src/ILogAnchor.sol";

/// @title Vm
/// @notice The few of forge's cheat codes that our tests use.
interface Vm {
    function addr(uint256 key) external pure returns (address);
    function assume(bool condition) external pure;
    function chainId(uint256 id) external;
    function expectPartialRevert(bytes4 selector) external;
    function expectRevert(bytes calldata data) external;
    function getCode(string calldata artifact) external view returns (bytes memory);
    function load(address account, bytes32 slot) external view returns (bytes32);
    function mockCall(address callee, bytes calldata data, bytes calldata answer) external;
    function prank(address sender) external;
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function warp(uint256 time) external;
}

/// @title Test
/// @notice What a test needs and forge does not bring: the cheat codes by name, and assertions. A failed one reverts.
abstract contract Test {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    error NotTrue(string what);
    error NotEqual(string what, uint256 left, uint256 right);

    function assertTrue(bool fact, string memory what) internal pure {
        if (!fact) revert NotTrue(what);
    }

    function assertEq(uint256 left, uint256 right, string memory what) internal pure {
        if (left != right) revert NotEqual(what, left, right);
    }

    function assertEq(bytes32 left, bytes32 right, string memory what) internal pure {
        assertEq(uint256(left), uint256(right), what);
    }

    /// @notice A new LogAnchor from the bytes in contracts/abi, those that are deployed for real.
    function deploy() internal returns (ILogAnchor deployed) {
        bytes memory code = vm.getCode("abi/LogAnchor.json");
        assembly ("memory-safe") {
            deployed := create(0, add(code, 0x20), mload(code))
        }
        assertTrue(address(deployed).code.length > 0, "deployed");
    }

    /// @notice What an anchorer signs, in the words of EIP-712, for a contract on this chain.
    function typedHash(address place, bytes32 log, uint64 size, bytes32 root, uint256 deadline)
        internal
        view
        returns (bytes32)
    {
        bytes32 domainType =
            keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        bytes32 domain = keccak256(abi.encode(domainType, keccak256("LogAnchor"), keccak256("1"), block.chainid, place));
        bytes32 checkpointType = keccak256("Checkpoint(bytes32 log,uint64 size,bytes32 root,uint256 deadline)");
        bytes32 checkpoint = keccak256(abi.encode(checkpointType, log, size, root, deadline));
        return keccak256(abi.encodePacked(hex"1901", domain, checkpoint));
    }

    /// @notice A number from `low` to `high`, both included.
    function within(uint256 any, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + any % (high - low + 1);
    }
}
