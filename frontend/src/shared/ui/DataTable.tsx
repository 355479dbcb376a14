import { ArrowDownOutlined } from '@ant-design/icons';
import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import css from './table.module.css';

export interface Column<T> {
  readonly key: string;
  readonly title: ReactNode;
  readonly render: (row: T) => ReactNode;
  readonly numeric?: boolean;
  readonly width?: number | string;
  /** Dropped when the window is narrower than this. */
  readonly from?: 1440 | 1680;
  readonly sort?: { readonly active: boolean; readonly onSort: () => void };
}

interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string | number;
  readonly onOpen?: (row: T) => void;
  readonly selected?: (row: T) => boolean;
  readonly tone?: (row: T) => 'bad' | undefined;
  /** Opens under its row: trouble and its remedy, or detail. */
  readonly below?: (row: T) => ReactNode;
  readonly density?: 'normal' | 'compact';
  readonly stickyTop?: number;
}

const visibility = (from: number | undefined) => (from === undefined ? '' : (css[`from${from}`] ?? ''));

export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, rowKey, onOpen, selected, tone, below, density = 'normal', stickyTop } = props;
  const open = (row: T) => (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
  };
  return (
    <table className={`${css.table} ${density === 'compact' ? css.compact : ''}`} aria-label={label}>
      <thead className={stickyTop === undefined ? '' : css.sticky} style={{ top: stickyTop }}>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              style={{ width: column.width }}
              className={`${column.numeric ? css.numeric : ''} ${visibility(column.from)}`}
              aria-sort={column.sort?.active ? 'descending' : undefined}
            >
              {column.sort === undefined ? (
                column.title
              ) : (
                <button type="button" className={css.sort} onClick={column.sort.onSort}>
                  {column.title}
                  {column.sort.active && <ArrowDownOutlined />}
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const extra = below?.(row);
          const hasExtra = extra !== undefined && extra !== null && extra !== false;
          const classes = [css.row, onOpen ? css.clickable : '', selected?.(row) ? css.selected : '', tone?.(row) === 'bad' ? css.bad : '', hasExtra ? css.opened : ''];
          return (
            <Fragment key={rowKey(row)}>
              <tr
                className={classes.join(' ')}
                onClick={onOpen && (() => onOpen(row))}
                onKeyDown={onOpen && open(row)}
                tabIndex={onOpen ? 0 : undefined}
                aria-selected={selected?.(row)}
              >
                {columns.map((column) => (
                  <td key={column.key} className={`${column.numeric ? css.numeric : ''} ${visibility(column.from)}`}>
                    {column.render(row)}
                  </td>
                ))}
              </tr>
              {hasExtra && (
                <tr className={tone?.(row) === 'bad' ? css.bad : ''}>
                  <td className={css.below} colSpan={columns.length}>
                    {extra}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

/** Two lines in one cell: the thing, and its grey detail. */
export function TwoLines({ first, second }: { readonly first: ReactNode; readonly second?: ReactNode }) {
  return (
    <span className={css.two}>
      <span className={css.first}>{first}</span>
      {second !== undefined && second !== null && second !== '' && <span className={css.second}>{second}</span>}
    </span>
  );
}
