// Who Kollegan is in Azure: one identity that runs, and one that changes the database's tables and nothing else.
param environmentName string
param location string
param tags object

@description('The GitHub repository whose pipeline migrates, as owner/name; empty where people do.')
param repository string = ''

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

// The pipeline signs in as the migrations' identity for that one step, from its environment of this name only.
resource pipeline 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = if (!empty(repository)) {
  parent: migrations
  name: 'github'
  properties: {
    issuer: 'https://token.actions.githubusercontent.com'
    subject: 'repo:${repository}:environment:${environmentName}'
    audiences: ['api://AzureADTokenExchange']
  }
}

output runtime string = runtime.id
output runtimeName string = runtime.name
output runtimeClientId string = runtime.properties.clientId
output runtimePrincipal string = runtime.properties.principalId
output migrationsName string = migrations.name
output migrationsClientId string = migrations.properties.clientId
