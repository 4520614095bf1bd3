// Where it is seen how Kollegan fares: numbers and durations, never a word of what people write.
param environmentName string
param location string
param tags object
param sizes object
param runtimePrincipal string

var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: 'log-kollegan-${environmentName}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: sizes.logDays
    workspaceCapping: { dailyQuotaGb: sizes.logGBPerDay }
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-kollegan-${environmentName}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
    DisableIpMasking: false
  }
}

resource publishes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, environmentName, monitoringMetricsPublisher)
  scope: insights
  properties: {
    principalId: runtimePrincipal
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

output workspace string = workspace.id
output insights string = insights.id
// An address with an id, not a secret: without the identity's token it takes nothing (DisableLocalAuth).
output connectionString string = insights.properties.ConnectionString
