// Read when this is first called (src/build/later.mjs): once somebody gives a command.
export { allCommands } from './allCommands.ts';
