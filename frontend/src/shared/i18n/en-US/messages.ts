import { base } from './base';
import { consent } from './consent';
import { conditions } from './conditions';
import { customer } from './customer';
import { customers } from './customers';
import { debuggerMessages } from './debugger';
import { events } from './events';
import { home } from './home';
import { identity } from './identity';
import { identityShared } from './identityShared';
import { identitySteering } from './identitySteering';
import { identityOverview } from './identityOverview';
import { imports } from './imports';
import { journeys } from './journeys';
import { projection } from './projection';
import { quarantine } from './quarantine';
import { segments } from './segments';
import { settings } from './settings';
import { sources } from './sources';
import { wall } from './wall';
import { touches } from './touches';

export const enUS = {
  ...base,
  ...events,
  ...home,
  ...sources,
  ...debuggerMessages,
  ...imports,
  ...quarantine,
  ...projection,
  ...customers,
  ...customer,
  ...identity,
  ...identityShared,
  ...identitySteering,
  ...identityOverview,
  ...settings,
  ...segments,
  ...consent,
  ...wall,
  ...conditions,
  ...journeys,
  ...touches,
};
