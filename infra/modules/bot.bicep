// The bot's registration: which app it is, where its messages go, and the Teams channel.
param name string
param tags object
param sizes object
param botAppId string
param host string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'westeurope' // the bot service's region in the EU: it is not to be had in Sweden
  tags: tags
  kind: 'azurebot'
  sku: { name: sizes.botSku }
  properties: {
    displayName: 'Kollegan'
    endpoint: 'https://${host}/api/messages'
    msaAppId: botAppId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled' // Teams' own servers come from the internet
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'westeurope'
  tags: tags
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
      acceptedTerms: true
      deploymentEnvironment: 'CommercialDeployment'
    }
  }
}
