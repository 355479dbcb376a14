import { DownOutlined, HolderOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/useFormat';
import { Icon, type IconName } from '@/shared/icons/Icon';
import { Bone } from '@/shared/ui/States';
import { useSegmentChoices } from '../api/segmentList';
import type { Field } from '../model/fresh';
import { short } from '../model/short';
import { useBuilderContext } from './builderContext';
import { dragField } from './drag';
import { useWords } from './useWords';
import css from './builder.module.css';

interface Item {
  readonly key: string;
  readonly field: Field;
  readonly name: string;
  readonly note: string;
  /** Everything it can be found by: its name, its key and values seen. */
  readonly found: string;
}

const shownFirst = 6;

function useItems() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { dictionary, ownId } = useBuilderContext();
  const segments = useSegmentChoices().data ?? [];
  const attributes = (dictionary?.attributes ?? []).map(({ key, type, values }): Item => ({
    key, field: { kind: 'attribute', key }, name: words.attribute(key), note: type === 'text' && values.length > 0 ? t('builder.valueCount', { count: values.length, n: values.length >= 20 ? '20+' : String(values.length) }) : t(`builder.type.${type}`), found: [key, ...values].join(' '),
  }));
  const events = (dictionary?.events ?? []).map(({ name, last24h, properties }): Item => ({
    key: name, field: { kind: 'event', name }, name: words.event(name), note: t('builder.today', { n: short(last24h, format.language) }), found: [name, ...properties.flatMap(({ key, values }) => [key, ...values])].join(' '),
  }));
  const others = segments.filter(({ id }) => id !== ownId).map(({ id, name, size }): Item => ({
    key: String(id), field: { kind: 'segment', id }, name, note: size === null ? '' : t('builder.people', { count: size, n: short(size, format.language) }), found: '',
  }));
  return { attributes, events, segments: others };
}

interface FamilyProps {
  readonly title: string;
  readonly icon: IconName;
  readonly items: readonly Item[];
  readonly searching: boolean;
  readonly onPick: (field: Field) => void;
}

function Family({ title, icon, items, searching, onPick }: FamilyProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all || searching ? items : items.slice(0, shownFirst);
  return (
    <section className={css.family} aria-label={title}>
      <button type="button" className={css.familyHead} aria-expanded={open || searching} onClick={() => setOpen(!open)}>
        <Icon name={icon} size={14} />
        {title} {items.length}
        <DownOutlined aria-hidden="true" style={{ fontSize: 10 }} />
      </button>
      {(open || searching) && (
        <ul>
          {shown.map(({ key, field, name, note }) => (
            <li key={key}>
              <button type="button" className={css.field} onClick={() => onPick(field)} {...dragField(field)}>
                <HolderOutlined aria-hidden="true" className={css.grip ?? ''} />
                <span title={name}>{name}</span>
                <small>{note}</small>
              </button>
            </li>
          ))}
          {shown.length < items.length && (
            <li>
              <button type="button" className="link" style={{ padding: '4px 4px 4px 24px', fontSize: 12 }} onClick={() => setAll(true)}>
                {t('builder.allOf', { count: items.length })}
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

interface FieldListProps {
  readonly onPick: (field: Field) => void;
  readonly autoFocus?: boolean;
  readonly children?: ReactNode;
}

/** Attributes, events and segments to build with; found by name, key or a value seen before. */
export function FieldList({ onPick, autoFocus = false, children }: FieldListProps) {
  const { t } = useTranslation();
  const { dictionary } = useBuilderContext();
  const items = useItems();
  const [query, setQuery] = useState('');
  const words = query.trim().toLowerCase();
  const matching = (list: readonly Item[]) => (words === '' ? list : list.filter(({ name, found }) => `${name} ${found}`.toLowerCase().includes(words)));
  const families = [
    { title: t('builder.attributes'), icon: 'card' as const, items: matching(items.attributes) },
    { title: t('builder.events'), icon: 'bolt' as const, items: matching(items.events) },
    { title: t('builder.segments'), icon: 'people' as const, items: matching(items.segments) },
  ];
  return (
    <>
      <div className={css.search}>
        <Input autoFocus={autoFocus} allowClear value={query} onChange={({ target }) => setQuery(target.value)} prefix={<Icon name="search" size={14} />} placeholder={t('builder.search')} aria-label={t('builder.search')} />
      </div>
      {children}
      {dictionary === undefined && (
        <div className="stack" style={{ paddingTop: 16 }}>
          {[70, 52, 81, 60].map((width) => (
            <Bone key={width} width={`${width}%`} />
          ))}
        </div>
      )}
      {families.map((family) => (
        <Family key={family.title} {...family} searching={words !== ''} onPick={onPick} />
      ))}
      {words !== '' && families.every((family) => family.items.length === 0) && <p className={css.aim}>{t('builder.noField', { query })}</p>}
      {words === '' && dictionary !== undefined && families.every((family) => family.items.length === 0) && <p className={css.aim}>{t('builder.noFields')}</p>}
    </>
  );
}
