#!/bin/sh
# Send one event, and read what became of it.
set -eu
: "${ORIGIN:?}" "${KEY:?}"
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

curl -sS --fail-with-body "$ORIGIN/epcis/capture" -D "$headers" \
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \
  -d @- <<'JSON'
{
  "@context": [
    "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
    { "rp": "urn:rootproof:epcis:" }
  ],
  "type": "EPCISDocument",
  "schemaVersion": "2.0",
  "creationDate": "2026-03-03T08:00:00Z",
  "epcisBody": { "eventList": [ {
    "type": "ObjectEvent",
    "eventID": "urn:uuid:0a1b2c3d-0000-4000-8000-000000000011",
    "action": "ADD",
    "bizStep": "commissioning",
    "eventTime": "2026-03-02T11:00:00-06:00",
    "eventTimeZoneOffset": "-06:00",
    "quantityList": [ {
      "epcClass": "https://id.gs1.org/01/09527654310015/10/FA-26-03",
      "quantity": 1000,
      "uom": "KGM"
    } ],
    "rp:party": { "rp:name": "Finca Aurora" }
  } ] }
}
JSON

job=$(grep -i '^location:' "$headers" | cut -d ' ' -f 2 | tr -d '\r')
echo "kept: $job"
curl -sS --fail-with-body "$ORIGIN$job" -H "Authorization: Bearer $KEY"
echo
