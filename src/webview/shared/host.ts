/** What VS Code gives a page, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension as a page sees it. `State` is what outlives the page while its tab is hidden. */
export interface Host<ToHost, FromHost, State> {
  readonly post: (message: ToHost) => void;
  readonly onMessage: (act: (message: FromHost) => void) => void;
  readonly state: () => Partial<State>;
  readonly keep: (state: State) => void;
}

/** Connects the page with the extension. To be called once. */
export function connect<ToHost, FromHost, State>(): Host<ToHost, FromHost, State> {
  const api = acquireVsCodeApi();
  return {
    post: (message) => {
      api.postMessage(message);
    },
    onMessage: (act) => {
      addEventListener('message', ({ data }: MessageEvent<FromHost>) => {
        act(data);
      });
    },
    state: () => api.getState() ?? {},
    keep: (state) => {
      api.setState(state);
    },
  };
}
