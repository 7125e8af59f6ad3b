#!/bin/sh
# Ask for the events that say where a lot began.
set -eu
: "${ORIGIN:?}" "${KEY:?}"
lot="https://id.gs1.org/01/09527654310015/10/FA-26-03"

curl -sS --fail-with-body -G "$ORIGIN/epcis/events" \
  -H "Authorization: Bearer $KEY" \
  --data-urlencode "MATCH_anyEPCClass=$lot" \
  --data-urlencode "GE_eventTime=2026-03-01T00:00:00-06:00" \
  -d "EQ_bizStep=commissioning" \
  -d "orderBy=eventTime" -d "orderDirection=ASC" -d "perPage=10"
echo
