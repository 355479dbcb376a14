import { Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { useFormat } from '@/shared/format/useFormat';

/** How long ago, with the exact time on hover; keeps itself current. */
export function RelativeTime({ at, className }: { readonly at: string; readonly className?: string }) {
  const format = useFormat();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Tooltip title={format.absolute(at)} mouseEnterDelay={0.3}>
      <time dateTime={at} className={`nowrap ${className ?? ''}`}>
        {format.relative(at)}
      </time>
    </Tooltip>
  );
}
