// One environment inside its resource group: each part is a module, and here they are joined.
param environmentName string
param token string
param location string
param sizes object
param tags object
param botAppId string
param databaseAdministrators object
param alertEmail string
param budgetStart string
param content string
param moreSettings object
param repository string

module identities 'identities.bicep' = {
  name: 'identities'
  params: { environmentName: environmentName, location: location, tags: tags, repository: repository }
}

module network 'network.bicep' = if (sizes.privateNetworking) {
  name: 'network'
  params: { environmentName: environmentName, location: location, tags: tags }
}

module watch 'watch.bicep' = {
  name: 'watch'
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    sizes: sizes
    runtimePrincipal: identities.outputs.runtimePrincipal
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    name: 'stkollegan${take(token, 13)}'
    location: location
    tags: tags
    sizes: sizes
    runtimePrincipal: identities.outputs.runtimePrincipal
    workspace: watch.outputs.workspace
  }
}

module database 'database.bicep' = {
  name: 'database'
  params: {
    name: 'psql-kollegan-${token}'
    location: location
    tags: tags
    sizes: sizes
    administrators: databaseAdministrators
    workspace: watch.outputs.workspace
  }
}

module endpoints 'endpoints.bicep' = if (sizes.privateNetworking) {
  name: 'endpoints'
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    network: network.outputs.id
    subnet: network.outputs.endpointsSubnet
    storage: storage.outputs.id
    database: database.outputs.id
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: 'func-kollegan-${token}'
    environmentName: environmentName
    location: location
    tags: tags
    sizes: sizes
    subnet: sizes.privateNetworking ? network.outputs.appSubnet : ''
    storageName: storage.outputs.name
    packages: storage.outputs.packages
    queueService: storage.outputs.queueService
    runtimeIdentity: identities.outputs.runtime
    runtimeClientId: identities.outputs.runtimeClientId
    runtimeName: identities.outputs.runtimeName
    databaseHost: database.outputs.host
    databaseName: database.outputs.databaseName
    insights: watch.outputs.connectionString
    workspace: watch.outputs.workspace
    botAppId: botAppId
    content: content
    moreSettings: moreSettings
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-kollegan-${environmentName}'
    tags: tags
    sizes: sizes
    botAppId: botAppId
    host: app.outputs.host
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    email: alertEmail
    insights: watch.outputs.insights
  }
}

module budget 'budget.bicep' = {
  name: 'budget'
  params: { environmentName: environmentName, amount: sizes.budget, start: budgetStart, actionGroup: alerts.outputs.actionGroup }
}

output functionAppName string = app.outputs.name
output host string = app.outputs.host
output databaseHost string = database.outputs.host
output runtimeIdentityName string = identities.outputs.runtimeName
output runtimeIdentityPrincipal string = identities.outputs.runtimePrincipal
output runtimeClientId string = identities.outputs.runtimeClientId
output migrationsIdentityName string = identities.outputs.migrationsName
output migrationsClientId string = identities.outputs.migrationsClientId
output queueService string = storage.outputs.queueService
