// Private networking: the app reaches storage and database inside it. Teams still reaches the app from outside.
param environmentName string
param location string
param tags object

resource guard 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: 'nsg-kollegan-${environmentName}'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'nothing-from-the-internet'
        properties: {
          priority: 4000
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-kollegan-${environmentName}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.87.0.0/23'] }
    subnets: [
      {
        name: 'app'
        properties: {
          // Flex Consumption wants a subnet of its own; a /25 holds its instances at their most.
          addressPrefix: '10.87.0.0/25'
          networkSecurityGroup: { id: guard.id }
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: '10.87.0.128/26'
          networkSecurityGroup: { id: guard.id }
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
      {
        // Here stands whatever runs migrations and the doctor: a pipeline's runner, or a machine for administrators.
        name: 'runners'
        properties: {
          addressPrefix: '10.87.0.192/26'
          networkSecurityGroup: { id: guard.id }
        }
      }
    ]
  }
}

output id string = network.id
output appSubnet string = '${network.id}/subnets/app'
output endpointsSubnet string = '${network.id}/subnets/endpoints'
