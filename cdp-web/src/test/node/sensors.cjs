// Usage: node sensors.cjs <url of /sa with token> <cookie> <login>
const SensorsAnalytics = require('sa-sdk-node');

const [url, cookie, login] = process.argv.slice(2);
const sa = new SensorsAnalytics();
const submitter = sa.submitTo({ url, gzip: true, mode: 'track', timeout: 10000 });
submitter.catch((error) => {
  console.error(error);
  process.exit(1);
});
sa.track(cookie, '$pageview', { $url: 'https://example.cn/essence', $is_login_id: false });
sa.trackSignup(login, cookie, { channel: '小程序' });
sa.profileSet(login, { city: '杭州', $is_login_id: true });
setTimeout(() => process.exit(0), 3000);
