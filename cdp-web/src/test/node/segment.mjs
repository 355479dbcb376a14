// Usage: node segment.mjs <host> <writeKey> <visitor> <user> <phone>: a visitor looks, adds to the cart, then signs in.
import { Analytics } from '@segment/analytics-node';

const [host, writeKey, visitor, user, phone] = process.argv.slice(2);
const analytics = new Analytics({ writeKey, host, maxEventsInBatch: 20 });
const errors = [];
analytics.on('error', (error) => errors.push(error));

analytics.page({ anonymousId: visitor, name: '首页', properties: { path: '/' } });
analytics.track({
  anonymousId: visitor,
  event: 'Product Added',
  properties: { sku: 'SKU-1', name: '山茶修护精华', price: 369.0, quantity: 1 },
});
analytics.identify({ anonymousId: visitor, userId: user, traits: { name: '林晚汐', phone, city: '上海' } });
await analytics.closeAndFlush();
if (errors.length > 0) {
  console.error(JSON.stringify(errors));
  process.exit(1);
}
