#!/bin/sh
# The app registration: one, without a secret. Made where it is missing; run again, it changes nothing.
set -eu
name="Kollegan (${AZURE_ENV_NAME})"
app=$(az ad app list --display-name "$name" --query "[0].appId" -o tsv)
if [ -z "$app" ]; then
    app=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId -o tsv)
    az ad sp create --id "$app" -o none
    echo "Registered $name: $app"
fi
azd env set KOLLEGAN_BOT_APP_ID "$app"
# A budget's first month cannot be changed once it is there.
[ -n "${KOLLEGAN_BUDGET_START:-}" ] || azd env set KOLLEGAN_BUDGET_START "$(date -u +%Y-%m-01)"
