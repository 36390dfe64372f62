import { COMMAND, type CommandName } from './commands';
import { messages } from '../messages';

const words = messages.viewer.controls.key;

/** A key of the mode, in the host's notation. */
interface Hotkey {
  readonly commandName: CommandName;
  readonly commandOptions?: Readonly<Record<string, unknown>>;
  readonly label: string;
  readonly keys: readonly string[];
  readonly isEditable: true;
}

function key(keys: string, commandName: Hotkey['commandName'], label: string): Hotkey {
  return { commandName, label, keys: [keys], isEditable: true };
}

/**
 * A second key for the same command. The host distinguishes keys by command and options: without the option
 * the second would take the first one's place, and be remembered as the user's own wish.
 */
function alsoKey(keys: string, commandName: Hotkey['commandName'], label: string): Hotkey {
  return { ...key(keys, commandName, label), commandOptions: { alsoOn: keys } };
}

/** All keys of the mode; the host's own are not used, because some of them mean something else here. */
export const HOTKEYS: readonly Hotkey[] = [
  key('t', COMMAND.activateTool, words.activateTool),
  key('o', COMMAND.placeByOneClick, words.placeByOneClick),
  key('f', COMMAND.placeByCorners, words.placeByCorners),
  key('del', COMMAND.removeLandmark, words.removeLandmark),
  alsoKey('backspace', COMMAND.removeLandmark, words.removeLandmarkAlso),
  key('esc', COMMAND.cancel, words.cancel),
  key('ctrl+z', COMMAND.undo, words.undo),
  key('ctrl+shift+z', COMMAND.redo, words.redo),
  alsoKey('ctrl+y', COMMAND.redo, words.redoAlso),
  key('space', COMMAND.toggleSweep, words.toggleSweep),
  key('left', COMMAND.stepRight, words.stepRight),
  key('right', COMMAND.stepLeft, words.stepLeft),
  key('up', COMMAND.previousSlice, words.previousSlice),
  key('down', COMMAND.nextSlice, words.nextSlice),
  key('c', COMMAND.toggleOutline, words.toggleOutline),
  key('r', COMMAND.resetViews, words.resetViews),
];

/** The keys as they are to be read. */
export function readableHotkeys(): readonly { readonly keys: string; readonly label: string }[] {
  return HOTKEYS.map(({ keys, label }) => ({ keys: keys.map(readable).join(', '), label }));
}

/** "ctrl+shift+z" as "Ctrl-Shift-Z". */
function readable(stroke: string): string {
  return stroke
    .split('+')
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('-');
}
