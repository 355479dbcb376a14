import { useTranslation } from 'react-i18next';
import type { Tap } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import css from './debugger.module.css';

interface TapListProps {
  readonly taps: readonly Tap[];
  readonly chosen: Tap['id'] | undefined;
  readonly onChoose: (tap: Tap) => void;
}

export function TapList({ taps, chosen, onChoose }: TapListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {taps.map((tap) => {
        const name = tap.name === null ? t('debugger.unnamed') : t(`event.${tap.name}`, { defaultValue: tap.name });
        const refused = tap.status === 'refused';
        return (
          <button
            key={tap.id}
            type="button"
            className={`${css.tap} ${refused ? css.refused : ''}`}
            aria-current={tap.id === chosen}
            onClick={() => onChoose(tap)}
            onFocus={(event) => event.currentTarget.matches(':focus-visible') && onChoose(tap)}
          >
            <span className="muted small">{format.clock(tap.at, true)}</span>
            <span className={css.dot} role="img" aria-label={t(`debugger.${tap.status}`)} />
            <span className="ellipsis">
              <span className="strong">{name}</span> {tap.name !== name && <span className="muted small">{tap.name}</span>}
              <br />
              <span className={`small muted ${css.reason}`}>
                {refused ? t(`reason.${tap.reason}`, { defaultValue: tap.reason ?? '' }) : format.list(tap.identifiers.map(({ kind, value }) => `${t(`identifier.${kind}`, { defaultValue: kind })} ${value}`))}
              </span>
            </span>
            <span className="muted small">{tap.sourceName ?? t('debugger.unknownSource')}</span>
          </button>
        );
      })}
    </>
  );
}
