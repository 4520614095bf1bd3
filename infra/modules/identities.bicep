// Who Kollegan is in Azure: one identity that runs, and one that changes the database's tables and nothing else.
param environmentName string
param location string
param tags object

resource runtime 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-kollegan-${environmentName}'
  location: location
  tags: tags
}

// Not assigned to the function app: what answers people cannot change or drop a table.
resource migrations 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-kollegan-${environmentName}-migrations'
  location: location
  tags: tags
}

output runtime string = runtime.id
output runtimeName string = runtime.name
output runtimeClientId string = runtime.properties.clientId
output runtimePrincipal string = runtime.properties.principalId
output migrationsName string = migrations.name
