export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

export interface HexLine {
  readonly offset: string;
  readonly hex: string;
  readonly text: string;
}

const width = 16;
const printable = (byte: number) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·');

/** Sixteen bytes a line: offset, hexadecimal and what can be printed. */
export function hexLines(bytes: Uint8Array, limit = 512): readonly HexLine[] {
  const lines: HexLine[] = [];
  for (let offset = 0; offset < bytes.length && lines.length < limit; offset += width) {
    const slice = [...bytes.slice(offset, offset + width)];
    const pairs = slice.map((byte) => byte.toString(16).padStart(2, '0'));
    lines.push({
      offset: offset.toString(16).padStart(8, '0'),
      hex: `${pairs.slice(0, 8).join(' ')}  ${pairs.slice(8).join(' ')}`,
      text: slice.map(printable).join(''),
    });
  }
  return lines;
}

/** Why this text cannot be sent as JSON, in the parser's words; null when it can. */
export function jsonProblem(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
