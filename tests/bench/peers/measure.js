/**
 * Reads `{ questions, records, rounds }` from stdin, runs the records a few times and prints `{ trips, cpu }` of the
 * fastest round: seconds of processor time, so that other work on the machine counts as little as can be.
 * `prepare` answers a function that runs all records and resolves to how many of them were taken by a question.
 */
export async function measure(prepare) {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const { questions, records, rounds } = JSON.parse(Buffer.concat(chunks).toString());
  const run = await prepare(questions, records);
  let cpu = Infinity;
  let taken = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    taken = await run();
    const { user, system } = process.cpuUsage(before);
    cpu = Math.min(cpu, (user + system) / 1e6);
  }
  process.stdout.write(`\n${JSON.stringify({ trips: records.length, taken, cpu })}\n`, () => process.exit(0));
}

/** The decision as each peer writes it. */
export const holds = (record, { source, most }) => record.LeadSource === source && record.NumberOfEmployees < most;
