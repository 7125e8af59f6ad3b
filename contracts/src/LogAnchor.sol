// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC165} from "./IERC165.sol";
import {ILogAnchor} from "./ILogAnchor.sol"; // NatSpec, errors and events live there
import {Rfc9162} from "./Rfc9162.sol";

/// @title LogAnchor
/// @notice Keeps the heads of append-only logs and lets them only grow.
/// @dev Deliberately absent: owner, upgrade path, pause, token, fee, immutable, block number. The contract sees roots, never leaves.
/// Slot 1 is part of the promise (`digestAt`): keep the order of the three mappings.
contract LogAnchor is ILogAnchor {
    struct Log {
        bytes32 root;
        uint64 size;
        uint64 time;
        bool sealed_;
        address admin;
        address offeredTo;
    }

    bytes32 private constant DOMAIN_TYPE =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant CHECKPOINT_TYPE =
        keccak256("Checkpoint(bytes32 log,uint64 size,bytes32 root,uint256 deadline)");
    bytes32 private constant NAME = keccak256("LogAnchor");
    bytes32 private constant VERSION = keccak256("1");
    /// @dev Half of the order of secp256k1: above it, s has a twin below that signs the same.
    uint256 private constant S_MAX = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0;

    mapping(bytes32 log => Log) private _logs;
    mapping(bytes32 log => mapping(uint64 size => bytes32 digest)) private _digestAt;
    mapping(bytes32 log => mapping(address who => bool ok)) private _isAnchorer;

    /// @inheritdoc ILogAnchor
    function create(bytes32 salt, bytes32 genesis, address anchorer) external returns (bytes32 log) {
        log = keccak256(abi.encode(block.chainid, address(this), msg.sender, salt, genesis));
        if (_logs[log].size != 0) revert Exists(log);

        _logs[log].admin = msg.sender;
        emit LogCreated(log, msg.sender, salt, genesis);
        if (anchorer != address(0)) _setAnchorer(log, anchorer, true);
        _keepHead(log, 1, genesis, 0);
    }

    /// @inheritdoc ILogAnchor
    function anchor(bytes32 log, uint64 size, bytes32 root, bytes32[] calldata proof) external {
        if (!_isAnchorer[log][msg.sender]) revert NotAnchorer(log, msg.sender);

        uint64 headSize = _grow(log, size);
        _extend(log, headSize, size, root, proof);
    }

    /// @inheritdoc ILogAnchor
    function anchorBySig(
        bytes32 log,
        uint64 size,
        bytes32 root,
        bytes32[] calldata proof,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        if (block.timestamp > deadline) revert Expired(deadline);

        // Size before signature: whoever was overtaken by a copy of its own call learns so cheaply, and by name.
        uint64 headSize = _grow(log, size);
        address signer = uint256(s) > S_MAX ? address(0) : ecrecover(_typedHash(log, size, root, deadline), v, r, s);
        if (signer == address(0) || !_isAnchorer[log][signer]) revert BadSig(log, signer);

        _extend(log, headSize, size, root, proof);
    }

    /// @inheritdoc ILogAnchor
    function setAnchorer(bytes32 log, address who, bool ok) external {
        _onlyAdmin(log);
        _setAnchorer(log, who, ok);
    }

    /// @inheritdoc ILogAnchor
    function offerAdmin(bytes32 log, address to) external {
        _onlyAdmin(log);
        _logs[log].offeredTo = to;
        emit AdminOffered(log, to);
    }

    /// @inheritdoc ILogAnchor
    function acceptAdmin(bytes32 log) external {
        if (_logs[log].offeredTo != msg.sender) revert NotAdmin(log, msg.sender);
        if (_logs[log].sealed_) revert IsSealed(log);

        _logs[log].admin = msg.sender;
        _logs[log].offeredTo = address(0);
        emit AdminChanged(log, msg.sender);
    }

    /// @inheritdoc ILogAnchor
    function seal(bytes32 log, bytes32 successor) external {
        _onlyAdmin(log);
        _logs[log].sealed_ = true;
        emit Sealed(log, successor);
    }

    /// @inheritdoc ILogAnchor
    function head(bytes32 log) external view returns (bytes32 root, uint64 size, uint64 time, bool sealed_) {
        Log storage it = _logs[log];
        return (it.root, it.size, it.time, it.sealed_);
    }

    /// @inheritdoc ILogAnchor
    function isAnchored(bytes32 log, uint64 size, bytes32 root, uint64 prevSize, uint64 time)
        external
        view
        returns (bool anchored)
    {
        return _digestAt[log][size] == _digest(root, prevSize, time);
    }

    /// @inheritdoc ILogAnchor
    function digestAt(bytes32 log, uint64 size) external view returns (bytes32 digest) {
        return _digestAt[log][size];
    }

    /// @inheritdoc ILogAnchor
    function verifyConsistency(uint64 m, uint64 n, bytes32 r1, bytes32 r2, bytes32[] calldata p)
        external
        view
        returns (bool consistent)
    {
        return Rfc9162.extends(m, n, r1, r2, p);
    }

    /// @inheritdoc ILogAnchor
    function verifyInclusion(bytes32 leaf, uint64 i, uint64 n, bytes32 root, bytes32[] calldata p)
        external
        view
        returns (bool included)
    {
        return Rfc9162.includes(leaf, i, n, root, p);
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool supported) {
        return interfaceId == type(ILogAnchor).interfaceId || interfaceId == type(IERC165).interfaceId;
    }

    function _setAnchorer(bytes32 log, address who, bool ok) private {
        _isAnchorer[log][who] = ok;
        emit AnchorerSet(log, who, ok);
    }

    function _extend(bytes32 log, uint64 headSize, uint64 size, bytes32 root, bytes32[] calldata proof) private {
        if (!Rfc9162.extends(headSize, size, _logs[log].root, root, proof)) revert BadProof(log, headSize, size);
        _keepHead(log, size, root, headSize);
    }

    /// @dev The one place where a head changes. Nothing here or elsewhere writes a digest twice: sizes only grow.
    function _keepHead(bytes32 log, uint64 size, bytes32 root, uint64 prevSize) private {
        uint64 time = uint64(block.timestamp);
        Log storage it = _logs[log];
        it.root = root;
        it.size = size;
        it.time = time;
        _digestAt[log][size] = _digest(root, prevSize, time);
        emit Anchored(log, size, root, prevSize, time);
    }

    /// @dev The size the head would grow from, or a refusal if it may not grow to `size`.
    function _grow(bytes32 log, uint64 size) private view returns (uint64 headSize) {
        if (_logs[log].sealed_) revert IsSealed(log);
        headSize = _logs[log].size;
        if (size <= headSize) revert BadSize(log, headSize, size);
    }

    function _onlyAdmin(bytes32 log) private view {
        if (_logs[log].admin != msg.sender) revert NotAdmin(log, msg.sender);
        if (_logs[log].sealed_) revert IsSealed(log);
    }

    /// @dev The domain is hashed anew each time: right on both sides of a chain split, and no immutable in the code.
    function _typedHash(bytes32 log, uint64 size, bytes32 root, uint256 deadline) private view returns (bytes32) {
        bytes32 domain = keccak256(abi.encode(DOMAIN_TYPE, NAME, VERSION, block.chainid, address(this)));
        bytes32 checkpoint = keccak256(abi.encode(CHECKPOINT_TYPE, log, size, root, deadline));
        return keccak256(abi.encodePacked(hex"1901", domain, checkpoint));
    }

    function _digest(bytes32 root, uint64 prevSize, uint64 time) private pure returns (bytes32) {
        return keccak256(abi.encode(root, prevSize, time));
    }
}
