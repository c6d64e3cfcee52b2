/** What goes wrong. The plain words need no figures; "before" means that the request is not executed. */
export type FaultEffect =
  /** The connection is reset and nothing was done. */
  | 'dropBeforeEffect'
  /** The request is executed and the connection reset instead of an answer. */
  | 'dropAfterEffect'
  /** Executed; the answer's body is no JSON. */
  | 'malformed'
  /** Executed; the answer's body is empty. */
  | 'empty'
  /** Executed; the answer waits until `release()`. */
  | 'hold'
  /** Waits until `release()`, then is executed and answered. */
  | 'holdBeforeEffect'
  /** Executed after a delay. */
  | { latencyMs: number }
  /** Not executed; answered with this status (any), body and headers. */
  | { status: number; body?: unknown; headers?: Record<string, string> };

export interface Fault {
  /** HTTP method; any when absent. */
  method?: string;
  /** Tested against the path without its query; any when absent. */
  path?: RegExp;
  /** How many requests it meets, then it is used up. Default 1; Infinity is allowed. */
  times?: number;
  fault: FaultEffect;
}

export interface InjectedFault {
  /** Ends the fault; requests that it still holds go on. */
  remove(): void;
  /** Lets the requests that are held now go on. */
  release(): void;
  /** How many requests it has met. */
  readonly hits: number;
}

export interface ActiveFault {
  effect: FaultEffect;
  /** Resolves at the next `release()`. */
  released(): Promise<void>;
}

export interface FaultDesk {
  inject(fault: Fault): InjectedFault;
  /** The fault that this request meets, counted as a hit. */
  meet(method: string, path: string): ActiveFault | undefined;
  removeAll(): void;
}

interface Armed {
  fault: Fault;
  left: number;
  hits: number;
  held: (() => void)[];
}

export function createFaultDesk(): FaultDesk {
  const armed = new Set<Armed>();
  const release = (one: Armed) => {
    for (const go of one.held.splice(0)) go();
  };
  const remove = (one: Armed) => {
    armed.delete(one);
    release(one);
  };
  const matches = (one: Armed, method: string, path: string) =>
    one.left > 0 &&
    (one.fault.method === undefined || one.fault.method === method) &&
    (one.fault.path === undefined || one.fault.path.test(path));

  return {
    inject: fault => {
      const one: Armed = { fault, left: fault.times ?? 1, hits: 0, held: [] };
      armed.add(one);
      return {
        remove: () => remove(one),
        release: () => release(one),
        get hits() {
          return one.hits;
        },
      };
    },
    meet: (method, path) => {
      const one = [...armed].find(candidate => matches(candidate, method, path));
      if (!one) return undefined;
      one.left -= 1;
      one.hits += 1;
      return {
        effect: one.fault.fault,
        released: () => new Promise(resolve => one.held.push(resolve)),
      };
    },
    removeAll: () => {
      for (const one of [...armed]) remove(one);
    },
  };
}
