#!/bin/sh
# Fetch the proof of the event, and check it with nothing of ours running.
set -eu
: "${ORIGIN:?}" "${KEY:?}"
event="urn:uuid:0a1b2c3d-0000-4000-8000-000000000011"

state=$(curl -sS --fail-with-body "$ORIGIN/api/events/$event" \
  -H "Authorization: Bearer $KEY")
proof=$(echo "$state" | sed 's/.*"proof":"\([^"]*\)".*/\1/')

room=$(mktemp -d)
curl -sS --fail-with-body "$ORIGIN$proof" \
  -H "Authorization: Bearer $KEY" -o "$room/bundle.json"
curl -sS --fail-with-body -o "$room/policy.json" \
  "$ORIGIN/.well-known/rootproof-policy.json"
echo "kept: $room/bundle.json, and what to trust: $room/policy.json"

# 0 proven, 1 refuted, 2 not checkable yet
${ROOTPROOF:-npx --no-install rootproof} verify \
  "$room/bundle.json" --policy "$room/policy.json"
