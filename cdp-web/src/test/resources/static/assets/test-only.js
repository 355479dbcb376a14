export const testOnly = true;
