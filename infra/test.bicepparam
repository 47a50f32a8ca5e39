using 'main.bicep'

param name = 'medbottest'
param registry = 'REGISTRY.azurecr.io'
param image = 'REGISTRY.azurecr.io/medbot:TAG'
param instances = 1
param storeSku = 'Standard_B1ms'
param storeTier = 'Burstable'
param storeHighAvailability = false
param logDays = 30
param alertsTo = 'it@example.dk'
