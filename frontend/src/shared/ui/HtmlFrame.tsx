import { useMemo } from 'react';

interface HtmlFrameProps {
  readonly html: string;
  readonly label: string;
  readonly height?: number | string;
  /** Lets links open in a new tab, as they would for the recipient. */
  readonly links?: boolean;
}

/** A looked-at mail must not count as opened: the image that reports it is left out. */
const withoutBeacon = (html: string) => html.replace(/<img\b[^>]*\/t\/o\/[^>]*>/gi, '');
const rules = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'; font-src https: data:"><meta name="referrer" content="no-referrer"><base target="_blank">`;

/** Foreign HTML shown as it is, and able to do nothing: no scripts, no forms, no way to this page. */
export function HtmlFrame({ html, label, height = 420, links = false }: HtmlFrameProps) {
  const document = useMemo(() => `<!doctype html>${rules}${withoutBeacon(html)}`, [html]);
  return <iframe title={label} sandbox={links ? 'allow-popups allow-popups-to-escape-sandbox' : ''} referrerPolicy="no-referrer" srcDoc={document} style={{ width: '100%', height, border: 0, background: '#fff', display: 'block', colorScheme: 'light' }} />;
}
