import { CheckCircleFilled, CloseCircleFilled, MinusCircleFilled } from '@ant-design/icons';
import { Select, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireCondition } from '@/api/conditions';
import type { Explanation } from '@/api/segments';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { useFormat } from '@/shared/format/useFormat';
import { oneIdText } from '@/shared/format/numbers';
import { Chip } from '@/shared/ui/Chip';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useTry } from '../api/estimate';
import { usePersonSearch } from '../api/personSearch';
import { useWords } from './useWords';
import css from './builder.module.css';

interface PersonPickProps {
  readonly label: string;
  readonly value: number | null;
  readonly onPick: (oneId: number | null) => void;
  readonly chosen?: { readonly name: string | null; readonly phone: string | null } | undefined;
}

/** Finds one person by phone, member number, name or OneID. */
export function PersonPick({ label, value, onPick, chosen }: PersonPickProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const settled = useDebounced(query.trim(), 200);
  const found = usePersonSearch(settled);
  const nameOf = (oneId: number, name: string | null, phone: string | null) => [phone, name ?? t('customer.unnamed'), phone === null ? `OneID ${oneIdText(oneId)}` : null].filter((part) => part !== null).join('  ');
  const options = (settled === '' ? [] : (found.data ?? [])).map(({ oneId, name, phone }) => ({ value: oneId, label: nameOf(oneId, name, phone) }));
  const own = value !== null && !options.some((option) => option.value === value) ? [{ value, label: chosen === undefined ? `OneID ${oneIdText(value)}` : nameOf(value, chosen.name, chosen.phone) }] : [];
  return (
    <Select<number>
      aria-label={label}
      value={value}
      allowClear
      placeholder={t('builder.tryPlaceholder')}
      showSearch={{ filterOption: false, onSearch: setQuery, searchValue: query }}
      onChange={(next: number | undefined) => (setQuery(''), onPick(next ?? null))}
      options={query === '' ? own : options}
      notFoundContent={<span className="muted small">{t(settled === '' ? 'builder.tryHint' : found.isFetching ? 'state.loading' : 'builder.tryNobody')}</span>}
      style={{ width: '100%' }}
    />
  );
}

interface TicksProps {
  readonly explanation: Explanation;
  readonly numbers: ReadonlyMap<string, number>;
  readonly excluded: ReadonlySet<string>;
}

/** Every condition with a tick or a cross; one of the exclusion is good when it does not hold. */
export function Ticks({ explanation, numbers, excluded }: TicksProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const icon = (id: string, holds: boolean) => {
    if (excluded.has(id)) return holds ? <CloseCircleFilled className={css.hit ?? ''} aria-label={t('builder.hits')} /> : <CheckCircleFilled className={css.yes ?? ''} aria-label={t('builder.misses')} />;
    return holds ? <CheckCircleFilled className={css.yes ?? ''} aria-label={t('builder.holds')} /> : <MinusCircleFilled className={css.no ?? ''} aria-label={t('builder.holdsNot')} />;
  };
  const rows = explanation.nodes.filter(({ id }) => numbers.has(id));
  return (
    <ul className={css.ticks}>
      {rows.map(({ id, holds, summary, events }) => {
        const evidence = events.map((event) => `${words.event(event.name)} ${format.absolute(event.occurredAt)}`);
        return (
          <Tooltip key={id} title={evidence.length === 0 ? undefined : evidence.map((line) => <div key={line}>{line}</div>)}>
            <li className={css.tick}>
              {icon(id, holds)}
              <span>
                {numbers.get(id)} {words.both(summary)}
              </span>
            </li>
          </Tooltip>
        );
      })}
    </ul>
  );
}

interface TryPersonProps extends Omit<TicksProps, 'explanation'> {
  readonly condition: WireCondition | null;
}

/** Would this person be in, and which condition decides it. */
export function TryPerson({ condition, numbers, excluded }: TryPersonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const [oneId, setOneId] = useState<number | null>(null);
  const tried = useTry(condition, oneId);
  const explanation = oneId === null ? undefined : tried.data;
  return (
    <section>
      <h3 className={css.title} style={{ marginBottom: 6 }}>
        <span>{t('builder.try')}</span>
        {explanation !== undefined && <Chip tone={explanation.result ? 'good' : 'neutral'}>{t(explanation.result ? 'builder.wouldEnter' : 'builder.wouldNot')}</Chip>}
      </h3>
      <PersonPick label={t('builder.try')} value={oneId} onPick={setOneId} chosen={explanation} />
      {tried.isError && <p className={css.aim}>{problemText(tried.error)}</p>}
      {explanation !== undefined && (
        <div className={tried.isPlaceholderData ? css.old : ''}>
          <Ticks explanation={explanation} numbers={numbers} excluded={excluded} />
          {explanation.nextChangeAt !== null && (
            <p className={css.aim} style={{ paddingInline: 0 }}>
              {t('builder.nextChange', { at: format.absolute(explanation.nextChangeAt).slice(0, 16) })}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
