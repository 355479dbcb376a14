import { base } from './base';
import { customer } from './customer';
import { customers } from './customers';
import { debuggerMessages } from './debugger';
import { events } from './events';
import { sources } from './sources';

export const enUS = { ...base, ...events, ...sources, ...debuggerMessages, ...customers, ...customer };
