#!/bin/sh
# Give a product its public page, and draw the code that opens it. A GTIN is
# whose who names it first here: another organisation says GTIN=… of its own.
set -eu
: "${ORIGIN:?}" "${KEY:?}"
gtin="${GTIN:-09527654301013}"

curl -sS --fail-with-body -X PUT "$ORIGIN/api/products/$gtin" \
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \
  -d '{ "name": "Nordlys Morning, 250 g" }'
echo

code="$(mktemp -d)/code.svg"
curl -sS --fail-with-body -G "$ORIGIN/qr" -o "$code" \
  --data-urlencode "uri=$ORIGIN/01/$gtin/10/LOT-7"
echo "print $code; it opens $ORIGIN/01/$gtin/10/LOT-7"
