// Everything that one environment of Kollegan has in Azure. `azd up` runs it; docs/deploy.md says what goes around it.
targetScope = 'subscription'

@description('The environment\'s name, as azd has it; every resource is named for it.')
@minLength(3)
@maxLength(20)
param environmentName string

@description('How large it is, and how closed: a row of sizes.json.')
@allowed(['test', 'pilot', 'production'])
param stage string = 'test'

@description('Where everything is but the bot\'s registration.')
param location string = 'swedencentral'

@description('The client id of the app registration (docs/deploy.md, step 2).')
@minLength(36)
@maxLength(36)
param botAppId string

@description('The Entra group that administers the database: its object id and its name.')
param databaseAdministrators object

@description('Who is told when something is wrong.')
param alertEmail string

@description('The first of the month in which the budget began, as yyyy-MM-01. It cannot be changed afterwards.')
param budgetStart string

@description('The folder in the package with the region\'s content.')
param content string

@description('Further settings of the process, name and value (python -m functions.settings lists them).')
param moreSettings object = {}

@description('The GitHub repository whose pipeline migrates the database, as owner/name; empty where people do.')
param repository string = ''

var stages = loadJsonContent('sizes.json')
var sizes = stages[stage]
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = {
  'azd-env-name': environmentName
  product: 'kollegan'
  stage: stage
  data: 'staff only, no patients'
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-kollegan-${environmentName}'
  location: location
  tags: tags
}

module kollegan 'modules/environment.bicep' = {
  name: 'kollegan-${environmentName}'
  scope: group
  params: {
    environmentName: environmentName
    token: token
    location: location
    sizes: sizes
    tags: tags
    botAppId: botAppId
    databaseAdministrators: databaseAdministrators
    alertEmail: alertEmail
    budgetStart: budgetStart
    content: content
    moreSettings: moreSettings
    repository: repository
  }
}

// What the hooks and the doctor need; azd keeps these in the environment's .env file. None of them is a secret.
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_TENANT_ID string = tenant().tenantId
output KOLLEGAN_FUNCTION_APP string = kollegan.outputs.functionAppName
output KOLLEGAN_HOST string = kollegan.outputs.host
output KOLLEGAN_DATABASE_HOST string = kollegan.outputs.databaseHost
output KOLLEGAN_RUNTIME_IDENTITY string = kollegan.outputs.runtimeIdentityName
output KOLLEGAN_RUNTIME_IDENTITY_PRINCIPAL string = kollegan.outputs.runtimeIdentityPrincipal
output KOLLEGAN_MIGRATIONS_IDENTITY string = kollegan.outputs.migrationsIdentityName
output KOLLEGAN_MIGRATIONS_CLIENT_ID string = kollegan.outputs.migrationsClientId
output KOLLEGAN_MANAGED_IDENTITY_CLIENT_ID string = kollegan.outputs.runtimeClientId
output KOLLEGAN_TENANT_ID string = tenant().tenantId
output KOLLEGAN_QUEUE_SERVICE string = kollegan.outputs.queueService
