import { useState } from 'react';

const KEY = 'your-name';

/** The name that the person gave when a version was saved last; empty where none is remembered. */
function rememberedName(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a name for the next time, where the browser keeps anything. */
export function rememberName(name: string): void {
  try {
    window.localStorage.setItem(KEY, name.trim());
  } catch {
    // It is asked for again.
  }
}

/** The name under which versions are saved and deployed, as it is typed. */
export const useYourName = (): readonly [string, (name: string) => void] => useState(rememberedName);

/** Real time now, as versions and deployments keep it. */
export const timeNow = (): string => new Date().toISOString();
