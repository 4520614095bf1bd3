#!/bin/sh
# The database's two roles, one for each identity, made by a member of the administrators' group (docs/deploy.md, step 6).
# Run again, it changes nothing. It needs psql, and with private networking a machine inside the network.
set -eu
PGPASSWORD=$(az account get-access-token --resource-type oss-rdbms --query accessToken -o tsv)
export PGPASSWORD
as_administrator="host=$KOLLEGAN_DATABASE_HOST user=$KOLLEGAN_DATABASE_ADMINISTRATORS_NAME sslmode=verify-full sslrootcert=system"
for role in "$KOLLEGAN_RUNTIME_IDENTITY" "$KOLLEGAN_MIGRATIONS_IDENTITY"; do
    psql "$as_administrator dbname=postgres" -v ON_ERROR_STOP=1 -q -c \
        "select pgaadauth_create_principal('$role', false, false) where not exists (select from pg_roles where rolname = '$role')"
done
psql "$as_administrator dbname=kollegan" -v ON_ERROR_STOP=1 -q -c \
    "grant create, usage on schema public to \"$KOLLEGAN_MIGRATIONS_IDENTITY\"; grant usage on schema public to \"$KOLLEGAN_RUNTIME_IDENTITY\""
