import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { SourceKind } from '@/api/types';
import { CodeBlock } from '@/shared/ui/Copy';
import { keyPlaceholder, snippet, snippetKinds, usualSnippet } from '../model/snippets';
import css from './sources.module.css';

interface SnippetsProps {
  readonly sourceKind: SourceKind;
  /** Known only right after it was made; otherwise the reader puts in their own. */
  readonly writeKey?: string | undefined;
}

export function Snippets({ sourceKind, writeKey }: SnippetsProps) {
  const { t } = useTranslation();
  const collectorUrl = useSession().data?.product.collectorUrl ?? location.origin;
  const [kind, setKind] = useState(usualSnippet(sourceKind));
  const { install, code } = snippet(kind, collectorUrl, writeKey ?? keyPlaceholder);
  return (
    <div>
      <div className={css.snippetTabs} role="tablist" aria-label={t('sources.snippets')}>
        {snippetKinds.map((option) => (
          <button key={option} type="button" role="tab" aria-selected={option === kind} onClick={() => setKind(option)}>
            {t(`sources.snippet.${option}`)}
          </button>
        ))}
      </div>
      <div className={css.install} role="tabpanel">
        {install !== null && <CodeBlock code={install} label={t('sources.install')} />}
        <CodeBlock code={code} label={t(`sources.snippet.${kind}`)} />
        <p className="muted small">{writeKey === undefined ? t('sources.snippetPlaceholder', { placeholder: keyPlaceholder }) : t('sources.snippetReady')}</p>
      </div>
    </div>
  );
}
