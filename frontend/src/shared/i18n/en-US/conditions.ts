export const conditions = {
  conditions: {
    noEvent: 'no event chosen', noAttribute: 'no attribute chosen', noSegment: 'no segment chosen', segmentId: 'segment {{id}}', chooseEvent: 'Choose an event', chooseAttribute: 'Choose an attribute', chooseProperty: 'Choose a property', chooseSegment: 'Choose a segment',
    last24h: '{{n}} in 24 h', people_one: '{{n}} person', people_other: '{{n}} people', event: 'Event', attribute: 'Attribute', segment: 'Segment', property: {
      cart_id: 'cart', product_id: 'product', product_name: 'product name', sku: 'SKU', category: 'category', price: 'price', amount: 'amount', quantity: 'quantity', order_id: 'order', currency: 'currency', coupon: 'coupon', campaign: 'campaign', channel: 'channel', level: 'level', store: 'store',
      $model: 'device model', $os: 'system', receiver_phone: 'receiver phone', receiver_name: 'receiver', receiver_city: 'receiver city', discount: 'discount', title: 'title', scene: 'scene', reason: 'reason', purpose: 'purpose', points: 'points', platform: 'platform', notice_version: 'notice version', name: 'name', guide: 'sales guide', creative: 'creative', content: 'content', rating: 'rating', minutes: 'minutes', method: 'method', live_title: 'live room', keyword: 'keyword', items: 'items', source: 'source',
    },
    value: 'Value', values: 'Type, then Enter', number: 'Number', compare: 'Comparison', unitOf: 'Unit of {{what}}', unit: { minutes: 'minutes', hours: 'hours', days: 'days' },
    duration: { minutes_one: '{{count}} minute', minutes_other: '{{count}} minutes', hours_one: '{{count}} hour', hours_other: '{{count}} hours', days_one: '{{count}} day', days_other: '{{count}} days' },
    op: {
      eq: 'is', neq: 'is not', in: 'is one of', not_in: 'is none of', gt: 'over', gte: 'at least', lt: 'under', lte: 'at most', between: 'between', contains: 'contains', starts_with: 'starts with', exists: 'has a value', not_exists: 'has no value',
      is_true: 'is yes', is_false: 'is no', before: 'before', after: 'after', in_last: 'in the last', not_in_last: 'not in the last',
    },
    addFilter: 'Add filter', removeFilter: 'Remove filter {{n}}', propertyOf: 'Property of filter {{n}}', within: 'in the last {{duration}}', did: 'did “{{event}}”', didNot: 'did not “{{event}}”', times: 'times', timesUnit: 'times', atLeast: 'at least', sumOf: 'sum of {{property}}',
    inSegment: 'in segment “{{segment}}”', notInSegment: 'not in segment “{{segment}}”', noneOf: 'none of: {{what}}', and: ', and ', or: ', or ', window: 'Period', windowKind: { last: 'In the last', ever: 'At any time' },
    kind: { did: 'Did', didNot: 'Did not', attribute: 'Attribute', in: 'In segment', notIn: 'Not in segment' }, kindOf: 'Kind of condition {{n}}', mode: 'Between conditions', modes: { all: 'All hold', any: 'Any holds' }, add: 'Add condition', change: 'Change', clear: 'Remove', group: '({{what}})', remove: 'Remove condition {{n}}',
  },
};
