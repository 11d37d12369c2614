#!/bin/sh
# sh verify-receipt.sh <receipt file> <x of the key> <y of the key>      (OpenSSL alone; x and y stand in the JWKS, under the kid of the header)
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
decode() { # base64url to bytes
  text=$(printf %s "$1" | tr '_-' '/+')
  while [ $((${#text} % 4)) -ne 0 ]; do text="$text="; done
  printf %s "$text" | openssl base64 -d -A
}
hex() { od -An -v -tx1 | tr -d ' \n'; }

receipt=$(tr -d '\n' < "$1")
signature=$(decode "${receipt##*.}" | hex)
# the public key: the fixed head of every P-256 SubjectPublicKeyInfo, then the point
{ decode MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE; decode "$2"; decode "$3"; } > "$folder/key.der"
# the signature: r and s as DER
printf 'asn1=SEQUENCE:s\n[s]\nr=INTEGER:0x%s\ns=INTEGER:0x%s\n' "$(printf %s "$signature" | cut -c1-64)" "$(printf %s "$signature" | cut -c65-128)" > "$folder/conf"
openssl asn1parse -genconf "$folder/conf" -noout -out "$folder/signature.der"
printf %s "${receipt%.*}" > "$folder/signed"
openssl dgst -sha256 -verify "$folder/key.der" -keyform DER -signature "$folder/signature.der" "$folder/signed"
body=${receipt#*.}
decode "${body%%.*}"
echo
