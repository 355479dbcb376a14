import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { withQuery } from '@/api/client';
import type { Tap } from '@/api/types';
import { addTaps } from '../model/taps';
import { recentTaps } from './recentTaps';

export type Connection = 'connecting' | 'live' | 'broken';

const flushEvery = 250;
const reopenAfter = 3_000;

/** Holds what arrives and hands it over in small batches, so that a flood of events does not flood the page with renders. */
function useStream(source: string, onTaps: (taps: readonly Tap[]) => void): Connection {
  const [connection, setConnection] = useState<Connection>('connecting');
  const latest = useRef(onTaps);
  useEffect(() => {
    latest.current = onTaps;
  }, [onTaps]);

  useEffect(() => {
    let waiting: Tap[] = [];
    let stream: EventSource;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      stream = new EventSource(withQuery('/api/debugger/stream', { source }));
      stream.onopen = () => setConnection('live');
      stream.addEventListener('tap', (event: MessageEvent<string>) => waiting.push(JSON.parse(event.data) as Tap));
      stream.onerror = () => {
        setConnection('broken');
        if (stream.readyState === EventSource.CLOSED) reopening = setTimeout(open, reopenAfter);
      };
    };
    setConnection('connecting');
    open();
    const flushing = setInterval(() => {
      if (waiting.length > 0) latest.current(waiting);
      waiting = [];
    }, flushEvery);
    return () => {
      clearInterval(flushing);
      clearTimeout(reopening);
      stream.close();
    };
  }, [source]);
  return connection;
}

/** The latest events as they are collected; pausing holds the list still while new ones are counted. */
export function useTaps(source: string) {
  const [paused, setPaused] = useState(false);
  const [taps, setTaps] = useState<readonly Tap[]>([]);
  const [held, setHeld] = useState<readonly Tap[]>([]);
  const recent = useQuery({
    queryKey: ['taps', source],
    queryFn: ({ signal }) => recentTaps(source, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const arrived = recent.data;
  useEffect(() => {
    setTaps([]);
    setHeld([]);
  }, [source]);
  useEffect(() => {
    if (arrived !== undefined) setTaps((current) => addTaps(current, arrived));
  }, [arrived]);
  const connection = useStream(source, (batch) => (paused ? setHeld : setTaps)((current) => addTaps(current, batch)));

  const resume = () => {
    setTaps((current) => addTaps(current, held));
    setHeld([]);
    setPaused(false);
  };
  const clear = () => (setTaps([]), setHeld([]));
  return { taps, held: held.length, paused, connection, recent, pause: () => setPaused(true), resume, clear };
}
