// PostgreSQL: people log in through Entra, and nothing has a password.
param name string
param location string
param tags object
param sizes object
param administrators object
param workspace string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: sizes.database.sku, tier: sizes.database.tier }
  properties: {
    version: '15' // the version that every test of the store runs on
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
    storage: { storageSizeGB: sizes.database.storageGB, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: sizes.database.backupDays, geoRedundantBackup: sizes.database.geoBackup }
    highAvailability: { mode: sizes.database.highAvailability }
    network: { publicNetworkAccess: sizes.privateNetworking ? 'Disabled' : 'Enabled' }
    maintenanceWindow: { customWindow: 'Enabled', dayOfWeek: 0, startHour: 1, startMinute: 0 } // Sunday night, UTC
  }
}

resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2025-08-01' = {
  parent: server
  name: administrators.id
  properties: {
    principalName: administrators.name
    principalType: 'Group'
    tenantId: tenant().tenantId
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: server
  name: 'kollegan'
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  dependsOn: [administrator] // why: the server takes one change at a time
}

// Who connects and disconnects is noted; which statements are run is not: their parameters would hold names.
resource connections 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: server
  name: 'log_connections'
  properties: { value: 'on', source: 'user-override' }
  dependsOn: [database]
}

resource statements 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: server
  name: 'log_statement'
  properties: { value: 'none', source: 'user-override' }
  dependsOn: [connections]
}

// Only without private networking (test): Azure's own addresses, among them the function app's. A token is still needed.
resource fromAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2025-08-01' = if (!sizes.privateNetworking) {
  parent: server
  name: 'AllowAllAzureServicesAndResourcesWithinAzureIps'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  dependsOn: [statements]
}

resource noted 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'server-log'
  scope: server
  properties: {
    workspaceId: workspace
    logs: [{ category: 'PostgreSQLLogs', enabled: true }]
  }
}

output id string = server.id
output host string = server.properties.fullyQualifiedDomainName
output databaseName string = database.name
