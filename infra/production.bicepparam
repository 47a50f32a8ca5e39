using 'main.bicep'

param name = 'medbot'
param registry = 'REGISTRY.azurecr.io'
param image = 'REGISTRY.azurecr.io/medbot:TAG'
param instances = 2
param storeSku = 'Standard_D2ds_v5'
param storeTier = 'GeneralPurpose'
param storeHighAvailability = true
param logDays = 90
param alertsTo = 'it@example.dk'
param organizer = 'med@example.dk'
