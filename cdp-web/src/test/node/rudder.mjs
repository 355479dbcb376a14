// Usage: node rudder.mjs <host> <writeKey> <visitor> <user>. The SDK gzips JSON and labels it a form.
import rudder from '@rudderstack/rudder-sdk-node';

const [host, writeKey, visitor, user] = process.argv.slice(2);
const RudderAnalytics = rudder.default ?? rudder;
const client = new RudderAnalytics(writeKey, { dataPlaneUrl: host, flushAt: 2, flushInterval: 100 });
const sent = (send) => new Promise((resolve, reject) => send((error) => (error ? reject(error) : resolve())));

await Promise.all([
  sent((done) => client.track({ anonymousId: visitor, event: 'Order Completed', properties: { order_id: `RS-${user}`, total: 1280.5, currency: 'CNY' } }, done)),
  sent((done) => client.identify({ anonymousId: visitor, userId: user, traits: { name: '周妍' } }, done)),
]);
process.exit(0);
