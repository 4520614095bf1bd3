// What somebody is woken or told by. docs/operations.md says, for each, what to look at and what to do.
// The metrics' names are those of functions/telemetry.py; a test holds the two together.
param environmentName string
param location string
param tags object
param email string
param insights string

var ours = 'customMetrics | where name == '

// More than `most` of `measure` in `minutes`.
var tooMuch = [
  {
    name: 'morning-not-reconciled'
    says: 'A digest waits too long, somebody is in no plan, or yesterday does not add up.'
    query: '${ours}"kollegan.mornings.alerts" | summarize worst = max(valueMax) by bin(timestamp, 5m)'
    measure: 'worst'
    most: 0
    minutes: 'PT15M'
    severity: 1
  }
  {
    name: 'oldest-waiting-errand'
    says: 'Something that is to be sent has been waiting for more than ten minutes.'
    query: '${ours}"kollegan.errands.oldest" | summarize worst = max(valueMax) by bin(timestamp, 5m)'
    measure: 'worst'
    most: 600
    minutes: 'PT15M'
    severity: 2
  }
  {
    name: 'doctor'
    says: 'A check that the doctor makes each half hour finds something wrong; the log says what, and what to do.'
    query: '${ours}"kollegan.doctor" | summarize worst = max(valueMax) by bin(timestamp, 5m)'
    measure: 'worst'
    most: 0
    minutes: 'PT1H'
    severity: 3
  }
  {
    name: 'poison'
    says: 'A message on the queue failed again and again. What it stood for is still in the store.'
    query: 'traces | where message contains "failed again and again" | summarize number = count() by bin(timestamp, 5m)'
    measure: 'number'
    most: 0
    minutes: 'PT15M'
    severity: 2
  }
  {
    name: 'token-failures'
    says: 'Entra gives the bot no token: soon it can answer nobody.'
    query: 'traces | where message contains "gave no token" | summarize number = count() by bin(timestamp, 5m)'
    measure: 'number'
    most: 2
    minutes: 'PT15M'
    severity: 1
  }
  {
    name: 'turns-that-fail'
    says: 'People write and get no answer.'
    query: '${ours}"kollegan.turn" | where toint(customDimensions.status) >= 500 | summarize number = sum(valueCount) by bin(timestamp, 5m)'
    measure: 'number'
    most: 5
    minutes: 'PT15M'
    severity: 1
  }
]

resource people 'Microsoft.Insights/actionGroups@2024-10-01-preview' = {
  name: 'ag-kollegan-${environmentName}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'kollegan'
    enabled: true
    emailReceivers: [{ name: 'on-call', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource exceeding 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [for alert in tooMuch: {
  name: 'kollegan-${environmentName}-${alert.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Kollegan (${environmentName}): ${alert.name}'
    description: alert.says
    severity: alert.severity
    enabled: true
    scopes: [insights]
    evaluationFrequency: 'PT5M'
    windowSize: alert.minutes
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: alert.query
          metricMeasureColumn: alert.measure
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: alert.most
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}]

// The pulse comes every five minutes: it is silence that this alert hears.
resource silent 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: 'kollegan-${environmentName}-no-pulse'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Kollegan (${environmentName}): no pulse'
    description: 'No timer has run for a quarter of an hour: nothing is planned, swept or sent.'
    severity: 1
    enabled: true
    scopes: [insights]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: '${ours}"kollegan.pulse"'
          timeAggregation: 'Count'
          operator: 'LessThan'
          threshold: 1
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}

output actionGroup string = people.id
