/**
 * - `quota`: no room is left.
 * - `unavailable`: there is no database here, or it is closed to this page.
 * - `blocked`: another tab keeps an older database open.
 * - `newer-version`: the database was made, or taken over, by a newer version of the app.
 * - `conflict`: another tab has written the document since it was read.
 */
export type StorageFaultCode = 'quota' | 'unavailable' | 'blocked' | 'newer-version' | 'conflict';

/** Why something could not be kept or read, in a sentence, and what to do about it. */
export interface StorageFault {
  readonly code: StorageFaultCode;
  readonly message: string;
  readonly hint: string;
}

const TEXTS: Readonly<Record<StorageFaultCode, Omit<StorageFault, 'code'>>> = {
  quota: {
    message: 'The browser has no room left for this site.',
    hint: 'Export your work to files, then free space on this machine or delete graphs and runs that you no longer need.',
  },
  unavailable: {
    message: 'The browser keeps no data for this page.',
    hint: 'Export your work to files before you close the page. A normal window with site data allowed keeps it.',
  },
  blocked: {
    message: 'Another tab holds the data open in an older version of the app.',
    hint: 'Close the other tabs of the app, then reload this one.',
  },
  'newer-version': {
    message: 'The data belongs to a newer version of the app.',
    hint: 'Reload this page to get the newer version.',
  },
  conflict: {
    message: 'Another tab has saved the same document.',
    hint: 'Keep this version as a copy, or reload to see the other one.',
  },
};

/** The fault of that code in words; `detail` is what the browser itself said. */
export function storageFault(code: StorageFaultCode, detail?: string): StorageFault {
  const { message, hint } = TEXTS[code];
  return { code, message: detail === undefined ? message : `${message} (${detail})`, hint };
}
