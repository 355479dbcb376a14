import { useMemo, useState } from 'react';
import { Input } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useDictionary } from '@/api/dictionary';
import { useWords } from '@/shared/conditions/useWords';
import { path } from '../model/text';
import css from './templates.module.css';

interface Variable {
  readonly label: string;
  readonly code: string;
}

/** Everything a template can say, put at the cursor by a click. */
export function VariablePalette({ event, onPick }: { readonly event: string | null; readonly onPick: (code: string) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const dictionary = useDictionary().data;
  const [query, setQuery] = useState('');
  const groups = useMemo(() => {
    const variable = (label: string, inner: string): Variable => ({ label, code: `{{ ${inner} }}` });
    const attributes = (dictionary?.attributes ?? []).slice(0, 40).map(({ key }) => variable(words.attribute(key), path('person.attributes', key)));
    const chosen = dictionary?.events.find(({ name }) => name === event) ?? dictionary?.events[0];
    const properties = (chosen?.properties ?? []).map(({ key }) => variable(words.property(key), path('event.properties', key)));
    return [
      { key: 'person', items: [variable(t('templates.variable.name'), 'person.name'), variable(t('templates.variable.phone'), 'person.phone_masked'), variable('OneID', 'person.one_id')] },
      { key: 'attributes', items: attributes },
      { key: 'event', items: [variable(t('templates.variable.eventName'), 'event.name'), variable(t('templates.variable.eventTime'), 'event.time'), ...properties] },
      { key: 'mail', items: [variable(t('templates.variable.brand'), 'brand.name'), variable(t('templates.variable.unsubscribe'), 'unsubscribe_url'), variable(t('templates.variable.track'), '"https://" | track'), { label: t('templates.variable.fallback'), code: `{{ person.name | default: "${t('templates.variable.fallbackWord')}" }}` }] },
    ] as const;
  }, [t, words, dictionary, event]);
  const fits = ({ label, code }: Variable) => query === '' || `${label} ${code}`.toLowerCase().includes(query.toLowerCase());
  return (
    <aside className={css.variables} aria-label={t('templates.variables')}>
      <Input prefix={<SearchOutlined />} value={query} onChange={({ target }) => setQuery(target.value)} allowClear placeholder={t('templates.searchVariables')} aria-label={t('templates.searchVariables')} />
      {groups
        .map(({ key, items }) => ({ key, items: items.filter(fits) }))
        .filter(({ items }) => items.length > 0)
        .map(({ key, items }) => (
          <section key={key}>
            <h3>{t(`templates.group.${key}`)}</h3>
            {items.map(({ label, code }) => (
              <button key={code} type="button" title={code} onMouseDown={(press) => press.preventDefault()} onClick={() => onPick(code)}>
                {label}
              </button>
            ))}
          </section>
        ))}
    </aside>
  );
}
