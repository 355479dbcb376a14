import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import { useSession } from '@/api/session';
import type { SearchResult } from '@/api/types';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { ChannelIcon } from '@/shared/icons/ChannelIcon';
import { Icon } from '@/shared/icons/Icon';
import { Kbd } from '@/shared/ui/Chip';
import { matchingEntries, pageEntries } from './entries';
import css from './palette.module.css';

function useFound(query: string) {
  return useQuery({
    queryKey: ['search', query],
    queryFn: ({ signal }) => api.get<SearchResult>('/api/search', { q: query }, signal),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
}

export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const permissions = useSession().data?.permissions;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const settled = useDebounced(query.trim(), 180);
  const found = useFound(settled);
  const list = useRef<HTMLUListElement>(null);
  const pages = useMemo(() => pageEntries(permissions ?? [], t), [permissions, t]);
  const entries = matchingEntries(pages, query, settled === '' ? undefined : found.data, t);
  const current = Math.min(chosen, entries.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const open = (index: number) => {
    const entry = entries[index];
    if (entry === undefined) return;
    onClose();
    void navigate(entry.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((current + step + entries.length) % Math.max(entries.length, 1));
    } else if (event.key === 'Enter') open(current);
  };

  return (
    <Modal open footer={null} closable={false} onCancel={onClose} width={600} style={{ top: 96 }} styles={{ container: { padding: 0 }, body: { padding: 0 } }} title={<span className="sr-only">{t('shell.search')}</span>} className={css.modal}>
      <div className={css.input}>
        <Icon name="search" size={18} />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={entries[current] && `palette-${entries[current].key}`}
          placeholder={t('palette.placeholder')}
          value={query}
          onChange={(event) => (setQuery(event.target.value), setChosen(0))}
          onKeyDown={onKeyDown}
        />
        <Kbd>Esc</Kbd>
      </div>
      <ul id="palette-list" role="listbox" aria-label={t('palette.results')} className={css.list} ref={list}>
        {entries.map((entry, index) => (
          <li key={entry.key} role="none">
            {entry.group !== entries[index - 1]?.group && <div className={css.group}>{t(`palette.${entry.group}`)}</div>}
            <div
              id={`palette-${entry.key}`}
              role="option"
              aria-selected={index === current}
              className={css.entry}
              onMouseMove={() => setChosen(index)}
              onClick={() => open(index)}
            >
              {entry.kind === undefined ? <Icon name={entry.group === 'pages' ? 'file' : 'person'} /> : <ChannelIcon kind={entry.kind} />}
              <span className="strong">{entry.title}</span>
              <span className="muted small ellipsis grow">{entry.detail}</span>
            </div>
          </li>
        ))}
        {entries.length === 0 && <li className={css.none}>{found.isFetching ? t('state.loading') : t('palette.none', { query })}</li>}
      </ul>
    </Modal>
  );
}
