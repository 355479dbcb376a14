/** The machine an address leads to; the whole text when it is none. */
export const hostOf = (text: string): string => (isAddress(text) ? new URL(text).host : text);

/** Whether a text is an address a webhook can be sent to. */
export function isAddress(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && hostname !== '';
  } catch {
    return false;
  }
}
