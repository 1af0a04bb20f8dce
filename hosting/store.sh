#!/bin/sh
# A store that speaks S3, behind a CDN that compresses: ./hosting/store.sh s3://BUCKET/goru
# Parts first, pages last, and nothing is deleted: what is older than 30 days may be, by a rule of the store on assets/ and embed/.
set -eu
to=${1:?Name the folder: s3://BUCKET/FOLDER}
copy() { aws s3 cp dist "$to" --recursive --exclude '*' "$@"; }

copy --include 'assets/*' --include 'embed/*' --exclude '*.br' --exclude '*.gz' \
  --cache-control 'public, max-age=31536000, immutable'
copy --include 'data/v1/*' --exclude '*.br' --exclude '*.gz' --cache-control 'public, max-age=3600'
aws s3 cp dist "$to" --recursive --cache-control no-cache \
  --exclude 'assets/*' --exclude 'embed/*' --exclude 'data/v1/*' --exclude '*.html' --exclude sw.js \
  --exclude '*.br' --exclude '*.gz' --exclude '.*' --exclude _headers
copy --include '*.html' --include sw.js --cache-control no-cache

# What a store cannot send by itself, the CDN adds: the column "else" of the table in hosting/README.md.
