import { COMMAND } from './commands';
import type { PlanningContext } from './context';
import { aimViews, roleOf } from './viewports';

/** What keys and buttons do to the views. */
export function takeViewCommands({ commands, host, session, viewports }: PlanningContext): void {
  const { viewportGridService } = host.servicesManager.services;
  const scrollActive = (slices: number) => (): void => {
    const role = roleOf(viewportGridService.getActiveViewportId() ?? '');
    if (role !== null) viewports.scroll(role, slices);
  };
  commands.on(COMMAND.previousSlice, scrollActive(-1));
  commands.on(COMMAND.nextSlice, scrollActive(1));
  commands.on(COMMAND.resetViews, () => {
    viewports.fit();
    aimViews(session, viewports);
  });
}
