#!/bin/sh
# What `azd provision` does, without azd: for a pipeline. `what-if` shows what would change, `create` changes it, and leaves
# what it made for the steps that follow (GITHUB_ENV).
set -eu
done_by="${1:?what-if or create}"
case "$done_by" in what-if | create) ;; *) echo "what-if or create, not $done_by" >&2; exit 2 ;; esac
for name in KOLLEGAN_STAGE KOLLEGAN_BOT_APP_ID KOLLEGAN_DATABASE_ADMINISTRATORS_ID KOLLEGAN_DATABASE_ADMINISTRATORS_NAME \
    KOLLEGAN_ALERT_EMAIL KOLLEGAN_BUDGET_START KOLLEGAN_CONTENT; do
    eval "[ -n \"\${$name:-}\" ]" || { echo "$name is missing" >&2; exit 2; }
done
set -- --name "kollegan-$AZURE_ENV_NAME" --location "${AZURE_LOCATION:-swedencentral}" --template-file infra/main.bicep --parameters \
    environmentName="$AZURE_ENV_NAME" stage="$KOLLEGAN_STAGE" botAppId="$KOLLEGAN_BOT_APP_ID" \
    databaseAdministrators="{\"id\": \"$KOLLEGAN_DATABASE_ADMINISTRATORS_ID\", \"name\": \"$KOLLEGAN_DATABASE_ADMINISTRATORS_NAME\"}" \
    alertEmail="$KOLLEGAN_ALERT_EMAIL" budgetStart="$KOLLEGAN_BUDGET_START" content="$KOLLEGAN_CONTENT" \
    repository="${GITHUB_REPOSITORY:-}"
if [ "$done_by" = what-if ]; then
    exec az deployment sub what-if "$@"
fi
az deployment sub create "$@" --query "properties.outputs" -o json |
    python3 -c 'import json, sys; [print(f"{name.upper()}={said['"'value'"']}") for name, said in json.load(sys.stdin).items()]' |
    tee -a "${GITHUB_ENV:-/dev/null}"
