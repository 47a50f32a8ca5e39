// MedBot in Azure: Azure Bot, Container Apps, PostgreSQL Flexible Server, Key Vault and logs, on a private network, with one managed identity.
// az deployment group create -g GROUP -f infra/main.bicep -p infra/production.bicepparam -p image=REGISTRY/medbot:TAG
// The commands around it stand in infra/RUNBOOK.md. Redis is left out: a build without -p:Redis=true uses none.
targetScope = 'resourceGroup'

@description('Short name that all resources begin with; 3 to 12 lower-case letters and digits.')
@minLength(3)
@maxLength(12)
param name string

param location string = resourceGroup().location

@description('The container image with its tag; never "latest".')
param image string

@description('The registry that the image is pulled from by the managed identity, as name.azurecr.io.')
param registry string

@description('Instances that are always there; two or more survive the loss of one.')
@minValue(1)
@maxValue(10)
param instances int

@description('SKU of PostgreSQL, as Standard_B2s or Standard_D2ds_v5.')
param storeSku string

@description('Burstable for the B family, GeneralPurpose for the D family.')
@allowed(['Burstable', 'GeneralPurpose'])
param storeTier string

@description('Keeps a warm copy of the store in another zone; not with Burstable.')
param storeHighAvailability bool

@description('Days that logs are kept.')
param logDays int = 90

@description('Mail address that alerts go to.')
param alertsTo string

@description('Name of the mailbox that books meetings of committees without their own.')
param organizer string = ''

@description('App id of the page\'s own registration; without it nobody can open the page.')
param pageAppId string = ''

var tags = { application: 'MedBot' }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
  tags: tags
}

// ---------------------------------------------------------------- network

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.60.0.0/22'] }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.60.0.0/23'
          delegations: [{ name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'store'
        properties: {
          addressPrefix: '10.60.2.0/27'
          delegations: [{ name: 'store', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
      { name: 'endpoints', properties: { addressPrefix: '10.60.2.32/27' } }
    ]
  }

  resource apps 'subnets' existing = { name: 'apps' }
  resource store 'subnets' existing = { name: 'store' }
  resource endpoints 'subnets' existing = { name: 'endpoints' }
}

resource storeZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
  tags: tags

  resource link 'virtualNetworkLinks' = {
    name: 'network'
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
}

resource vaultZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.vaultcore.azure.net'
  location: 'global'
  tags: tags

  resource link 'virtualNetworkLinks' = {
    name: 'network'
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
}

// ---------------------------------------------------------------- logs

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: logDays }
}

// ---------------------------------------------------------------- store

resource store 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-store'
  location: location
  tags: tags
  sku: { name: storeSku, tier: storeTier }
  properties: {
    version: '17'
    // No passwords: the identity is the store's user (see the runbook).
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 35, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: storeHighAvailability ? 'ZoneRedundant' : 'Disabled' }
    network: { delegatedSubnetResourceId: network::store.id, privateDnsZoneArmResourceId: storeZone.id, publicNetworkAccess: 'Disabled' }
  }
  dependsOn: [storeZone::link]

  resource database 'databases' = {
    name: 'medbot'
    properties: { charset: 'UTF8' }
  }

  resource user 'administrators' = {
    name: identity.properties.principalId
    properties: { principalName: identity.name, principalType: 'ServicePrincipal', tenantId: tenant().tenantId }
    dependsOn: [database]
  }
}

resource storeLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: store
  properties: {
    workspaceId: logs.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

// ---------------------------------------------------------------- secrets: the organisation file, and nothing else that MedBot needs

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}-vault'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    publicNetworkAccess: 'Disabled'
    networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' }
  }
}

resource vaultEndpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: '${name}-vault'
  location: location
  tags: tags
  properties: {
    subnet: { id: network::endpoints.id }
    privateLinkServiceConnections: [{ name: 'vault', properties: { privateLinkServiceId: vault.id, groupIds: ['vault'] } }]
  }

  resource zone 'privateDnsZoneGroups' = {
    name: 'zone'
    properties: { privateDnsZoneConfigs: [{ name: 'vault', properties: { privateDnsZoneId: vaultZone.id } }] }
  }
}

var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: { roleDefinitionId: secretsUser, principalId: identity.properties.principalId, principalType: 'ServicePrincipal' }
}

resource vaultLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: vault
  properties: { workspaceId: logs.id, logs: [{ categoryGroup: 'audit', enabled: true }] }
}

// ---------------------------------------------------------------- the bot's instances

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  tags: tags
  properties: {
    vnetConfiguration: { infrastructureSubnetId: network::apps.id, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    zoneRedundant: instances > 1
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: logs.properties.customerId, sharedKey: logs.listKeys().primarySharedKey }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 8080, transport: 'http', allowInsecure: false }
      registries: [{ server: registry, identity: identity.id }]
      secrets: [{ name: 'organisation', keyVaultUrl: '${vault.properties.vaultUri}secrets/organisation', identity: identity.id }]
    }
    template: {
      containers: [
        {
          name: 'medbot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'ASPNETCORE_ENVIRONMENT', value: 'Production' }
            { name: 'ConnectionStrings__Store', value: 'Host=${store.properties.fullyQualifiedDomainName};Database=medbot;Username=${identity.name};Ssl Mode=VerifyFull' }
            { name: 'Store__ManagedIdentity', value: identity.properties.clientId }
            { name: 'MedBot__Organisation', value: '/config/organisation' }
            { name: 'MedBot__PublicUrl', value: 'https://${name}.${environment.properties.defaultDomain}' }
            { name: 'Teams__AppId', value: identity.properties.clientId }
            { name: 'Teams__PageAppId', value: pageAppId }
            { name: 'Teams__TenantId', value: tenant().tenantId }
            { name: 'Teams__ManagedIdentity', value: identity.properties.clientId }
            { name: 'Graph__Organizer', value: organizer }
          ]
          volumeMounts: [{ volumeName: 'config', mountPath: '/config' }, { volumeName: 'tmp', mountPath: '/tmp' }]
          probes: [
            { type: 'Startup', httpGet: { path: '/health/live', port: 8080 }, periodSeconds: 2, failureThreshold: 30 }
            { type: 'Liveness', httpGet: { path: '/health/live', port: 8080 }, periodSeconds: 15 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: 8080 }, periodSeconds: 10 }
          ]
        }
      ]
      volumes: [
        { name: 'config', storageType: 'Secret', secrets: [{ secretRef: 'organisation', path: 'organisation' }] }
        { name: 'tmp', storageType: 'EmptyDir' }
      ]
      scale: { minReplicas: instances, maxReplicas: instances }
    }
  }
  dependsOn: [mayReadSecrets, vaultEndpoint::zone, store::user]
}

// ---------------------------------------------------------------- Teams' way in

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'MedBot'
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true, acceptedTerms: true } }
  }
}

resource botLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: bot
  properties: { workspaceId: logs.id, logs: [{ categoryGroup: 'allLogs', enabled: true }] }
}

module alerts 'alerts.bicep' = {
  name: '${name}-alerts'
  params: { name: name, location: location, workspace: logs.id, app: app.id, store: store.id, mail: alertsTo }
}

output endpoint string = bot.properties.endpoint
output appId string = identity.properties.clientId
output outboundAddress string = environment.properties.staticIp
