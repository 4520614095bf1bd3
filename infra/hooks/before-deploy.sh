#!/bin/sh
# A deployment ends whatever is running. Refused while a morning is open, unless KOLLEGAN_DEPLOY_ANYWAY is set.
set -eu
if [ -n "${KOLLEGAN_DEPLOY_ANYWAY:-}" ]; then
    echo "Deploying although a morning may be open: KOLLEGAN_DEPLOY_ANYWAY is set"
    exit 0
fi
state=$(curl --silent --max-time 20 "https://$KOLLEGAN_HOST/api/health" || true)
case "$state" in
*'"morning": "open"'*)
    echo "A morning is being sent. Deploy when it is over, or set KOLLEGAN_DEPLOY_ANYWAY=1" >&2
    exit 1
    ;;
esac
