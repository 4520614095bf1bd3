// What it may cost a month, in the subscription's currency (the sizes are in SEK), and who is told on the way there.
param environmentName string
param amount int
param start string
param actionGroup string

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'kollegan-${environmentName}'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      most: { enabled: true, operator: 'GreaterThan', threshold: 80, thresholdType: 'Actual', contactEmails: [], contactGroups: [actionGroup] }
      all: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Forecasted', contactEmails: [], contactGroups: [actionGroup] }
    }
  }
}
