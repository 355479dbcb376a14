import { base } from './base';
import { customer } from './customer';
import { customers } from './customers';
import { debuggerMessages } from './debugger';
import { events } from './events';
import { home } from './home';
import { projection } from './projection';
import { quarantine } from './quarantine';
import { sources } from './sources';

export const zhCN = {
  ...base,
  ...events,
  ...home,
  ...sources,
  ...debuggerMessages,
  ...quarantine,
  ...projection,
  ...customers,
  ...customer,
};
