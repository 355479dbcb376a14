import type { Tone } from '@/shared/ui/Chip';
import type { Bond } from '../model/ties';

export const bondTone: Readonly<Record<Bond, Tone>> = { joined: 'info', refused: 'warn', open: 'neutral' };
