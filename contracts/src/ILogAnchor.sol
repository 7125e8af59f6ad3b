// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC165} from "./IERC165.sol";

/// @title ILogAnchor
/// @notice A witness for append-only logs (RFC 9162 trees over SHA-256). A log's head moves only to a tree that is
/// proven to extend the one before, and every (size, root) that was ever a head can be proven from state for good.
/// @dev The chain binds a root to a size because an anchorer said so. A consistency proof does not prove the size: only
/// someone who rebuilds the tree from its leaves can. See docs/decisions/0004-log-anchor.md.
interface ILogAnchor is IERC165 {
    /// @notice A log now exists on this chain. Its first head, size 1, is in the `Anchored` event that follows.
    /// @param log Handle of the log on this chain
    /// @param admin Creator, who may name anchorers and seal
    /// @param salt What the creator chose to tell its logs apart
    /// @param genesis Hash of leaf 0, which names the log in every chain
    event LogCreated(bytes32 indexed log, address indexed admin, bytes32 salt, bytes32 genesis);

    /// @notice The head moved. One such event exists for every digest kept, and it carries the digest's preimage.
    /// @param log Handle of the log
    /// @param size Leaves in the tree
    /// @param root Root of the tree
    /// @param prevSize Size of the head before; 0 for the first
    /// @param time Time of the block, in seconds
    event Anchored(bytes32 indexed log, uint64 indexed size, bytes32 root, uint64 prevSize, uint64 time);

    /// @notice An address may, or may no longer, move the head.
    /// @param log Handle of the log
    /// @param who The address
    /// @param ok True if it now may
    event AnchorerSet(bytes32 indexed log, address indexed who, bool ok);

    /// @notice The admin offered its place. Nothing changes until the other side accepts.
    /// @param log Handle of the log
    /// @param to Who may accept; zero takes an offer back
    event AdminOffered(bytes32 indexed log, address indexed to);

    /// @notice The offer was accepted.
    /// @param log Handle of the log
    /// @param to The new admin
    event AdminChanged(bytes32 indexed log, address indexed to);

    /// @notice The log is closed on this chain for good. What was anchored stays provable.
    /// @param log Handle of the log
    /// @param successor Where to look next, as a handle or zero; a hint to readers, not checked here
    event Sealed(bytes32 indexed log, bytes32 successor);

    /// @notice Only the admin, or whom the admin offered its place to, may do this. An unknown log has neither.
    error NotAdmin(bytes32 log, address who);
    /// @notice The caller may not move this head. Nobody may move the head of an unknown log.
    error NotAnchorer(bytes32 log, address who);
    /// @notice The same creator made the same log before.
    error Exists(bytes32 log);
    /// @notice The offered size is not above the size of the head.
    error BadSize(bytes32 log, uint64 headSize, uint64 size);
    /// @notice The proof does not show that the offered tree extends the head.
    error BadProof(bytes32 log, uint64 headSize, uint64 size);
    /// @notice The log was sealed; nothing about it changes any more.
    error IsSealed(bytes32 log);
    /// @notice The signature is not an anchorer's. `signer` is zero if it is malformed or has the high s.
    error BadSig(bytes32 log, address signer);
    /// @notice The signature was good until `deadline` only.
    error Expired(uint256 deadline);
    /// @notice This chain gave no answer from the SHA-256 precompile, or too little gas was left to ask it.
    error NoSha256();

    /// @notice Starts a log with the tree of its first leaf: head (genesis, 1), whose digest is kept with prevSize 0.
    /// @dev Open to all: the handle hashes the creator, so nobody can take another's.
    /// @param salt Any value; another one makes another log
    /// @param genesis Hash of leaf 0
    /// @param anchorer First address that may move the head; zero for none yet
    /// @return log keccak256(abi.encode(chain id, this contract, creator, salt, genesis))
    function create(bytes32 salt, bytes32 genesis, address anchorer) external returns (bytes32 log);

    /// @notice Moves the head to a larger tree that extends it. Only anchorers.
    /// @param log Handle of the log
    /// @param size Leaves in the new tree, more than in the head
    /// @param root Root of the new tree
    /// @param proof RFC 9162 §2.1.4.1 consistency proof from the head to the new tree
    function anchor(bytes32 log, uint64 size, bytes32 root, bytes32[] calldata proof) external;

    /// @notice The same, brought by anyone on an anchorer's signature, so the key that pays need not be trusted.
    /// @dev EIP-712 domain {name "LogAnchor", version "1", chainId, verifyingContract}, type
    /// `Checkpoint(bytes32 log,uint64 size,bytes32 root,uint256 deadline)`. No nonce: sizes only grow, so a signature
    /// works once at most. Signatures are 65 bytes with s in the lower half of the order.
    /// @param log Handle of the log
    /// @param size Leaves in the new tree
    /// @param root Root of the new tree
    /// @param proof Consistency proof; not signed, since only one list of hashes fits
    /// @param deadline Last second the signature is good for
    /// @param v Recovery id, 27 or 28
    /// @param r First half of the signature
    /// @param s Second half of the signature
    function anchorBySig(
        bytes32 log,
        uint64 size,
        bytes32 root,
        bytes32[] calldata proof,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;

    /// @notice Lets an address move the head, or no longer. Only the admin.
    /// @param log Handle of the log
    /// @param who The address
    /// @param ok True to let it
    function setAnchorer(bytes32 log, address who, bool ok) external;

    /// @notice Offers the admin's place; the other side must accept, so a typing error loses nothing. Only the admin.
    /// @param log Handle of the log
    /// @param to Who may accept; zero takes the offer back
    function offerAdmin(bytes32 log, address to) external;

    /// @notice Takes the admin's place, if it was offered to the caller.
    /// @param log Handle of the log
    function acceptAdmin(bytes32 log) external;

    /// @notice Closes the log on this chain for good: no later call changes anything about it. Only the admin.
    /// @param log Handle of the log
    /// @param successor Where to look next, or zero
    function seal(bytes32 log, bytes32 successor) external;

    /// @notice Where the log stands. All zero for an unknown log.
    /// @param log Handle of the log
    /// @return root Root of the newest anchored tree
    /// @return size Its leaves
    /// @return time When it was anchored, in seconds
    /// @return sealed_ True if it will never move again
    function head(bytes32 log) external view returns (bytes32 root, uint64 size, uint64 time, bool sealed_);

    /// @notice Whether exactly this was a head of the log, now or ever. The answer never goes from true to false.
    /// @param log Handle of the log
    /// @param size Leaves in the tree
    /// @param root Root of the tree
    /// @param prevSize Size of the head before; 0 for size 1
    /// @param time When it was anchored
    /// @return anchored True if all of it is so
    function isAnchored(bytes32 log, uint64 size, bytes32 root, uint64 prevSize, uint64 time)
        external
        view
        returns (bool anchored);

    /// @notice keccak256(abi.encode(root, prevSize, time)) of the head of that size, or zero if there was none.
    /// @dev Kept at storage slot keccak256(size ‖ keccak256(log ‖ 1)), for ever: verifiers prove it with eth_getProof.
    /// @param log Handle of the log
    /// @param size Leaves in the tree
    /// @return digest The digest
    function digestAt(bytes32 log, uint64 size) external view returns (bytes32 digest);

    /// @notice Whether the tree (n, r2) extends the tree (m, r1), by RFC 9162 §2.1.4.2.
    /// @dev Equal sizes: true only for equal roots and no proof. Size 0: always false, as it has nothing to extend.
    /// @param m Leaves in the smaller tree
    /// @param n Leaves in the larger tree
    /// @param r1 Root of the smaller tree
    /// @param r2 Root of the larger tree
    /// @param p The consistency proof
    /// @return consistent True if the proof holds
    function verifyConsistency(uint64 m, uint64 n, bytes32 r1, bytes32 r2, bytes32[] calldata p)
        external
        view
        returns (bool consistent);

    /// @notice Whether the tree (n, root) has this leaf hash at index i, by RFC 9162 §2.1.3.2.
    /// @dev Trust n only if it came with the root from the same source, such as `isAnchored`.
    /// @param leaf Hash of the leaf: SHA-256 of 0x00 and the leaf's bytes
    /// @param i Index of the leaf, from 0
    /// @param n Leaves in the tree
    /// @param root Root of the tree
    /// @param p The inclusion path, lowest sibling first
    /// @return included True if the path holds
    function verifyInclusion(bytes32 leaf, uint64 i, uint64 n, bytes32 root, bytes32[] calldata p)
        external
        view
        returns (bool included);
}
