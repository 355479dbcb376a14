import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PagerProps {
  readonly page: number;
  readonly next: string | null;
  readonly onBack: () => void;
  readonly onForward: (next: string) => void;
  readonly children?: ReactNode;
}

export function Pager({ page, next, onBack, onForward, children }: PagerProps) {
  const { t } = useTranslation();
  return (
    <nav className="row between" aria-label={t('pager.label')}>
      <span className="second" style={{ fontSize: 13 }}>
        {children}
      </span>
      <span className="row">
        <Button disabled={page === 0} onClick={onBack} icon={<LeftOutlined />}>
          {t('pager.back')}
        </Button>
        <Button disabled={next === null} onClick={() => next !== null && onForward(next)} icon={<RightOutlined />} iconPlacement="end">
          {t('pager.forward')}
        </Button>
      </span>
    </nav>
  );
}
