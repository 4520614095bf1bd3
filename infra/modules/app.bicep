// The function app on Flex Consumption. Its settings hold addresses and ids; no secret is among them.
param name string
param environmentName string
param location string
param tags object
param sizes object
param subnet string
param storageName string
param packages string
param queueService string
param runtimeIdentity string
param runtimeClientId string
param runtimeName string
param databaseHost string
param databaseName string
param insights string
param workspace string
param botAppId string
param content string
param moreSettings object

// The host's own, then Kollegan's: `python -m functions.settings` says what each is.
var settings = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: runtimeClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${runtimeClientId};Authorization=AAD'
  KOLLEGAN_DATABASE: 'postgresql+asyncpg://${runtimeName}@${databaseHost}/${databaseName}'
  KOLLEGAN_CONTENT: content
  KOLLEGAN_BOT_APP_ID: botAppId
  KOLLEGAN_TENANT_ID: tenant().tenantId
  KOLLEGAN_MANAGED_IDENTITY_CLIENT_ID: runtimeClientId
  KOLLEGAN_QUEUE_SERVICE: queueService
  KOLLEGAN_APPLICATION_INSIGHTS: insights
  APPLICATIONINSIGHTS_STATSBEAT_DISABLED_ALL: 'true' // the exporter's reports on itself to Microsoft
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  // checkov:skip=CKV_AZURE_225:an instance that is lost is replaced in seconds, and what was under way is in the store
  name: 'plan-kollegan-${environmentName}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  // checkov:skip=CKV_AZURE_222:Teams calls from the internet, and the door takes only what Teams has signed
  // checkov:skip=CKV_AZURE_17:Teams shows no client certificate; its token says who it is
  // checkov:skip=CKV_AZURE_212:Flex Consumption keeps instances by alwaysReady, which is set below
  // checkov:skip=CKV_AZURE_213:Flex Consumption has no health check path; the alerts and the doctor look instead
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'kollegan' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${runtimeIdentity}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled' // Teams calls from the internet; the door takes only what Teams has signed
    virtualNetworkSubnetId: empty(subnet) ? null : subnet
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packages
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: runtimeIdentity
          }
        }
      }
      runtime: { name: 'python', version: '3.13' }
      scaleAndConcurrency: {
        // Counted for each group that scales by itself (HTTP; each queue function), and 40 is the least that Azure takes.
        maximumInstanceCount: sizes.maximumInstances
        instanceMemoryMB: sizes.instanceMemoryMB
        alwaysReady: sizes.alwaysReady
        triggers: { http: { perInstanceConcurrency: 16 } }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      appSettings: [for setting in items(union(settings, moreSettings)): { name: setting.key, value: setting.value }]
    }
  }
}

// Deployment is by Entra alone: no publishing passwords.
resource passwords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = [for way in ['ftp', 'scm']: {
  parent: app
  name: way
  properties: { allow: false }
}]

resource noted 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'host-log'
  scope: app
  properties: {
    workspaceId: workspace
    logs: [{ category: 'FunctionAppLogs', enabled: true }]
  }
}

output name string = app.name
output host string = app.properties.defaultHostName
