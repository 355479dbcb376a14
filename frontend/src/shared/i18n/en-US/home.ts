export const home = {
  home: {
    fresh: 'As of {{clock}}, {{lag}} behind', asOf: 'As of {{clock}}.', versus: 'vs the period before', period: 'Period', days_one: 'Last {{count}} day', days_other: 'Last {{count}} days', points: '{{points}} pp', noPrevious: 'nothing before', sparkline: '{{name}}, last {{days}} days',
    metricName: { gmv: 'GMV', orders: 'Orders', newPeople: 'New customers', basket: 'Basket' }, toWall: 'Open the wall', back: 'Back to overview', peopleBehind: 'People behind it', peopleOf: 'People behind: {{name}}', nobody: 'Nobody in this period', nobodyNext: 'Try a longer period.',
    trend: 'Sales trend', trendOf: '{{name}} trend', trendSub: { gmv: 'by payment time, net of refunds', orders: 'by payment time', newPeople: 'by first seen', basket: 'average worth of an order' }, metric: 'Metric', perDay: '{{unit}} per day', thisPeriod: 'This period', lastPeriod: 'Period before', unit: { gmv: 'Amount', orders: 'Orders', newPeople: 'People', basket: 'Amount' },
    channels: 'Sales by source', sourcesSub: 'by where the event came in', source: 'Source', people: 'People', orders: 'Orders', revenue: 'Revenue', change: 'Change', noSales: 'No sales', noChannels: 'No source brought events in this period.', allSources: 'All sources',
    lift: 'Journey lift', liftSub: 'against control', liftTotal: '{{amount}} through journeys', liftUnit: 'points, 95% interval', liftSays: '{{lift}} points, 95% interval {{low}} to {{high}}, {{n}} entered', liftUnknown: 'No control group, so no lift', liftNone: 'No control', notSignificant: 'Not significant', noJourneys: 'Nobody entered a journey in this period. Once somebody does, this shows what it brings.',
    reach: 'Reachable', reachSub: 'who agreed', noReach: 'Nobody can be reached yet.',
    notes: 'Worth a look', notesNone: 'Nothing needs a look.', notesMore: '{{count}} in all',
    note: {
      stopped: '{{name}} has gone silent', stoppedWhat: 'Events came steadily, then stopped. The last one:', refusing: '{{name}}: {{n}} refused in a day', refusingWhat: 'They are all in quarantine; mend and replay them.', reach: '{{n}} fewer people can be reached', reachWhat: 'Against the end of the period before.', harm: 'Journey “{{name}}” makes people buy less', harmWhat: 'Conversion is {{points}} points below control, and not by chance.',
      quarantine_one: '{{n}} event waits in quarantine', quarantine_other: '{{n}} events wait in quarantine', quarantineWhat: 'They count here once mended and replayed.', peak: '{{day}} sold most', peakWhat: '{{amount}}, {{times}} times an ordinary day.', projection: { failed: 'The projection has stopped', rebuilding: 'The projection is rebuilding' }, projectionWhat: 'Numbers on this page may be behind.',
    },
    start: 'Three steps to the first person', startSub: 'about ten minutes', stepDone: 'Done',
    step: {
      source: { title: 'Connect a source', text: 'Get a write key and point the SDK of a site, mini program or server here.', action: 'New source' },
      person: { title: 'See a person', text: 'Send one event, watch it arrive in the live debugger, and find the person under Customers seconds later.', action: 'Open live debugger' },
      segment: { title: 'Build a segment', text: 'With the data in, pick people by what they did and who they are, and see how many at once.', action: 'Build a segment' },
    },
  },
  demo: {
    title: 'Demo brand', sub: 'full data in under a minute', what: 'Generates a beauty brand: 20,000 people and a year of official account, mini program, Tmall, Douyin, store and ad events, sent through the same collectors. For trial installations only.', start: 'Load the demo brand', again: 'Load again',
    progress: '{{people}} / {{peopleTotal}} people, {{events}} / {{eventsTotal}} events', failed: 'The demo brand did not finish loading', cancelled: 'Loading cancelled', cancelledWhat: 'Events already sent stay; loading again adds the rest without doubling any.', done: 'The demo brand is loaded', doneWhat: 'Open anybody under Customers.',
  },
};
