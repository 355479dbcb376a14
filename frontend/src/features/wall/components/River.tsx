import { useTranslation } from 'react-i18next';
import type { Home } from '@/api/home';
import { useFormat } from '@/shared/format/useFormat';
import { ChannelIcon } from '@/shared/icons/ChannelIcon';
import { Icon } from '@/shared/icons/Icon';
import { foldRest, streams, type Stream } from '../model/river';
import css from './wall.module.css';

const box = { width: 960, height: 564 } as const;
const most = 9;
const inflow = { outerX: 148, riverX: 560, top: 0, height: box.height, joined: 150 };
const outflow = { outerX: 800, riverX: 612, top: 102, height: 360, joined: 150 };

/** Light dashes that drift along a stream; more of them where it is wide. */
function Drift({ stream, slow }: { readonly stream: Stream; readonly slow: boolean }) {
  const lanes = Math.max(1, Math.min(5, Math.floor(stream.width / 9)));
  return (
    <>
      {Array.from({ length: lanes }, (_, lane) => (
        <path
          key={lane}
          d={stream.middle}
          className={slow ? css.still : css.drift}
          strokeDasharray={`${10 + ((lane * 7) % 9)} ${58 + ((lane * 23) % 40)}`}
          strokeDashoffset={lane * 37}
          style={{ translate: `0 ${((lane + 0.5) / lanes - 0.5) * stream.width * 0.72}px`, animationDuration: `${7 + ((lane * 5) % 6)}s` }}
        />
      ))}
    </>
  );
}

interface RiverProps {
  readonly home: Home;
  /** Sources that have gone silent; their stream is amber and still. */
  readonly stopped: ReadonlySet<number>;
}

/** All streams join into one: sources on the left by people, the river of customers, sales on the right. */
export function River({ home, stopped }: RiverProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { shown, rest } = foldRest(home.topChannels, most, ({ people }) => people);
  const incoming = streams([...shown.map(({ people }) => people), ...(rest === null ? [] : [rest.value])], inflow);
  const { customers, knownPeople, gmv, journeyRevenue } = home.metrics;
  const fromJourneys = Math.min(Math.max(journeyRevenue.value, 0), Math.max(gmv.value, 0));
  const sales = [gmv.value - fromJourneys, fromJourneys];
  const leaving = streams(sales, outflow);
  const share = (amount: number) => (gmv.value > 0 ? format.percent(amount / gmv.value) : '');
  const top = (box.height - inflow.joined) / 2;
  return (
    <div className={css.river} style={{ height: box.height }}>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} width={box.width} height={box.height} aria-hidden="true">
        <defs>
          <linearGradient id="wall-in" x1="0" x2="1">
            <stop offset="0" stopColor="var(--primary)" stopOpacity="0.28" />
            <stop offset="1" stopColor="var(--primary)" stopOpacity="0.72" />
          </linearGradient>
        </defs>
        {incoming.map((stream, index) => {
          const silent = stopped.has(shown[index]?.sourceId ?? -1);
          return (
            <g key={index}>
              <path d={stream.area} fill={silent ? 'var(--accent)' : 'url(#wall-in)'} fillOpacity={silent ? 0.5 : 1} />
              <Drift stream={stream} slow={silent} />
            </g>
          );
        })}
        <rect x={inflow.riverX} y={top} width={outflow.riverX - inflow.riverX} height={inflow.joined} fill="var(--primary)" />
        <path d={leaving[0]?.area} fill="var(--chart-4)" fillOpacity="0.32" />
        <path d={leaving[1]?.area} fill="var(--accent)" fillOpacity="0.42" />
      </svg>
      {incoming.map((stream, index) => {
        const source = shown[index];
        const silent = source !== undefined && stopped.has(source.sourceId);
        return (
          <div key={source?.sourceId ?? 'rest'} className={css.source} style={{ top: stream.from }}>
            {source === undefined ? <Icon name="plug" size={16} /> : <ChannelIcon kind={source.kind} />}
            <span>
              <b>{source === undefined ? t('wall.rest', { count: rest?.count ?? 0 }) : source.name}</b>
              <small className={silent ? css.amber : ''}>{silent ? t('wall.silent') : t('wall.people', { count: source?.people ?? rest?.value ?? 0, n: format.compact(source?.people ?? rest?.value ?? 0) })}</small>
            </span>
          </div>
        );
      })}
      {incoming.length === 0 && <p className={css.none}>{t('wall.noSources')}</p>}
      <div className={css.joined} style={{ top: top - 66, left: (inflow.riverX + outflow.riverX) / 2 }}>
        <small>{t('wall.known', { share: customers.value > 0 ? format.percent(knownPeople.value / customers.value) : '0%' })}</small>
        <b>{t('wall.people', { count: customers.value, n: format.compact(customers.value) })}</b>
      </div>
      {leaving.map((stream, index) => (
        <div key={index} className={css.sale} style={{ top: stream.from }}>
          <small>{t(index === 0 ? 'wall.otherSales' : 'wall.journeySales')}</small>
          <b>{format.moneyShort(sales[index] ?? 0, home.currency)}</b>
          <small className={css.quiet}>{share(sales[index] ?? 0)}</small>
        </div>
      ))}
    </div>
  );
}
