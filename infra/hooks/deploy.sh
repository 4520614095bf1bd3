#!/bin/sh
# The package, built here and put into the function app. A deployment ends whatever is running: it is refused while a
# morning is open, unless KOLLEGAN_DEPLOY_ANYWAY is set.
set -eu
state=$(curl --silent --max-time 20 "https://$KOLLEGAN_HOST/api/health" || true)
case "${KOLLEGAN_DEPLOY_ANYWAY:-}$state" in
'{'*'"morning": "open"'*)
    echo "A morning is being sent. Deploy when it is over, or set KOLLEGAN_DEPLOY_ANYWAY=1" >&2
    exit 1
    ;;
esac
[ -n "${1:-}" ] || { echo "usage: infra/hooks/deploy.sh PACKAGE.zip" >&2; exit 2; }
az functionapp deployment source config-zip --build-remote false --src "$1" \
    --resource-group "$AZURE_RESOURCE_GROUP" --name "$KOLLEGAN_FUNCTION_APP" -o none
curl --fail --silent --show-error --retry 20 --retry-delay 6 --retry-all-errors "https://$KOLLEGAN_HOST/api/health"
echo
