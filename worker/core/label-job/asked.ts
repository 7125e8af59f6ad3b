/** What a print job was asked for, as one hash: the same name with something else is another job. RFC 8785. */
import { sha256 } from "@noble/hashes/sha2.js";
import canonicalize from "canonicalize";
import { toHex, utf8 } from "../bytes.ts";
import type { Json } from "../json.ts";

export const askedHash = (asked: Json): string => toHex(sha256(utf8(canonicalize(asked) ?? "")));
