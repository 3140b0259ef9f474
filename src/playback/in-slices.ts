/** Milliseconds for which something long is made on end, between what the page has to do otherwise. */
const SLICE = 8;

/** Drives what is made in parts, without keeping the page from anything else; no longer wanted, it never comes to an end. */
export function inSlices<Made>(
  making: Generator<undefined, Made, undefined>,
  isWanted: () => boolean = () => true,
): Promise<Made> {
  return new Promise((resolve, reject) => {
    const go = (): void => {
      if (!isWanted()) return;
      try {
        const until = performance.now() + SLICE;
        let step = making.next();
        while (step.done !== true && performance.now() < until) step = making.next();
        if (step.done === true) resolve(step.value);
        else setTimeout(go);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    go();
  });
}
