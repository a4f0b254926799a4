#!/usr/bin/env node
/** The operator's commands, from any folder and with any Node.js: `node bin/nianbao.js COMMAND`. */
import { runOnNode24 } from './node24.js';

runOnNode24(['src/cli.ts', ...process.argv.slice(2)]);
