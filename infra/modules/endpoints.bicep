// Storage and database inside the network: an address there, and the name that leads to it.
param environmentName string
param location string
param tags object
param network string
param subnet string
param storage string
param database string

var doors = [
  { name: 'blob', target: storage, group: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}' }
  { name: 'queue', target: storage, group: 'queue', zone: 'privatelink.queue.${environment().suffixes.storage}' }
  { name: 'table', target: storage, group: 'table', zone: 'privatelink.table.${environment().suffixes.storage}' }
  { name: 'database', target: database, group: 'postgresqlServer', zone: 'privatelink.postgres.database.azure.com' }
]

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [for door in doors: {
  name: door.zone
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for (door, index) in doors: {
  parent: zones[index]
  name: 'kollegan-${environmentName}'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network }
  }
}]

resource endpoints 'Microsoft.Network/privateEndpoints@2025-05-01' = [for door in doors: {
  name: 'pe-kollegan-${environmentName}-${door.name}'
  location: location
  tags: tags
  properties: {
    subnet: { id: subnet }
    privateLinkServiceConnections: [
      { name: door.name, properties: { privateLinkServiceId: door.target, groupIds: [door.group] } }
    ]
  }
}]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = [for (door, index) in doors: {
  parent: endpoints[index]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [{ name: door.name, properties: { privateDnsZoneId: zones[index].id } }]
  }
}]
