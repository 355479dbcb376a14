import { SearchOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { useHotkey } from '@/shared/hooks/useHotkey';
import { Icon } from '@/shared/icons/Icon';
import { Kbd } from '@/shared/ui/Chip';
import { columnKeys, type ListPreferences } from '../model/preferences';
import css from './customers.module.css';

interface SearchBarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly preferences: ListPreferences;
  readonly onPreferences: (preferences: ListPreferences) => void;
}

export function SearchBar({ query, onQuery, preferences, onPreferences }: SearchBarProps) {
  const { t } = useTranslation();
  const box = useRef<InputRef>(null);
  const [text, setText] = useState(query);
  const settled = useDebounced(text);
  useHotkey('/', () => box.current?.focus({ cursor: 'all' }));
  useEffect(() => {
    if (settled.trim() !== query) onQuery(settled.trim());
    // Only a settled input may write the URL; a change of the URL from outside must not be overwritten by it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  useEffect(() => setText((current) => (current.trim() === query ? current : query)), [query]);

  const compact = preferences.density === 'compact';
  const chooser = (
    <div className={css.chooser}>
      {columnKeys.map((key) => (
        <Checkbox
          key={key}
          checked={preferences.columns.includes(key)}
          onChange={({ target }) => onPreferences({ ...preferences, columns: columnKeys.filter((column) => (column === key ? target.checked : preferences.columns.includes(column))) })}
        >
          {t(`customers.column.${key}`)}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <div className={css.search}>
      <div className={css.searchBox}>
        <Input
          ref={box}
          value={text}
          onChange={(event) => setText(event.target.value)}
          prefix={<SearchOutlined style={{ marginRight: 6 }} />}
          suffix={text === '' ? <Kbd>/</Kbd> : undefined}
          allowClear
          placeholder={t('customers.search')}
          aria-label={t('customers.searchLabel')}
        />
      </div>
      <Button style={{ height: 36 }} icon={<Icon name="density" size={14} />} aria-pressed={compact} onClick={() => onPreferences({ ...preferences, density: compact ? 'normal' : 'compact' })}>
        {t(compact ? 'customers.normal' : 'customers.compact')}
      </Button>
      <Popover content={chooser} trigger="click" placement="bottomRight">
        <Button style={{ height: 36 }} icon={<SettingOutlined />}>
          {t('customers.columns', { shown: preferences.columns.length, all: columnKeys.length })}
        </Button>
      </Popover>
    </div>
  );
}
