import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/**
 * ESLint rule that keeps the architecture: each layer imports only the layers and packages it may,
 * a room of a layer whose rooms are in order only those before it, and a folder is entered from outside only
 * through its index.
 *
 * Option: `{ root, layers: { name: { layers: [...], packages: [...], rooms?: [...] } } }`; `root` is the folder whose
 * sub-folders are the layers, and theirs are the rooms. Files outside the layers are only held to the index rule;
 * test files (`__tests__`) may also use any package, layer and room.
 */
export const layers = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }],
    messages: {
      layer: 'The layer "{{from}}" must not import the layer "{{to}}".',
      package: 'The layer "{{from}}" must not import "{{name}}".',
      room: 'The room "{{from}}" must not import the room "{{to}}", which comes after it.',
      unplaced: 'The room "{{name}}" has no place in the order of the layer "{{from}}".',
      outside: 'The layer "{{from}}" must not import files outside the layers ("{{name}}").',
      deep: 'Import "{{folder}}" through its index, not "{{name}}" inside it.',
    },
  },
  create(context) {
    const { root, layers: allowed } = context.options[0];
    const file = context.filename;
    const from = layerOf(root, file, allowed);
    const isTest = file.split(sep).includes('__tests__');

    function check(node, name) {
      if (!name.startsWith('.')) {
        if (from !== undefined && !isTest && !allowsPackage(allowed[from].packages, name)) {
          context.report({ node, messageId: 'package', data: { from, name } });
        }
        return;
      }
      const target = resolve(dirname(file), name);
      if (from !== undefined && !isTest) {
        const to = layerOf(root, target, allowed);
        if (to === undefined) {
          if (from === 'core' || !['id', 'package.json'].includes(basename(target))) {
            context.report({ node, messageId: 'outside', data: { from, name } });
          }
        } else if (to !== from && !allowed[from].layers.includes(to)) {
          context.report({ node, messageId: 'layer', data: { from, to } });
        } else if (to === from && allowed[from].rooms !== undefined) {
          checkRooms(node, from, target);
        }
      }
      const folder = folderPassedBy(dirname(file), target);
      if (folder !== undefined) context.report({ node, messageId: 'deep', data: { folder: basename(folder), name } });
    }

    function checkRooms(node, layer, target) {
      const { rooms } = allowed[layer];
      const [from, to] = [file, target].map(path => relative(join(root, layer), path).split(sep)[0]);
      if (from === to) return;
      const unplaced = [from, to].find(room => !rooms.includes(room));
      if (unplaced !== undefined) {
        context.report({ node, messageId: 'unplaced', data: { from: layer, name: unplaced } });
      } else if (rooms.indexOf(to) > rooms.indexOf(from)) {
        context.report({ node, messageId: 'room', data: { from, to } });
      }
    }

    const visit = node => {
      if (typeof node.source?.value === 'string') check(node.source, node.source.value);
    };
    return {
      ImportDeclaration: visit,
      ExportNamedDeclaration: visit,
      ExportAllDeclaration: visit,
      ImportExpression: visit,
      TSImportType: node => {
        const name = node.source?.value ?? node.argument?.literal?.value;
        if (typeof name === 'string') check(node, name);
      },
    };
  },
};

function layerOf(root, path, allowed) {
  const first = relative(root, path).split(sep)[0];
  return first in allowed ? first : undefined;
}

function allowsPackage(packages, name) {
  return packages.some(one => name === one || name.startsWith(`${one}/`));
}

/** The outermost folder with an index that the import enters without using that index. */
function folderPassedBy(importer, target) {
  const entered = [];
  const isFolder = isDirectory(target);
  const isIndex = isFolder || /^index(\.tsx?)?$/.test(basename(target));
  for (let folder = isFolder ? target : dirname(target); !contains(folder, importer); folder = dirname(folder)) {
    entered.unshift(folder);
  }
  const goal = isFolder ? target : dirname(target);
  // `src` is a package's root: its index is the plugin's entry, not a way into its folders.
  return entered.find(folder => basename(folder) !== 'src' && hasIndex(folder) && !(isIndex && folder === goal));
}

function contains(folder, path) {
  return path === folder || path.startsWith(folder + sep);
}

function hasIndex(folder) {
  return existsSync(join(folder, 'index.ts')) || existsSync(join(folder, 'index.tsx'));
}

function isDirectory(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
