import process from 'node:process';
import { processConsole } from './processConsole.ts';
import { asksForHelp, run } from './run.ts';

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const args = process.argv.slice(2);
if (args[0] === 'mcp' && !asksForHelp(args)) {
  // A bundle of its own, that is also started without this one: what follows is its call.
  process.argv.splice(2, 1);
  void import('../node/mcp.mjs');
} else {
  process.exitCode = run(args, processConsole());
}
