import type { SourceKind } from '@/api/types';

export const snippetKinds = ['web', 'node', 'rudderstack', 'java', 'mini', 'sensorsWeb', 'sensorsNode', 'curl'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

export interface Snippet {
  readonly install: string | null;
  readonly code: string;
}

export const keyPlaceholder = 'YOUR_WRITE_KEY';

function web(url: URL, key: string): Snippet {
  return {
    install: 'npm install @segment/analytics-next',
    code: `import { AnalyticsBrowser } from '@segment/analytics-next';

const analytics = AnalyticsBrowser.load(
  { writeKey: '${key}', cdnURL: '${url.origin}' },
  { integrations: { 'Segment.io': { apiHost: '${url.host}/v1', protocol: '${url.protocol.replace(':', '')}' } } },
);

analytics.track('product_viewed', { product_id: 'SC-JH-30', price: 369 });`,
  };
}

function node(url: URL, key: string): Snippet {
  return {
    install: 'npm install @segment/analytics-node',
    code: `import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: '${key}', host: '${url.origin}' });

analytics.identify({ userId: 'u-1001', traits: { phone: '13912348888' } });
analytics.track({ userId: 'u-1001', event: 'order_paid', properties: { order_id: 'A-1029', amount: 688, currency: 'CNY' } });
await analytics.closeAndFlush();`,
  };
}

function rudderstack(url: URL, key: string): Snippet {
  return {
    install: 'npm install @rudderstack/rudder-sdk-node',
    code: `import RudderAnalytics from '@rudderstack/rudder-sdk-node';

const analytics = new RudderAnalytics('${key}', { dataPlaneUrl: '${url.origin}' });

analytics.track({ userId: 'u-1001', event: 'order_paid', properties: { order_id: 'A-1029', amount: 688, currency: 'CNY' } });
analytics.flush();`,
  };
}

function java(url: URL, key: string): Snippet {
  return {
    install: 'com.segment.analytics.java:analytics:3.5.4',
    code: `Analytics analytics = Analytics.builder("${key}")
    .endpoint("${url.origin}/")
    .build();

analytics.enqueue(TrackMessage.builder("order_paid")
    .userId("u-1001")
    .properties(Map.of("order_id", "A-1029", "amount", 688, "currency", "CNY")));
analytics.flush();`,
  };
}

const sensorsUrl = (url: URL, key: string) => `${url.origin}/sa?project=default&token=${key}`;

function mini(url: URL, key: string): Snippet {
  return {
    install: 'npm install sa-sdk-miniprogram',
    code: `import sensors from 'sa-sdk-miniprogram';

sensors.setPara({
  server_url: '${sensorsUrl(url, key)}',
  autoTrack: { appLaunch: true, appShow: true, pageShow: true },
});
sensors.init();

sensors.login('u-1001');
sensors.track('cart_item_added', { product_id: 'SC-JH-30', quantity: 1 });`,
  };
}

function sensorsWeb(url: URL, key: string): Snippet {
  return {
    install: 'npm install sa-sdk-javascript',
    code: `import sensors from 'sa-sdk-javascript';

sensors.init({
  server_url: '${sensorsUrl(url, key)}',
  send_type: 'ajax',
});
sensors.quick('autoTrack');

sensors.track('product_viewed', { product_id: 'SC-JH-30', price: 369 });`,
  };
}

function sensorsNode(url: URL, key: string): Snippet {
  return {
    install: 'npm install sa-sdk-node',
    code: `import SensorsAnalytics from 'sa-sdk-node';

const sensors = new SensorsAnalytics();
sensors.initNWConsumer({ url: '${sensorsUrl(url, key)}' });

sensors.track('u-1001', 'order_paid', { order_id: 'A-1029', amount: 688 });`,
  };
}

function curl(url: URL, key: string): Snippet {
  return {
    install: null,
    code: `curl ${url.origin}/v1/track \\
  -u ${key}: \\
  -H 'Content-Type: application/json' \\
  -d '{
    "userId": "u-1001",
    "event": "order_paid",
    "properties": { "order_id": "A-1029", "amount": 688, "currency": "CNY" }
  }'`,
  };
}

const builders: Readonly<Record<SnippetKind, (url: URL, key: string) => Snippet>> = { web, node, rudderstack, java, mini, sensorsWeb, sensorsNode, curl };

/** Code that sends a first event to this collector with this key. */
export const snippet = (kind: SnippetKind, collectorUrl: string, writeKey: string): Snippet =>
  builders[kind](new URL(collectorUrl), writeKey);

/** The client a source of this kind most likely uses. */
export function usualSnippet(kind: SourceKind): SnippetKind {
  if (kind === 'web') return 'web';
  if (kind === 'mini_program') return 'mini';
  return kind === 'server' || kind === 'crm' ? 'node' : 'curl';
}
