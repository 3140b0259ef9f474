const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/** [MAT-1] Why a match cannot be stored under a name; undefined where it can. */
export function variableNameFault(name: string): string | undefined {
  if (!NAME.test(name)) return 'A variable is a name such as MatchedAccount: letters, digits and _, the first a letter';
  return name.toLowerCase() === 'owner' ? `"${name}" already means the record's owner` : undefined;
}
