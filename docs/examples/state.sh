#!/bin/sh
# Wait until the event is in the log, and the log for good on the chain.
set -eu
: "${ORIGIN:?}" "${KEY:?}"
event="urn:uuid:0a1b2c3d-0000-4000-8000-000000000011"

# Half an hour at most: a proof is checkable from final on.
said=""
for _ in $(seq 600); do
  state=$(curl -sS --fail-with-body "$ORIGIN/api/events/$event" \
    -H "Authorization: Bearer $KEY")
  [ "$state" = "$said" ] || echo "$state"
  said=$state
  case $state in *'"final"'*) exit 0 ;; esac
  sleep 3
done
echo "not final yet; where there is no chain, it stays logged" >&2
exit 1
