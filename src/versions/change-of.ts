import type { ChangeSubject, ChangeType, GraphChange } from './graph-comparison.ts';

/** The change of one value, or none where it is the same; blank and absent are the same. */
export function changeOf(
  key: string,
  type: ChangeType,
  subject: ChangeSubject,
  before: string | undefined,
  after: string | undefined,
): readonly GraphChange[] {
  const [was, is] = [before ?? '', after ?? ''];
  if (was === is) return [];
  return [
    {
      id: `${key} ${type}`,
      type,
      subject,
      ...(was === '' ? {} : { before: was.split('\n') }),
      ...(is === '' ? {} : { after: is.split('\n') }),
    },
  ];
}
