import { useEffect, useState } from 'react';

export const stage = { width: 1920, height: 1080 } as const;

const fit = () => {
  const scale = Math.min(window.innerWidth / stage.width, window.innerHeight / stage.height);
  return { scale, left: (window.innerWidth - stage.width * scale) / 2, top: (window.innerHeight - stage.height * scale) / 2 };
};

/** The wall is one picture: it is scaled as a whole to whatever screen it hangs on. */
export function useStage() {
  const [placed, setPlaced] = useState(fit);
  useEffect(() => {
    const follow = () => setPlaced(fit());
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return placed;
}

export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
