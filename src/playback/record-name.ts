import type { RecordImage } from '#logs/record-history.ts';

/** The name that a Salesforce record or a prospect goes by; its id where it has none. */
export function recordName(image: RecordImage, id: string): string {
  const parts = [image['FirstName'] ?? image['firstName'], image['LastName'] ?? image['lastName']];
  const full = parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
  if (full !== '') return full;
  const name = image['Name'];
  return typeof name === 'string' && name !== '' ? name : id;
}
