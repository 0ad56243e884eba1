import { relative, resolve } from 'node:path';
import { pagesBelow, root } from '../../fixtures/docs';
import { blocksOf } from './blocks';
import { checkBlocks, formatFault } from './check';

// Proves the blocks of the pages that are named, or of all.
const named = process.argv.slice(2).map((page) => relative(root, resolve(page)).replaceAll('\\', '/'));
const blocks = (named.length > 0 ? named : pagesBelow('docs')).flatMap(blocksOf);
const faults = await checkBlocks(blocks);
for (const fault of faults) console.error(formatFault(fault));
console.log(`${blocks.length} blocks, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
