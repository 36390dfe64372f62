import { createElement, type ReactElement } from 'react';
import { targetIcon } from './icons';

/** The `uiType` of a button with the mode's own icon. */
export const TARGET_BUTTON = 'sacroplasty.targetButton';

/** What the host's toolbar hands to a button. */
interface ButtonProps {
  readonly id: string;
  readonly label?: string;
  readonly tooltip?: string;
  readonly disabled?: boolean;
  readonly disabledText?: string;
  readonly isActive?: boolean;
  readonly commands?: unknown;
  readonly onInteraction?: (interaction: { readonly itemId: string; readonly commands?: unknown }) => void;
}

/** The tool's button. Rendered by the host's React: it must not use hooks. */
export function TargetButton(props: ButtonProps): ReactElement {
  const { id, label, tooltip, disabled = false, disabledText, isActive = false, commands, onInteraction } = props;
  return createElement(
    'button',
    {
      type: 'button',
      className: 'sacroplasty-tool-button',
      'data-cy': id,
      'data-active': isActive,
      'aria-pressed': isActive,
      'aria-label': label,
      title: disabled && disabledText !== undefined ? disabledText : (tooltip ?? label),
      disabled,
      onClick: () => onInteraction?.({ itemId: id, commands }),
    },
    targetIcon(),
  );
}
