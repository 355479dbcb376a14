import type { Tone } from '@/shared/ui/Chip';
import type { Standing } from '@/api/identity';
import type { Bond } from '../model/ties';

export const bondTone: Readonly<Record<Bond, Tone>> = { joined: 'info', refused: 'warn', open: 'neutral' };

export const standingTone: Readonly<Record<Standing, Tone>> = { open: 'neutral', crowded: 'warn', generic: 'accent', blocked: 'bad' };
