import { rebuild } from './built-app.ts';

try {
  await rebuild('app');
  await rebuild('cli');
  console.log('Built the app into dist and the command line into dist/cli.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
