/** True only when the console runs on mocked data; a constant, so that a production build drops everything behind it. */
declare const __MOCKED__: boolean;
