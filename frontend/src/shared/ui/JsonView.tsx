import { useMemo } from 'react';
import { jsonTokens, prettyJson, type JsonTokenKind } from './jsonTokens';
import css from './ui.module.css';

const tones: Readonly<Record<JsonTokenKind, string | undefined>> = {
  key: css.jKey,
  string: css.jString,
  number: css.jNumber,
  word: css.jWord,
  punct: css.jPunct,
};

interface JsonViewProps {
  readonly value: unknown;
  readonly label: string;
  readonly maxHeight?: number;
}

/** JSON with line numbers; a string is taken as the document's text and indented if it parses. */
export function JsonView({ value, label, maxHeight }: JsonViewProps) {
  const lines = useMemo(() => {
    const text = typeof value === 'string' ? prettyJson(value) : JSON.stringify(value, null, 2);
    return (text ?? '').split('\n').slice(0, 5_000);
  }, [value]);
  return (
    <div className={css.json} style={{ maxHeight }} role="region" aria-label={label} tabIndex={0}>
      {lines.map((line, index) => (
        <div key={index} className={css.jsonLine}>
          <span className={css.jsonNumber}>{index + 1}</span>
          <span>
            {jsonTokens(line).map((token, position) => (
              <span key={position} className={tones[token.kind]}>
                {token.text}
              </span>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
