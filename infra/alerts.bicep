// What wakes somebody up. Each rule says what to do first; the rest stands in infra/RUNBOOK.md.
param name string
param location string
param workspace string
param app string
param store string
param mail string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  properties: { groupShortName: 'MedBot', enabled: true, emailReceivers: [{ name: 'mail', emailAddress: mail, useCommonAlertSchema: true }] }
}

var rules = [
  {
    name: 'errors'
    description: 'Turns fail: people get an apology with a reference number. Look for the reference in the log.'
    severity: 2
    query: 'ContainerAppConsoleLogs_CL | where Log_s has \'"LogLevel":"Error"\''
    over: 5
    window: 'PT15M'
  }
  {
    name: 'refused-senders'
    description: 'Requests that the Connector did not send, or another tenant\'s. Many at once are an attack or a wrong setting.'
    severity: 3
    query: 'ContainerAppConsoleLogs_CL | where Log_s has "was refused: its service, channel or tenant"'
    over: 50
    window: 'PT15M'
  }
  {
    name: 'organisation-refused'
    description: 'The organisation file is broken or cannot be read; what was in force stays. Correct the secret.'
    severity: 3
    query: 'ContainerAppConsoleLogs_CL | where Log_s has_any ("The organisation file is refused", "The organisation file could not be read")'
    over: 0
    window: 'PT1H'
  }
  {
    name: 'outbox-late'
    description: 'Posts and messages are more than 15 minutes late. HR sees which with «status»; look for 429 from Teams, or a store that is slow.'
    severity: 2
    query: 'ContainerAppConsoleLogs_CL | where Log_s has "Health check outbox with status Degraded"'
    over: 2
    window: 'PT15M'
  }
  {
    name: 'subscriptions'
    description: 'Calendars or libraries do not tell of their changes, or are not read: they are every night. Check consent, and that Graph reaches MedBot__PublicUrl.'
    severity: 3
    query: 'ContainerAppConsoleLogs_CL | where Log_s has "Health check subscriptions with status Degraded"'
    over: 2
    window: 'PT1H'
  }
  {
    name: 'not-ready'
    description: 'An instance is not ready: the store or the token. Ask /health/ready which.'
    severity: 1
    query: 'ContainerAppSystemLogs_CL | where Reason_s == "ProbeFailed" and Log_s has "Readiness"'
    over: 5
    window: 'PT15M'
  }
]

resource logRules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    properties: {
      description: rule.description
      severity: rule.severity
      enabled: true
      evaluationFrequency: 'PT5M'
      windowSize: rule.window
      scopes: [workspace]
      criteria: { allOf: [{ query: rule.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: rule.over }] }
      autoMitigate: true
      actions: { actionGroups: [people.id] }
    }
  }
]

resource restarts 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-restarts'
  location: 'global'
  properties: {
    description: 'Instances restart again and again: look at the last lines before each start.'
    severity: 1
    enabled: true
    scopes: [app]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [{ name: 'restarts', criterionType: 'StaticThresholdCriterion', metricName: 'RestartCount', operator: 'GreaterThan', threshold: 3, timeAggregation: 'Total' }]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource storeFull 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-store-full'
  location: 'global'
  properties: {
    description: 'The store is nearly full, and grows by itself only while it may.'
    severity: 2
    enabled: true
    scopes: [store]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [{ name: 'full', criterionType: 'StaticThresholdCriterion', metricName: 'storage_percent', operator: 'GreaterThan', threshold: 85, timeAggregation: 'Average' }]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
