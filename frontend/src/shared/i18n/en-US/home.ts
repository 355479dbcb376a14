export const home = {
  home: {
    fresh: 'As of {{clock}}, {{lag}} behind', asOf: 'As of {{clock}}.', versus: 'vs the period before', period: 'Period', days_one: 'Last {{count}} day', days_other: 'Last {{count}} days', points: '{{points}} pp', noPrevious: 'nothing before', sparkline: '{{name}}, last {{days}} days',
    kpi: { revenue: 'Revenue', orders: 'Orders', newPeople: 'New people', activePeople: 'Active people', repurchaseRate90: '90-day repurchase', events: 'Events' },
    definition: {
      revenue: 'Paid less refunded.', orders: 'Paid orders.', newPeople: 'People first seen in this period.', activePeople: 'People with at least one event in this period.', repurchaseRate90: 'Of those who bought in 90 days, the share who bought twice or more.', events: 'Events received and stored.',
    },
    trend: 'Trend', trendOf: '{{name}} trend', trendSub: { revenue: 'by payment time, net of refunds', orders: 'by payment time', newPeople: 'by first seen' }, metric: 'Metric', perDay: '{{unit}} per day', thisPeriod: 'This period', lastPeriod: 'Period before',
    unit: { revenue: 'Amount', orders: 'Orders', newPeople: 'People' }, sources: 'Sources', sourcesSub: 'by where the event came in', source: 'Source', people: 'People', lastEvent: 'Last event', none: 'None yet', allSources: 'All sources',
    start: 'Three steps to the first person', startSub: 'about ten minutes', stepDone: 'Done',
    step: {
      source: { title: 'Connect a source', text: 'Get a write key and point the SDK of a site, mini program or server here.', action: 'New source' },
      person: { title: 'See a person', text: 'Send one event, watch it arrive in the live debugger, and find the person under Customers seconds later.', action: 'Open live debugger' },
      segment: { title: 'Build a segment', text: 'With the data in, pick people by what they did and who they are. Not open yet.', action: 'What it will be' },
    },
  },
  demo: {
    title: 'Demo brand', sub: 'full data in under a minute', what: 'Generates a beauty brand: 20,000 people and a year of official account, mini program, Tmall, Douyin, store and ad events, sent through the same collectors. For trial installations only.', start: 'Load the demo brand', again: 'Load again',
    progress: '{{people}} / {{peopleTotal}} people, {{events}} / {{eventsTotal}} events', failed: 'The demo brand did not finish loading', cancelled: 'Loading cancelled', cancelledWhat: 'Events already sent stay; loading again adds the rest without doubling any.', done: 'The demo brand is loaded', doneWhat: 'Open anybody under Customers.',
  },
};
