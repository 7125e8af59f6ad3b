#!/bin/sh
# Give a product its public page, and draw the code that opens it.
set -eu
: "${ORIGIN:?}" "${KEY:?}"
gtin="09527654301013"

curl -sS --fail-with-body -X PUT "$ORIGIN/api/products/$gtin" \
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \
  -d '{ "name": "Nordlys Morning, 250 g" }'
echo

curl -sS --fail-with-body -G "$ORIGIN/qr" -o code.svg \
  --data-urlencode "uri=$ORIGIN/01/$gtin/10/LOT-7"
echo "print code.svg; it opens $ORIGIN/01/$gtin/10/LOT-7"
