/** One end of a two-way line of messages, whatever carries it: a port, a process, or both in a row. */
export interface Wire {
  readonly post: (message: unknown) => void;
  readonly onMessage: (hear: (message: unknown) => void) => void;
  readonly onClose: (closed: () => void) => void;
}

/** What starts a register process: a line to main, and one to each window that main lets in. */
export interface Lines {
  readonly main: Wire;
  readonly onWindow: (enter: (window: Wire) => void) => void;
}
