import type { ComponentChildren } from 'preact';
import { Icon } from './icons';
import type { IconName } from './icons';

interface ButtonProps {
  /** The one press that this place is about is `primary`; ending a call is `danger`. */
  look?: 'primary' | 'danger' | 'plain' | 'bare';
  icon?: IconName;
  /** Name for screen readers and tooltip, where there are no words inside. */
  label?: string;
  expanded?: boolean;
  /** Under way: stays in its place and keeps the focus, but cannot be pressed again. */
  busy?: boolean;
  onPress: () => void;
  children?: ComponentChildren;
}

export function Button({
  look = 'plain',
  icon,
  label,
  expanded,
  busy = false,
  onPress,
  children,
}: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${look}`}
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      aria-disabled={busy ? true : undefined}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}
