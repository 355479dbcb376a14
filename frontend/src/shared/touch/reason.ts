import type { TFunction } from 'i18next';

/** Why something was not sent, in words; what a mail server or a webhook answered keeps its number. */
export function reasonText(t: TFunction, reason: string): string {
  const [, protocol, code] = /^(smtp|http)_(\d+)$/.exec(reason) ?? [];
  return protocol === undefined ? t(`touchReason.${reason}`, { defaultValue: reason }) : t(`touchReason.${protocol}`, { code });
}
