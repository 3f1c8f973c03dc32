import * as all from "/work/wt/related/dist/index.js";
globalThis.used = { ...all };
