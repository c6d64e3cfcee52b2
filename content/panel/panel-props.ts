import type { PanelActions, PanelModel } from './model';

/** What the panel itself remembers between two models. */
export interface PanelMemory {
  collapsed: boolean;
  setCollapsed: (collapsed: boolean) => void;
  /** *Clear* was pressed and waits for its confirmation. */
  clearAsked: boolean;
  setClearAsked: (asked: boolean) => void;
  /** Warnings that were read and put away. */
  dismissed: readonly string[];
  dismiss: (warning: string) => void;
}

export interface PanelProps {
  model: PanelModel;
  actions: PanelActions;
  local: PanelMemory;
}
