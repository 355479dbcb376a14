export const projection = {
  projection: {
    title: 'Analytics projection', what: 'The overview and the customer list read this copy, projected from the main database. It follows events live and can be rebuilt at any time without losing data.', state: { live: 'Live', rebuilding: 'Rebuilding', failed: 'Stopped' }, lag: 'Behind by', asOf: 'As of', events: 'Events', people: 'People',
    rebuild: 'Rebuild projection', rebuilding: 'Rebuilding', rebuildAsk: 'Rebuild the projection', rebuildWhat: '{{n}} events are read again from the main database. Pages keep working meanwhile and switch over once it is done.', when: 'Needed only when numbers disagree with the main database, or when an upgrade note says so.', progress: '{{done}} / {{total}} events', failed: 'The last rebuild did not finish',
  },
};
