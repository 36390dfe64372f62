import { COMMAND, type CommandName } from './commands';

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
 * A second key for the same command. The host tells keys apart by command and options: without the option
 * the second would take the first one's place, and be remembered as the user's own wish.
 */
function alsoKey(keys: string, commandName: Hotkey['commandName'], label: string): Hotkey {
  return { ...key(keys, commandName, label), commandOptions: { alsoOn: keys } };
}

/** All keys of the mode; the host's own are not used, because some of them mean something else here. */
export const HOTKEYS: readonly Hotkey[] = [
  key('t', COMMAND.activateTool, 'Sacroplasty Target'),
  key('o', COMMAND.placeByOneClick, 'Place by one click inside S1'),
  key('f', COMMAND.placeByCorners, 'Place by four corners'),
  key('del', COMMAND.removeLandmark, 'Remove the landmark'),
  alsoKey('backspace', COMMAND.removeLandmark, 'Remove the landmark (Backspace)'),
  key('esc', COMMAND.cancel, 'Cancel, end the sweep'),
  key('ctrl+z', COMMAND.undo, 'Undo'),
  key('ctrl+shift+z', COMMAND.redo, 'Redo'),
  alsoKey('ctrl+y', COMMAND.redo, 'Redo (Ctrl-Y)'),
  key('space', COMMAND.toggleSweep, 'Start or pause the sweep'),
  key('left', COMMAND.stepRight, 'Sagittal view: one slice to the patient’s right'),
  key('right', COMMAND.stepLeft, 'Sagittal view: one slice to the patient’s left'),
  key('up', COMMAND.previousSlice, 'Active view: previous slice'),
  key('down', COMMAND.nextSlice, 'Active view: next slice'),
  key('c', COMMAND.toggleOutline, 'Show or hide the outline of what was measured on'),
  key('r', COMMAND.resetViews, 'Reset the views'),
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
