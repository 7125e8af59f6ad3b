#!/bin/sh
# Wait until the event has its place in the log.
set -eu
: "${ORIGIN:?}" "${KEY:?}"
event="urn:uuid:0a1b2c3d-0000-4000-8000-000000000011"

while :; do
  state=$(curl -sS --fail-with-body "$ORIGIN/api/events/$event" \
    -H "Authorization: Bearer $KEY")
  echo "$state"
  case $state in *'"received"'*) sleep 1 ;; *) break ;; esac
done
