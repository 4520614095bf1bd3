#!/bin/sh
# What the deployment came to, as anybody may see it: 200 and {"well": true}.
set -eu
curl --fail --silent --show-error --retry 10 --retry-delay 6 --retry-all-errors "https://$KOLLEGAN_HOST/api/health"
echo
