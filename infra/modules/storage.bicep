// What the Functions host keeps (leases, the package) and the queues. Without keys: identities only.
param name string
param location string
param tags object
param sizes object
param runtimePrincipal string
param workspace string

// The least that the host and the doorbell need; names as in Azure's list of built-in roles.
var roles = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // the host's leases, and the package that it starts from
  queueDataReader: '19e7f393-937e-4f77-808e-94535e297925' // how long a queue is: by it the host scales
  queueDataMessageProcessor: '8a0f0c08-91a1-4084-bc3d-661d67233fed' // taking messages
  queueDataMessageSender: 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a' // the doorbell, and the poison queue
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // the host's diagnostic events
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  // checkov:skip=CKV_AZURE_35:denied with private networking (pilot, production); a test is guarded by Entra alone
  // checkov:skip=CKV_AZURE_206:replicated over zones where sizes.json says so; a queue holds nothing but a doorbell's ring
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sizes.storageSku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: sizes.privateNetworking ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: sizes.privateNetworking ? 'Deny' : 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: 7 }
    containerDeleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: 'packages'
  properties: { publicAccess: 'None' }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource deliveries 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' = [for queue in ['deliveries', 'deliveries-poison', 'mornings', 'mornings-poison']: {
  parent: queueService
  name: queue
}]

resource allowed 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in items(roles): {
  name: guid(account.id, runtimePrincipal, role.value)
  scope: account
  properties: {
    principalId: runtimePrincipal
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
  }
}]

resource noted 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'who-read-and-wrote'
  scope: queueService
  properties: {
    workspaceId: workspace
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

output id string = account.id
output name string = account.name
output packages string = '${account.properties.primaryEndpoints.blob}${packages.name}'
output queueService string = account.properties.primaryEndpoints.queue
