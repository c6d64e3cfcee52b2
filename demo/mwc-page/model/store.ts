import type { ViewState } from './view-state';

/** Holds the page's one state and says when it changed. */
export interface Store {
  get(): ViewState;
  set(change: Partial<ViewState>): void;
}

/** A store that calls back after each change, at once. */
export function createStore(initial: ViewState, onChange: (state: ViewState) => void): Store {
  let state = initial;
  return {
    get: () => state,
    set: change => {
      state = { ...state, ...change };
      onChange(state);
    },
  };
}
