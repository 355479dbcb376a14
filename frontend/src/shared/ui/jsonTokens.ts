export type JsonTokenKind = 'key' | 'string' | 'number' | 'word' | 'punct';
export interface JsonToken {
  readonly kind: JsonTokenKind;
  readonly text: string;
}

const pattern = /("(?:\\.|[^"\\])*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|([{}[\],:]|\s+|.)/g;

/** One line of pretty-printed JSON as coloured pieces. Text that is not JSON passes through as punctuation. */
export function jsonTokens(line: string): readonly JsonToken[] {
  const tokens: JsonToken[] = [];
  for (const [, string, colon, number, word, other] of line.matchAll(pattern)) {
    if (string !== undefined) {
      tokens.push({ kind: colon === undefined ? 'string' : 'key', text: string });
      if (colon !== undefined) tokens.push({ kind: 'punct', text: colon });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'punct', text: other ?? '' });
  }
  return tokens;
}

/** Indented when it is JSON, unchanged when it is not. */
export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
