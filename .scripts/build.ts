import { rebuild } from './built-app.ts';

try {
  await rebuild('app');
  await rebuild('cli');
  await rebuild('package');
  console.log('Built the app into dist, the command line into dist/cli, and what npm can pack into dist/package.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
