import type { Side } from '../../core/geometry';

/** What each of the four views shows. */
export type ViewportRole = 'sagittal' | 'axial' | 'oblique-right' | 'oblique-left';

export const VIEWPORT_ROLES = [
  'sagittal',
  'axial',
  'oblique-right',
  'oblique-left',
] as const satisfies readonly ViewportRole[];

/** The id under which the host knows a view. */
export function viewportIdOf(role: ViewportRole): string {
  return `sacroplasty-${role}`;
}

/** The role of one of the host's viewports; null: not one of ours. */
export function roleOf(viewportId: string): ViewportRole | null {
  return VIEWPORT_ROLES.find(role => viewportIdOf(role) === viewportId) ?? null;
}

/** The oblique view through one hemisacrum. */
export function obliqueRole(side: Side): 'oblique-right' | 'oblique-left' {
  return side === 'right' ? 'oblique-right' : 'oblique-left';
}
