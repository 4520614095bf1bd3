#!/bin/sh
# The app registration trusts the function's identity: that stands in for a secret. Run again, it changes nothing.
set -eu
known=$(az ad app federated-credential list --id "$KOLLEGAN_BOT_APP_ID" --query "[?subject=='$KOLLEGAN_RUNTIME_IDENTITY_PRINCIPAL'] | [0].name" -o tsv)
[ -n "$known" ] || az ad app federated-credential create --id "$KOLLEGAN_BOT_APP_ID" -o none --parameters "{
    \"name\": \"kollegan-runtime\",
    \"issuer\": \"https://login.microsoftonline.com/$AZURE_TENANT_ID/v2.0\",
    \"subject\": \"$KOLLEGAN_RUNTIME_IDENTITY_PRINCIPAL\",
    \"audiences\": [\"api://AzureADTokenExchange\"]
}"
