import type { DocumentStore, DocumentWrite } from '#storage/document-store.ts';
import type { StorageFault } from '#storage/storage-fault.ts';
import { breathe } from './breathe.ts';
import { removalOfParts, type WritePlan } from './plan-writes.ts';

export interface WriteOutcome {
  /** The new revisions of the documents whose plans were carried out. */
  readonly done: ReadonlyMap<WritePlan, number>;
  readonly refused: ReadonlyMap<WritePlan, StorageFault>;
  /** Refused, because another tab has taken parts away that the plan counted on; the document is as it was. */
  readonly outdated: readonly WritePlan[];
}

/** Parts written together: few enough that the copying goes unnoticed. */
const PARTS_AT_ONCE = 2;

/**
 * Carries out plans: first their parts, a few at a time, then all documents together, or one by one where
 * another tab has written one of them. A page that ends on the way leaves every document as it was.
 */
export async function carryOut(store: DocumentStore, plans: readonly WritePlan[]): Promise<WriteOutcome> {
  const done = new Map<WritePlan, number>();
  const refused = new Map<WritePlan, StorageFault>();
  const outdated: WritePlan[] = [];
  const refuse = async (plan: WritePlan, fault: StorageFault): Promise<void> => {
    refused.set(plan, fault);
    // Nothing names them, and where the store is full they would keep others out.
    if (plan.parts.length > 0) await store.write(removalOfParts(plan));
  };

  const ready: WritePlan[] = [];
  for (const plan of plans) {
    const fault = await writeParts(store, plan);
    if (fault) await refuse(plan, fault);
    else ready.push(plan);
  }
  const together = await store.write(ready.flatMap(({ writes }) => writes));
  let at = 0;
  for (const plan of ready) {
    const alone = !together.ok && together.error.code === 'conflict' ? await store.write(plan.writes) : undefined;
    const answer = alone ?? together;
    if (answer.ok) {
      done.set(plan, answer.value[alone ? 0 : at] ?? 0);
      at += plan.writes.length;
    } else if (answer.error.code === 'conflict' && (await isAsExpected(store, plan.writes[0]))) {
      outdated.push(plan);
      await refuse(plan, answer.error);
    } else {
      await refuse(plan, answer.error);
    }
  }
  return { done, refused, outdated };
}

/** Brings the parts of a plan to storage; answers what was in the way. */
async function writeParts(store: DocumentStore, { parts, writes }: WritePlan): Promise<StorageFault | undefined> {
  const [{ kind, id, expect }] = writes;
  // Where another tab has written the document, its parts need not be written at all.
  const check: readonly DocumentWrite[] = expect === undefined ? [] : [{ type: 'check', kind, id, expect }];
  for (let at = 0; at < parts.length; at += PARTS_AT_ONCE) {
    const some = parts.slice(at, at + PARTS_AT_ONCE);
    const written = await store.write(at === 0 ? [...check, ...some] : some);
    if (!written.ok) return written.error;
    await breathe();
  }
  return undefined;
}

async function isAsExpected(store: DocumentStore, { kind, id, expect }: DocumentWrite): Promise<boolean> {
  if (expect === undefined) return true;
  const found = await store.get(kind, id);
  return found.ok && (found.value?.revision ?? 0) === expect;
}
