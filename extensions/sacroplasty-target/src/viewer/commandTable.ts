import { COMMAND, type CommandName } from './commands';
import type { CommandDefinition } from '../host';

type Options = Readonly<Record<string, unknown>>;

/** What the mode's commands do while it is open; a command that nobody has taken does nothing. */
export class CommandTable {
  private readonly handlers = new Map<CommandName, (options: Options) => void>();

  /** Takes a command; whoever takes it last has it. */
  on(name: CommandName, handler: (options: Options) => void): void {
    this.handlers.set(name, handler);
  }

  run(name: CommandName, options: Options = {}): void {
    this.handlers.get(name)?.(options);
  }
}

/** The commands as the host wants them defined, each asking for the table at the time it is run. */
export function commandDefinitions(table: () => CommandTable | null): Readonly<Record<CommandName, CommandDefinition>> {
  const names = Object.values(COMMAND);
  return Object.fromEntries(
    names.map(name => [name, { commandFn: (options = {}) => table()?.run(name, options) }] as const),
  ) as Readonly<Record<CommandName, CommandDefinition>>;
}
